import { Link } from '@tanstack/react-router'
import type { Line } from '#domain/plan/line.ts'
import { useReading } from '#web/plan/reading.ts'
import { m } from '#words/paraglide/messages.js'

/** From a method to the choice it came from, or to where its option is described. */
export function ChoiceBehind({ line }: { readonly line: Line }) {
  const { screen } = useReading()
  const option = line.words['option']
  if (typeof option !== 'string' || screen.page.capacity === 'supporter') return null
  const { plan } = screen
  const decision = Object.values(plan.decisions).findLast((one) =>
    [one.outcome, ...one.earlier].some((outcome) => outcome?.methods.includes(line.id)),
  )
  const [sheet = ''] = option.split('/')
  const to = decision ? `/${decision.id}` : sheet === 'card' ? '' : `/sheet/${sheet}`
  return (
    <p>
      <Link to={`/choices/${plan.id}${to}`}>{m.behind_this()}</Link>
    </p>
  )
}
