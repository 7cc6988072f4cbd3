import { Link, useParams } from '@tanstack/react-router'
import { usePlanPage } from '#web/live/plan.ts'
import { Changes } from '#web/signing/changes.tsx'
import { useVersion } from '#web/signing/version-query.ts'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Any two versions, compared in plain sentences: always told from the earlier to the later. */
export function Screen() {
  const { plan, from, to } = useParams({ strict: false }) as {
    readonly plan: string
    readonly from: string
    readonly to: string
  }
  const screen = usePlanPage(plan)
  const [one, other] = [useVersion(plan, from).document, useVersion(plan, to).document]
  const [earlier, later] = one.number <= other.number ? [one, other] : [other, one]
  return (
    <Page
      title={m.versions_compared({ from: earlier.number, to: later.number })}
      beside={
        <Link to="/plan/$plan/versions" params={{ plan }}>
          {m.signing_to_versions()}
        </Link>
      }
    >
      <Changes earlier={earlier} later={later} reader={screen.side === 'client' ? 'client' : 'professional'} />
    </Page>
  )
}
