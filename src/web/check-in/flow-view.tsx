/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import type { Child } from 'hono/jsx'
import type { Given } from '#domain/check-in/answers.ts'
import type { CheckInForm, Kept } from '#server/http/check-in-contract.ts'
import { type Answer, answerTo } from '#web/check-in/answering.ts'
import { Around, Ask, HowFar } from '#web/check-in/asking.tsx'
import {
  answered,
  back,
  begin,
  change,
  type Flow,
  goOn,
  next,
  riskOf,
  start,
  startAgain,
  stoppedAt,
} from '#web/check-in/flow.ts'
import { Hello, Return } from '#web/check-in/hello.tsx'
import { useOnline } from '#web/check-in/online.ts'
import { RiskScreen } from '#web/check-in/risk-screen.tsx'
import { levelOf, type RiskLevel, strongestLevel } from '#web/check-in/risk-level.ts'
import { screensOf } from '#web/check-in/screens.ts'
import { dayHere } from '#web/check-in/sending.ts'
import { Summary } from '#web/check-in/summary.tsx'

/** What was finished, and whom an answer about safety in it reaches. */
export type Finished = { readonly given: Given; readonly risk: RiskLevel | null }

type FlowViewProps = {
  readonly form: CheckInForm
  readonly begun: Kept | null
  /** Keeps what is answered so far; null where nothing may be kept. */
  readonly keep: ((kept: Kept | null) => void) | null
  readonly onFinished: (finished: Finished) => void
  /** Straight to where one stopped, without asking. */
  readonly atOnce?: boolean
  /** What stands at the beginning of the first page, and at its end. */
  readonly first?: Child
  readonly children?: Child
}

const isAsked = (flow: Flow): boolean => flow.place === 'asking' && flow.at < flow.screens.length

/** A check-in from hello to the summary. Everything that was answered is kept after each screen. */
export function FlowView({ form, begun, keep, onFinished, atOnce, first, children }: FlowViewProps) {
  const [flow, setFlow] = useState<Flow>(() => {
    const opened = begin(screensOf(form.questions, form.measures), begun)
    return atOnce ? goOn(opened) : opened
  })
  const online = useOnline()
  const { screens, at, place, given } = flow
  const { readers, way } = form
  const screen = screens[at]
  const go = (step: (flow: Flow) => Flow) => (): void => setFlow(step(flow))
  const take = (answer: Answer): void => {
    const then = answered(flow, answer)
    setFlow(then)
    keep?.({ given: then.given, at: stoppedAt(then), on: dayHere() })
  }
  const anew = (): void => {
    setFlow(startAgain(flow))
    keep?.(null)
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
    return (
      <Summary
        flow={flow}
        onChange={(to) => setFlow(change(flow, to))}
        onSend={() => onFinished({ given, risk: strongestLevel(given, screens, form.talkedAbout) })}
      />
    )
  const risk = riskOf(flow)
  const chosen = risk && answerTo(given, risk)
  if (risk && chosen && 'value' in chosen)
    return (
      <RiskScreen
        readers={readers}
        place={form.place}
        way={way}
        level={levelOf(risk, chosen.value, form.talkedAbout)}
        stage="answering"
        online={online}
        onGoOn={go(next)}
        onBack={go(back)}
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
        readers={readers}
        place={form.place}
      />
      <Around kept={keep !== null} leaveOut={screen.kind === 'note' ? null : () => take(null)} onBack={go(back)} />
    </>
  )
}
