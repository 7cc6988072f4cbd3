/** @jsxImportSource hono/jsx/dom */
import { useEffect, useState } from 'hono/jsx/dom'
import type { CheckInForm, Kept } from '#server/http/check-in-contract.ts'
import { Calm, Moment } from '#web/check-in/calm.tsx'
import { End } from '#web/check-in/end.tsx'
import { type Finished, FlowView } from '#web/check-in/flow-view.tsx'
import { reach, type Reached } from '#web/check-in/reach.ts'
import { screensOf } from '#web/check-in/screens.ts'
import { dayHere, finishedByLink } from '#web/check-in/sending.ts'
import { SendView } from '#web/check-in/send-view.tsx'
import { linesOf } from '#web/check-in/summary.tsx'
import type { Waiting } from '#web/check-in/waiting.ts'
import { HelpNow } from '#web/check-in/help-now.tsx'
import { countryHere } from '#web/device/country.ts'
import { m } from '#words/paraglide/messages.js'

/** A single-use link, without an account: questions of measures and how working together goes, and nothing from the plan. */
export function ByLink({ token }: { readonly token: string }) {
  const [asked, setAsked] = useState<Reached<CheckInForm> | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    setAsked(null)
    if (token) void reach<CheckInForm>('/api/check-in/link/open', { token }).then(setAsked)
  }, [token, round])
  const look = (): void => setRound(round + 1)
  if (!token) return <Calm title={m.checkin_link_missing_title()} text={m.checkin_link_missing_text()} />
  if (!asked) return <Moment />
  if ('told' in asked) return <Form form={asked.told} token={token} />
  if ('refused' in asked) return <Calm title={m.checkin_link_closed_title()} text={asked.words} />
  if (asked.problem === 'away')
    return (
      <Calm title={m.checkin_slow_title()} text={m.checkin_slow_text()} again={look}>
        <HelpNow place={countryHere()} />
      </Calm>
    )
  return <Calm title={m.checkin_link_closed_title()} text={m.refusal_link_ended()} />
}

type Stage = { readonly is: 'asking' | 'sending' | 'done'; readonly waiting?: Waiting; readonly again?: Kept }

function Form({ form, token }: { readonly form: CheckInForm; readonly token: string }) {
  const [stage, setStage] = useState<Stage>({ is: 'asking' })
  const { waiting } = stage
  const finish = ({ given, risk, rest }: Finished): void => {
    const { readers, place, way, client } = form
    const screens = screensOf(form.questions, form.measures)
    const kept = { given, at: screens.length, on: dayHere() }
    const unsent = finishedByLink(given, client, token)
    const lines = linesOf(screens, given)
    setStage({
      is: 'sending',
      waiting: { unsent, person: null, risk, readers, place, way, kept, lines, rest, witness: null },
    })
  }
  const lookAgain = (): void => setStage({ is: 'asking', ...(waiting ? { again: waiting.kept } : {}) })
  if (stage.is === 'sending' && waiting)
    return (
      <SendView
        waiting={waiting}
        device={null}
        onArrived={() => setStage({ is: 'done', waiting })}
        onLookAgain={lookAgain}
        onDropped={lookAgain}
      />
    )
  if (stage.is === 'done' && waiting) return <End waiting={waiting} measures={[]} openedAt={form.now} />
  return (
    <FlowView
      form={form}
      begun={stage.again ?? null}
      keeping={null}
      atOnce={stage.again !== undefined}
      onFinished={finish}
    />
  )
}
