import { useState } from 'react'
import { differences } from '#domain/plan/difference.ts'
import { wordsStillWanted } from '#domain/plan/review/wanted-words.ts'
import type { Side } from '#domain/plan/side.ts'
import { freeze } from '#domain/plan/version.ts'
import { versionWaiting } from '#domain/plan/version-standing.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { statedIn } from '#web/corrections/kept-statements.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import { WantedWords } from '#web/review/wanted-words.tsx'
import { Changes } from '#web/signing/changes.tsx'
import styles from '#web/signing/document.module.css'
import { FrozenDocument } from '#web/signing/frozen-document.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { therapistOf } from '#web/signing/view-words.ts'
import { m } from '#words/paraglide/messages.js'

/** The therapist freezes the plan as it stands into the next version; what has changed since the last one is shown first. */
export function Prepare({ screen }: { readonly screen: PlanScreen }) {
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { plan, page } = screen
  const waiting = versionWaiting(plan)
  const last = plan.versions.findLast((one) => !one.setAside && one.document)?.document
  const number = waiting?.number ?? (plan.versions.at(-1)?.number ?? 0) + 1
  const now = freeze(plan, number, { today: page.today }, '')
  if (waiting && last && differences(last, now).length === 0) return null
  const prepare = async (): Promise<void> => {
    setBusy(true)
    const refused = await screen.issue({ type: 'prepareVersion' })
    setBusy(false)
    setProblem(refused ? REFUSAL_WORDS[refused.code]() : null)
  }
  return (
    <section aria-labelledby="prepare">
      <h2 id="prepare">{waiting ? m.signing_prepare_again_title() : m.signing_prepare_title({ number })}</h2>
      <p>{waiting ? m.signing_prepare_again_text() : m.signing_prepare_text()}</p>
      {last ? (
        <Changes earlier={last} later={now} reader="professional" />
      ) : (
        <FrozenDocument
          {...statedIn(screen, now)}
          document={now}
          therapist={therapistOf(screen)}
          reader="professional"
          views
          clinical
        />
      )}
      <p>{openLines(screen)}</p>
      <WantedWords screen={screen} wanted={wordsStillWanted(plan)} />
      {problem ? (
        <Notice tone="waits" live>
          {problem}
        </Notice>
      ) : null}
      <div className={styles['acts']}>
        <Button look={waiting ? 'plain' : 'primary'} disabled={busy} onClick={() => void prepare()}>
          {waiting ? m.signing_prepare_again() : m.signing_prepare({ number })}
        </Button>
      </div>
    </section>
  )
}

/** How much is still open, so that nobody prepares a version unaware. */
function openLines({ plan }: PlanScreen): string {
  const open = (side: Side) => waitsFor(plan, side).filter(({ what }) => what !== 'sign' && what !== 'wantedOtherWords')
  const [client, therapist] = [open('client'), open('therapist')]
  const talk = therapist.filter((one) => one.what === 'talkAbout').length
  return m.signing_open_lines({ client: client.length, therapist: therapist.length - talk, talk })
}
