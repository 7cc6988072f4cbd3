/** @jsxImportSource hono/jsx/dom */
import { STEPS_SAID } from '#web/check-in/step-words.ts'
import type { AskProps } from '#web/check-in/ask-props.ts'
import { Choices, keyed } from '#web/check-in/choices.tsx'
import { dayWords } from '#web/check-in/day-words.ts'
import type { Screen } from '#web/check-in/screens.ts'
import { Sheet } from '#web/check-in/sheet.tsx'
import { Ten, useTenKeys } from '#web/check-in/ten.tsx'
import { m } from '#words/paraglide/messages.js'

type Of<Kind extends Screen['kind']> = Extract<Screen, { kind: Kind }>

/** A goal, or how one will know, from 0 to 10. */
export function RatingAsk({ screen, answer, onAnswer }: AskProps<Of<'rating'>>) {
  const keys = useTenKeys()
  const goal = screen.of === 'goal'
  return (
    <Sheet
      title={screen.words}
      lead={goal ? m.checkin_goal_lead() : m.checkin_objective_lead()}
      own
      asks
      onKeyDown={keys}
    >
      <p>{goal ? m.checkin_goal_ask() : m.checkin_objective_ask()}</p>
      <Ten
        low={m.checkin_goal_low()}
        high={m.checkin_goal_high()}
        chosen={answer && 'value' in answer ? answer.value : undefined}
        onChoose={(value) => onAnswer({ value })}
      />
    </Sheet>
  )
}

/** The level that two people described together as what they hope for. */
const HOPED = 2

/** Five levels that two people described, of which one fits best. */
export function LevelAsk({ screen, answer, onAnswer }: AskProps<Of<'level'>>) {
  const { levels, words } = screen
  const choose = (at: number): void => onAnswer({ value: at - HOPED })
  const keys = (event: KeyboardEvent): void => {
    const at = keyed(event, levels.length)
    if (at !== null) choose(at)
  }
  return (
    <Sheet title={words} lead={m.checkin_level_lead()} own asks onKeyDown={keys}>
      <p>{m.checkin_level_ask()}</p>
      <Choices
        choices={levels.map((label, value) => ({
          value,
          label,
          under: value === HOPED ? m.checkin_level_hoped() : undefined,
        }))}
        chosen={answer && 'value' in answer ? answer.value + HOPED : undefined}
        onChoose={choose}
      />
    </Sheet>
  )
}

/** A next step: done, tried or not yet, and each is fine. */
export function StepAsk({ screen, answer, onAnswer }: AskProps<Of<'step'>>) {
  const keys = (event: KeyboardEvent): void => {
    const chosen = STEPS_SAID[keyed(event, STEPS_SAID.length) ?? -1]
    if (chosen) onAnswer({ said: chosen.value })
  }
  return (
    <Sheet title={screen.words} lead={m.checkin_step_lead()} own asks onKeyDown={keys}>
      {screen.by ? <p class="soft">{m.checkin_step_by({ day: dayWords(screen.by) })}</p> : null}
      <p>{m.checkin_step_ask()}</p>
      <Choices
        choices={STEPS_SAID.map(({ value, words }) => ({ value, label: words() }))}
        chosen={answer && 'said' in answer ? answer.said : undefined}
        onChoose={(said) => onAnswer({ said })}
      />
      <p class="soft">{m.checkin_step_fine()}</p>
    </Sheet>
  )
}
