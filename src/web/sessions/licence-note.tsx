import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isLicensedAt, ruleAt, type Whereabouts } from '#domain/practice/licensed-places.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { practiceQuery } from '#web/live/practice.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { placeWords } from '#web/sessions/place-words.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type LicenceNoteProps = { readonly screen: PlanScreen; readonly at: Whereabouts }

/** Where the therapist has noted no licence for the place: a calm note with what the practice knows of its rules. It blocks nothing. */
export function LicenceNote({ screen, at }: LicenceNoteProps) {
  const { page, asker } = screen
  const { data } = useQuery({ ...practiceQuery(page.practice), enabled: page.capacity === 'therapist' })
  if (!data || page.capacity !== 'therapist' || at.country === '') return null
  const places = data.practice.members[asker.person]?.licensed ?? []
  if (isLicensedAt(places, at)) return null
  const rule = ruleAt(data.practice.placeRules, at)
  // The street is nobody's licence: the region where a rule names it, else the country.
  const of = { name: nameOfSide(screen, 'client'), place: placeWords(rule ?? { country: at.country }) }
  return (
    <Notice live>
      <p>{places.length === 0 ? m.licence_none_noted_therapist(of) : m.licence_not_noted_therapist(of)}</p>
      {rule ? (
        <>
          <p>{m.licence_rule_therapist({ words: rule.words })}</p>
          <p>{m.licence_source_therapist({ source: rule.source })}</p>
        </>
      ) : (
        <p>{m.licence_no_rule_therapist()}</p>
      )}
      <Link to="/practice/places">{m.licence_to_places_therapist()}</Link>
    </Notice>
  )
}
