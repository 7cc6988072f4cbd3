import type { ReactNode } from 'react'
import type { Document, FrozenLine } from '#domain/plan/document.ts'
import { askingForConsent } from '#domain/plan/consent/signing-consent.ts'
import type { OptionsPage } from '#server/http/options-contract.ts'
import { headline } from '#web/line-words/told.ts'
import styles from '#web/consent/consent.module.css'
import { Considered } from '#web/consent/considered.tsx'
import { MethodExplained } from '#web/consent/method-explained.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly document: Document
  readonly practice: string
  readonly options: OptionsPage
  /** A screen that was handed over shows one page, so it has no ways to others. */
  readonly inRoom: boolean
}

/** What a yes is about, in plain words made from the plan itself. */
export function Explained({ document, practice, options, inRoom }: Props) {
  const lines = document.lines.filter((line) => line.standing === 'active')
  const goals = lines.filter((line) => line.kind === 'goal')
  return (
    <div className={styles['explained']}>
      <Part title={m.consent_will_do()}>
        <ul className={styles['items']}>
          {askingForConsent(document).map((line) => (
            <li key={line.id} className={styles['item']}>
              <MethodExplained line={line} practice={practice} options={options} plan={document.plan} inRoom={inRoom} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title={m.consent_what_for()}>
        {goals.length === 0 ? <p>{m.consent_no_goals()}</p> : null}
        {goals.map((line) => (
          <p key={line.id} className="own-words">
            {headline(line, 'client')}
          </p>
        ))}
      </Part>
      <TimeAndCost lines={lines} costs={options.texts.costs} />
      <Part title={m.consent_else()}>
        <Considered considered={document.considered ?? []} />
        <p>{m.consent_else_nothing_now()}</p>
      </Part>
      <Part title={m.consent_private()}>
        <p className={styles['words']}>{options.texts.confidentiality || m.consent_private_general()}</p>
      </Part>
      <Part title={m.consent_stop()}>
        <p>{m.consent_stop_text()}</p>
      </Part>
    </div>
  )
}

const TOPICS = ['howLong', 'costAndCancelling']

function TimeAndCost({ lines, costs }: { readonly lines: readonly FrozenLine[]; readonly costs: string }) {
  const said = lines.filter((line) => line.kind === 'workingTogether' && TOPICS.includes(String(line.words['topic'])))
  return (
    <Part title={m.consent_time_and_cost()}>
      {said.map((line) => (
        <p key={line.id} className={styles['words']}>
          {headline(line, 'client')}
        </p>
      ))}
      {costs ? (
        <p className={styles['words']}>
          {m.consent_practice_costs()} {costs}
        </p>
      ) : null}
      {said.length === 0 && !costs ? <p>{m.consent_no_time()}</p> : null}
    </Part>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
