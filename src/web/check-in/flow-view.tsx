/** @jsxImportSource hono/jsx/dom */
import { useLayoutEffect, useState } from 'hono/jsx/dom'
import type { Child } from 'hono/jsx'
import type { Given } from '#domain/check-in/answers.ts'
import type { CheckInForm, Kept } from '#server/http/check-in-contract.ts'
import { type Answer, answerTo } from '#web/check-in/answering.ts'
import { Around, Ask, HowFar } from '#web/check-in/asking.tsx'
import {
  answered,
  begin,
  change,
  drafted,
  type Flow,
  goOn,
  next,
  riskOf,
  start,
  startAgain,
  stoppedAt,
} from '#web/check-in/flow.ts'
import { Hello, Return } from '#web/check-in/hello.tsx'
import type { Keeping, Stands } from '#web/check-in/keeping.ts'
import { useOnline } from '#web/check-in/online.ts'
import { RiskScreen } from '#web/check-in/risk-screen.tsx'
import { levelOf, type RiskLevel, strongestLevel } from '#web/check-in/risk-level.ts'
import { screensOf } from '#web/check-in/screens.ts'
import { dayHere } from '#web/check-in/sending.ts'
import { Summary } from '#web/check-in/summary.tsx'
import { useWayBack } from '#web/check-in/way-back.ts'
import { tooLongAt } from '#web/check-in/words-room.ts'

/** What was finished, whom an answer about safety in it reaches, and whether questions were still to come. */
export type Finished = { readonly given: Given; readonly risk: RiskLevel | null; readonly rest: boolean }

type FlowViewProps = {
  readonly form: CheckInForm
  readonly begun: Kept | null
  /** Keeps what is answered so far; null where nothing may be kept. */
  readonly keeping: Pick<Keeping, 'keep' | 'keepSoon'> | null
  /** Whether the last of it is kept. */
  readonly stands?: Stands
  readonly onFinished: (finished: Finished) => void
  /** Straight to where one stopped, without asking. */
  readonly atOnce?: boolean
  /** Exactly where one was, after something came between. */
  readonly resume?: Flow | null
  /** Hears of every step and every word, so that nothing depends on this page staying as it is. */
  readonly onFlow?: (flow: Flow) => void
  /** Whose screen it is in the room. */
  readonly witness?: string | null
  /** What stands at the beginning of the first page, and at its end. */
  readonly first?: Child
  readonly children?: Child
}

const isAsked = (flow: Flow): boolean => flow.place === 'asking' && flow.at < flow.screens.length

function opened({ form, begun, atOnce, resume }: FlowViewProps): Flow {
  if (resume) return resume
  const flow = begin(screensOf(form.questions, form.measures), begun)
  return atOnce ? goOn(flow) : flow
}

/** A check-in from hello to the summary. Everything that was answered is kept after each screen, and words while they are typed. */
export function FlowView(props: FlowViewProps) {
  const { form, begun, keeping, stands, onFinished, onFlow, witness, first, children } = props
  const [flow, setFlow] = useState<Flow>(() => opened(props))
  const way = useWayBack(flow, setFlow)
  const online = useOnline()
  useLayoutEffect(() => onFlow?.(flow), [flow, onFlow])
  const { screens, at, place, given } = flow
  const { readers } = form
  const screen = screens[at]
  const keptOf = (then: Flow): Kept => ({ given: then.given, at: stoppedAt(then), on: dayHere() })
  const go = (step: (flow: Flow) => Flow) => (): void => way.go(step(flow))
  const take = (answer: Answer): void => {
    const then = answered(flow, answer)
    way.go(then)
    keeping?.keep(keptOf(then))
  }
  const draft = (answer: Answer): void => {
    const then = drafted(flow, answer)
    setFlow(then)
    keeping?.keepSoon(keptOf(then))
  }
  const goBack = (): void => {
    way.back(flow)
    if (place === 'asking') keeping?.keep(keptOf(flow))
  }
  const anew = (): void => {
    way.go(startAgain(flow))
    keeping?.keep(null)
  }
  const send = (rest: boolean): void => {
    const long = tooLongAt(given, screens)
    // What is too long is met where it stands: nothing is cut, and the server would not take it.
    if (long !== null) return way.go(change(flow, long))
    way.leave()
    onFinished({ given, risk: strongestLevel(given, screens, form.talkedAbout), rest })
  }
  if (place === 'hello')
    return (
      <Hello form={form} screens={screens} onStart={go(start)} first={first}>
        {children}
      </Hello>
    )
  if (place === 'return')
    return <Return at={at} all={screens.length} on={begun?.on ?? form.today} onGoOn={go(goOn)} onStartAgain={anew} />
  if (place === 'summary')
    return <Summary flow={flow} onChange={(to) => way.go(change(flow, to))} onSend={() => send(false)} />
  const risk = riskOf(flow)
  const chosen = risk && answerTo(given, risk)
  if (risk && chosen && 'value' in chosen)
    return (
      <RiskScreen
        readers={readers}
        place={form.place}
        way={form.way}
        level={levelOf(risk, chosen.value, form.talkedAbout)}
        stage="answering"
        online={online}
        witness={witness ?? null}
        onSend={() => send(at + 1 < screens.length)}
        onGoOn={go(next)}
        onBack={goBack}
      />
    )
  if (!screen || !isAsked(flow)) return null
  return (
    <>
      <HowFar at={at} all={screens.length} />
      <Ask
        key={`${at} ${flow.changing ? 'again' : ''}`}
        screen={screen}
        answer={answerTo(given, screen)}
        onAnswer={take}
        onDraft={draft}
        readers={readers}
        place={form.place}
      />
      <Around
        kept={keeping === null ? null : (stands ?? 'kept')}
        room={form.way === 'room'}
        leaveOut={screen.kind === 'note' ? null : () => take(null)}
        onBack={goBack}
      />
    </>
  )
}
