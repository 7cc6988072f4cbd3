import { Link } from '@tanstack/react-router'
import { usePracticePage } from '#web/live/practice.ts'
import { m } from '#words/paraglide/messages.js'

/** The way to the people of the practice, with how many they are. */
export function PeoplePlace({ practice: id }: { readonly practice: string }) {
  const { practice } = usePracticePage(id)
  const people = Object.values(practice.members).filter((one) => !one.ended).length
  const invited = Object.keys(practice.invitations).length
  return (
    <li>
      <Link to="/practice/people">{m.nav_people()}</Link>
      <p>
        {m.practice_people_count({ count: people })} {invited > 0 ? m.practice_invited_count({ count: invited }) : ''}
      </p>
    </li>
  )
}
