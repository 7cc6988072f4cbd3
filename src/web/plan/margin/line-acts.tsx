import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import { hasHappened } from '#domain/plan/has-happened.ts'
import type { Line, Standing } from '#domain/plan/line.ts'
import { otherSide } from '#domain/plan/side.ts'
import { currentView } from '#domain/plan/stance.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { AloudForm } from '#web/plan/margin/aloud-form.tsx'
import { ChangeForm } from '#web/plan/margin/change-form.tsx'
import { fieldsToChange, isTheOthersOwn } from '#web/plan/margin/may-change.ts'
import { SafetyForm } from '#web/plan/margin/safety-form.tsx'
import { StandingForm } from '#web/plan/margin/standing-form.tsx'
import { TakeEffectForm } from '#web/plan/margin/suggestion-card.tsx'
import { TheirsAlone } from '#web/plan/margin/theirs-alone.tsx'
import styles from '#web/plan/margin/margin.module.css'
import { useAct } from '#web/plan/act.ts'
import { useReading } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type Doing = 'change' | 'aloud' | 'takeEffect' | 'safety' | { readonly standing: Standing } | null

/** The lines a line can change places with: under the same line, in the same part of the page. */
export function peersOf(plan: Plan, line: Line): Line[] {
  const section = conceptOf(line.kind).section
  return linesInOrder(plan).filter((one) => one.parent === line.parent && conceptOf(one.kind).section === section)
}

const CAN_BE_REACHED: ReadonlySet<string> = new Set(['goal', 'objective', 'step', 'milestone'])

/** Everything that can be done with a line besides answering it. */
export function LineActs({ line }: { readonly line: Line }) {
  const { screen, toChange } = useReading()
  const { act, refusal, busy } = useAct(screen)
  const [doing, setDoing] = useState<Doing>(toChange === line.id ? 'change' : null)
  const { side, plan, page, asker, may } = screen
  if (!side) return null
  const close = (): void => setDoing(null)
  if (doing === 'change') return <ChangeForm line={line} onClose={close} />
  if (doing === 'aloud') return <AloudForm to={line.id} onClose={close} />
  if (doing === 'takeEffect') return <TakeEffectForm what={line.id} onClose={close} />
  if (doing === 'safety') return <SafetyForm line={line} onClose={close} />
  if (doing) return <StandingForm line={line} standing={doing.standing} onClose={close} />
  const peers = peersOf(plan, line)
  const place = peers.findIndex((one) => one.id === line.id)
  const active = line.standing === 'active'
  const happened = hasHappened(line)
  const therapist = side === 'therapist'
  // Nobody but the client changes their own words, nor lets them rest or end.
  const theirs = isTheOthersOwn(line, side)
  const mayStand = may('setStanding') && !theirs
  const due =
    line.answerBy !== undefined &&
    line.answerBy < page.today &&
    line.side === side &&
    !line.views[otherSide(side)] &&
    !line.inForce
  const acts: (readonly [boolean, string, () => void])[] = [
    [
      may('reword') && line.standing !== 'ended' && fieldsToChange(line, side).length > 0,
      m.act_reword(),
      () => setDoing('change'),
    ],
    [
      mayStand && active && CAN_BE_REACHED.has(line.kind) && !happened,
      m.act_reached(),
      () => setDoing({ standing: 'reached' }),
    ],
    // What somebody outside requires does not rest because one of the two says so.
    [
      mayStand && active && line.kind !== 'requirement' && !happened,
      m.act_pause(),
      () => setDoing({ standing: 'paused' }),
    ],
    [mayStand && !active, m.act_resume(), () => setDoing({ standing: 'active' })],
    [
      mayStand && line.standing !== 'ended',
      happened ? m.act_take_away() : m.act_end(),
      () => setDoing({ standing: 'ended' }),
    ],
    [
      may('move') && place > 0,
      m.act_up(),
      () => void act({ type: 'move', line: line.id, after: peers[place - 2]?.id ?? null }),
    ],
    [
      may('move') && place < peers.length - 1,
      m.act_down(),
      () => void act({ type: 'move', line: line.id, after: peers[place + 1]?.id ?? null }),
    ],
    [may('undo') && line.last?.by === asker.person, m.act_undo(), () => void act({ type: 'undo', what: line.id })],
    [
      therapist && may('recordAloud') && !currentView(line, 'client') && line.kind !== 'requirement',
      m.agreed_aloud(),
      () => setDoing('aloud'),
    ],
    [may('takeEffect') && due, m.let_take_effect(), () => setDoing('takeEffect')],
    [therapist && may('safetyChange') && !theirs, m.act_safety(), () => setDoing('safety')],
    [
      therapist && may('showSafety') && line.withheld !== undefined,
      m.act_show_now(),
      () => void act({ type: 'showSafety', line: line.id }),
    ],
  ]
  return (
    <>
      <Refused refusal={refusal} />
      {theirs && may('leaveNote') && line.standing !== 'ended' ? <TheirsAlone /> : null}
      <div className={styles['acts']}>
        {acts
          .filter(([offered]) => offered)
          .map(([, words, go]) => (
            <Button key={words} look="quiet" small disabled={busy} onClick={go}>
              {words}
            </Button>
          ))}
        {side === 'client' && !asker.inRoomWith && line.kind === 'intervention' && line.standing !== 'ended' ? (
          <Link className={styles['notThis']} to={`/plan/${plan.id}/not-this/${line.id}`}>
            {m.not_this_act()}
          </Link>
        ) : null}
      </div>
    </>
  )
}
