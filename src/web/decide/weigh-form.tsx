import { Link, useNavigate } from '@tanstack/react-router'
import { entityId } from '#domain/kernel/ids.ts'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import type { Decision, Looked } from '#domain/plan/decision/decision.ts'
import { useOwnDraft } from '#web/decide/own-draft.ts'
import { HowSure } from '#web/decide/how-sure.tsx'
import { noteJustShared } from '#web/decide/just-shared.ts'
import { MattersPicture } from '#web/decide/matters-picture.tsx'
import { QuestionsToBring } from '#web/decide/questions-to-bring.tsx'
import { ShareWeighing } from '#web/decide/share-weighing.tsx'
import { beginWeighing, type For, mattersIn, weighAct, type Weighed, withAsked, withOwn } from '#web/decide/values.ts'
import { WeighedOptions } from '#web/decide/weighed-options.tsx'
import { WhatMatters } from '#web/decide/what-matters.tsx'
import styles from '#web/decide/weigh.module.css'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

type WeighFormProps = {
  readonly screen: PlanScreen
  readonly about: string
  readonly question: string
  readonly options: readonly Looked[]
  /** The options it begins with, by `ref`. */
  readonly looked: readonly string[]
  /** Where suggestions come from; null where there is none. */
  readonly sheet: OptionSheet | null
  /** The open choice it is for; null: it begins one when it is shared. */
  readonly decision: Decision | null
}

/** One page on which the client says what matters; only theirs until they share it. */
export function WeighForm({ screen, about, question, options, looked, sheet, decision }: WeighFormProps) {
  const navigate = useNavigate()
  const { act, refusal, busy } = useAct(screen)
  const what: For = decision ? { decision: decision.id } : { question, options }
  const draft = useOwnDraft<Weighed>(screen, beginWeighing(about, looked, decision?.weighing), (typed, id) =>
    weighAct(whole(typed), id, what),
  )
  const weighed = draft.typed
  const shown = options.filter(({ ref }) => weighed.looked.includes(ref))
  const made = weighAct(whole(weighed), draft.id, what)
  const set = (next: Weighed): void => draft.set(next)
  const to = `/choices/${screen.plan.id}`
  const share = async (): Promise<void> => {
    if (!made) return
    let begun = decision?.id ?? ''
    const done = await act((command) => {
      begun ||= entityId(command, 0)
      return made as never
    })
    if (!done) return
    draft.drop()
    noteJustShared(begun)
    await navigate({ to: `${to}/${begun}` })
  }
  return (
    <Page
      width="wide"
      title={m.decide_weigh_title()}
      under={question}
      beside={sheet ? <Link to={`${to}/sheet/${sheet.id}`}>{m.decide_read_sheet()}</Link> : null}
    >
      <Notice>{m.decide_only_you()}</Notice>
      <WeighedOptions
        options={options}
        looked={weighed.looked}
        fixed={decision !== null}
        onChange={(next) => set({ ...weighed, looked: next })}
      />
      <WhatMatters weighed={weighed} options={shown} sheet={sheet} set={set} />
      {mattersIn(weighed).length > 0 ? (
        <section className={styles['part']} aria-labelledby="picture">
          <h2 id="picture">{m.decide_picture()}</h2>
          <p className={styles['soft']}>{m.decide_picture_text()}</p>
          <MattersPicture values={mattersIn(weighed)} options={shown} />
        </section>
      ) : null}
      <QuestionsToBring
        suggested={sheet?.questions ?? []}
        chosen={weighed.questions}
        own={weighed.ownQuestions}
        asking={weighed.asking ?? ''}
        onChange={(questions, ownQuestions, asking) => set({ ...weighed, questions, ownQuestions, asking })}
      />
      <HowSure sure={weighed.sure} onChange={(sure) => set({ ...weighed, sure })} />
      <ShareWeighing
        screen={screen}
        draft={draft}
        made={made}
        refusal={refusal}
        busy={busy}
        onShare={() => void share()}
      />
    </Page>
  )
}

/** What stands in the field and was not added yet counts too: nothing typed is lost. */
const whole = (weighed: Weighed): Weighed => withAsked(withOwn(weighed, 'adding', weighed.adding))
