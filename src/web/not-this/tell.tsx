import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { INSTEAD, type Instead } from '#domain/plan/consent/consent.ts'
import type { Line } from '#domain/plan/line.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { ChangeMind } from '#web/not-this/change-mind.tsx'
import { CHOICE_WORDS } from '#web/not-this/choice-words.ts'
import type { NextThing } from '#web/not-this/next-things.ts'
import styles from '#web/not-this/not-this.module.css'
import { offeredWords } from '#web/not-this/offered-words.ts'
import type { useTypedHere } from '#web/not-this/typed-here.ts'
import { type Follows, followsFrom } from '#web/not-this/what-follows.ts'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

const WILL: Record<Follows, () => string> = {
  rests: m.not_this_read_rests,
  stays: m.not_this_read_stays,
  ends: m.not_this_read_yes_ends,
}
const DONE: Record<Follows, () => string> = {
  rests: m.not_this_done_rests,
  stays: m.not_this_done_stays,
  ends: m.not_this_done_text,
}

type TellProps = {
  readonly screen: PlanScreen
  readonly line: Line
  /** What the line is called. */
  readonly method: string
  readonly chosen: NextThing | undefined
  readonly here: ReturnType<typeof useTypedHere>
}

/** Tells the therapist, if the client wants to: with words or without, with what they chose or without. */
export function Tell({ screen, line, method, chosen, here }: TellProps) {
  const { act, refusal, busy } = useAct(screen)
  const { words } = here.typed
  const [ticked, setTicked] = useState<Partial<Record<Instead, boolean>>>({})
  const [told, setTold] = useState<Follows | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (told) heading.current?.focus()
  }, [told])
  const withChoice = chosen !== undefined && (ticked[chosen.what] ?? chosen.told)
  const follows = followsFrom(withChoice ? chosen.what : undefined)
  const said = words.trim()
  const plan = `/plan/${screen.plan.id}`
  const send = async (): Promise<void> => {
    const done = await act({
      type: 'sayNoToMethod',
      line: line.id,
      offered: [...INSTEAD],
      ...(withChoice ? { chose: chosen.what } : {}),
      ...(said ? { words: said } : {}),
    })
    if (!done) return
    here.drop()
    setTold(follows)
  }
  if (told)
    return (
      <section className={styles['done']}>
        <h2 ref={heading} tabIndex={-1}>
          {m.not_this_done()}
        </h2>
        <p>{DONE[told]()}</p>
        <ChangeMind screen={screen} line={line} />
        {chosen?.link ? (
          <p>
            {m.not_this_done_next()} <Link to={chosen.link.to}>{chosen.title()}</Link>
          </p>
        ) : null}
        <p>
          <Link to={plan}>{m.not_this_to_plan()}</Link>
        </p>
      </section>
    )
  return (
    <section className={styles['tell']} aria-labelledby="tell">
      <h2 id="tell">{m.not_this_tell()}</h2>
      <p>{m.not_this_tell_hint()}</p>
      <Field label={m.not_this_words()} hint={m.not_this_words_hint()}>
        {(wiring) => (
          <TextArea ownWords value={words} onChange={(event) => here.set({ words: event.target.value })} {...wiring} />
        )}
      </Field>
      {chosen ? (
        <label className={styles['tick']}>
          <input
            type="checkbox"
            checked={withChoice}
            onChange={(event) => setTicked({ ...ticked, [chosen.what]: event.target.checked })}
          />
          <span>{m.not_this_tell_choice({ choice: CHOICE_WORDS[chosen.what]() })}</span>
        </label>
      ) : null}
      <Notice>
        <p>{m.not_this_will_read()}</p>
        <ul className={styles['reads']}>
          <li>{m.not_this_read_no({ method })}</li>
          {withChoice ? <li>{m.not_this_read_choice({ choice: CHOICE_WORDS[chosen.what]() })}</li> : null}
          {said ? <li>{m.not_this_read_words({ words: said })}</li> : null}
          <li>{m.not_this_read_offered({ count: INSTEAD.length, offered: offeredWords(INSTEAD) })}</li>
        </ul>
        {chosen && !withChoice ? <p>{m.not_this_read_no_choice()}</p> : null}
        <p>{WILL[follows]()}</p>
      </Notice>
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        <Button look="primary" disabled={busy} onClick={() => void send()}>
          {m.not_this_send()}
        </Button>
        <Link to={plan}>{m.not_this_back()}</Link>
      </div>
    </section>
  )
}
