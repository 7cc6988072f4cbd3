/** @jsxImportSource hono/jsx/dom */
import { useEffect, useState } from 'hono/jsx/dom'
import type { Child } from 'hono/jsx'
import type { Me } from '#server/http/contract.ts'
import type { CheckInForm, Kept } from '#server/http/check-in-contract.ts'
import { Moment } from '#web/check-in/calm.tsx'
import { End } from '#web/check-in/end.tsx'
import { Ended } from '#web/check-in/ended.tsx'
import { type Flow, stoppedAt } from '#web/check-in/flow.ts'
import { type Finished, FlowView } from '#web/check-in/flow-view.tsx'
import { holding } from '#web/check-in/holding.ts'
import { KeepChoice } from '#web/check-in/keep-choice.tsx'
import { type Keeping, keepingFor, type Stands } from '#web/check-in/keeping.ts'
import { screensOf } from '#web/check-in/screens.ts'
import { dayHere, finished } from '#web/check-in/sending.ts'
import { SendView } from '#web/check-in/send-view.tsx'
import { linesOf } from '#web/check-in/summary.tsx'
import { queue, type Waiting } from '#web/check-in/waiting.ts'
import type { Device } from '#web/device/device.ts'
import { m } from '#words/paraglide/messages.js'

type AnsweringProps = {
  readonly form: CheckInForm
  readonly begun: Kept | null
  readonly device: Device | null
  readonly me: Me | null
  readonly first: Child
  readonly onReload: () => void
}

type Stage = {
  readonly is: 'asking' | 'ended' | 'finishing' | 'sending' | 'done'
  readonly waiting?: Waiting
  readonly again?: Kept
}

/** Kept whenever the page goes away without a word, closed, reloaded or behind another app; and when the network is back. */
function useKeptOnLeaving(keeping: Keeping): void {
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') keeping.keepNow()
    }
    addEventListener('pagehide', keeping.keepNow)
    addEventListener('online', keeping.keepNow)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      removeEventListener('pagehide', keeping.keepNow)
      removeEventListener('online', keeping.keepNow)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [keeping])
}

/** A check-in of whoever is signed in, or of the screen in the room: answering, sending, the end; and signing in in between. */
export function Answering({ form, begun, device: opened, me, first, onReload }: AnsweringProps) {
  const [device, setDevice] = useState<Device | null>(opened)
  const [deviceNow] = useState(() => holding(opened))
  const [flowNow] = useState(() => holding<Flow | null>(null))
  const [resume, setResume] = useState<Flow | null>(null)
  const [stage, setStage] = useState<Stage>({ is: 'asking' })
  const [stands, setStands] = useState<Stands>('kept')
  const [keeping] = useState(() =>
    keepingFor(form, {
      told: (now) => {
        // Without network it is kept on the device, where somebody chose that.
        setStands(now === 'here' && deviceNow.get() ? 'kept' : now)
        if (now !== 'ended') return
        setResume(flowNow.get())
        setStage((before) => (before.is === 'asking' ? { is: 'ended' } : before))
      },
      here: async (kept) => {
        const here = deviceNow.get()
        await (kept ? here?.write('begun', kept) : here?.remove('begun'))
      },
    }),
  )
  useKeptOnLeaving(keeping)
  const keepOn = (made: Device | null): void => {
    deviceNow.set(made)
    setDevice(made)
  }
  const person = me?.person ?? device?.person ?? null
  const witness = me?.room?.witness ?? null
  const { waiting } = stage
  const finish = async ({ given, risk, rest }: Finished): Promise<void> => {
    // The summary is gone at once: a second tap finds nothing to send twice.
    setStage({ is: 'finishing' })
    const { practice, client, readers, place, way } = form
    const screens = screensOf(form.questions, form.measures)
    const kept = { given, at: screens.length, on: dayHere() }
    await keeping.stop()
    const unsent = finished(given, { practice, client, capacity: 'client' })
    const made = { unsent, person, risk, readers, place, way, kept, rest, witness, lines: linesOf(screens, given) }
    keepOn(await queue(device, made))
    setResume(null)
    setStage({ is: 'sending', waiting: made })
  }
  const signedIn = (): void => {
    setStands('kept')
    setStage({ is: 'asking' })
    if (resume) keeping.keep({ given: resume.given, at: stoppedAt(resume), on: dayHere() })
  }
  if (stage.is === 'finishing') return <Moment words={m.checkin_sending()} />
  if (stage.is === 'ended') return <Ended form={form} flow={resume} person={person} onSignedIn={signedIn} />
  if (stage.is === 'sending' && waiting)
    return (
      <SendView
        waiting={waiting}
        device={device}
        onArrived={() => setStage({ is: 'done', waiting })}
        onLookAgain={() => setStage({ is: 'asking', again: waiting.kept })}
        onDropped={onReload}
      />
    )
  if (stage.is === 'done' && waiting) return <End waiting={waiting} measures={form.measures} openedAt={form.now} />
  return (
    <FlowView
      form={form}
      begun={stage.again ?? begun}
      keeping={keeping}
      stands={stands}
      atOnce={stage.again !== undefined}
      resume={stage.again ? null : resume}
      onFlow={flowNow.set}
      onFinished={(done) => void finish(done)}
      witness={witness}
      first={first}
    >
      {form.way === 'signedIn' ? (
        <KeepChoice person={me?.person ?? null} device={device} form={form} onDevice={keepOn} />
      ) : null}
    </FlowView>
  )
}
