/** @jsxImportSource hono/jsx/dom */
import type { AskProps } from '#web/check-in/ask-props.ts'
import { Choices, keyed } from '#web/check-in/choices.tsx'
import type { ItemScreen } from '#web/check-in/screens.ts'
import { Sheet } from '#web/check-in/sheet.tsx'
import { m } from '#words/paraglide/messages.js'

/** From this many answers on, numbers stand in a grid. */
const MANY = 8

/** One item of a measure, in its own words; a tap is an answer. */
export function ItemAsk({ screen, answer, onAnswer }: AskProps<ItemScreen>) {
  const { measure, item, text, options, onlyFor } = screen
  const chosen = answer && 'value' in answer ? answer.value : undefined
  const many = options.length >= MANY
  const counted = item <= measure.items.length
  const choose = (value: number): void => onAnswer({ value })
  const keys = (event: KeyboardEvent): void => {
    const at = many ? null : keyed(event, options.length)
    const option = at === null ? undefined : options[at]
    if (option) choose(option.value)
  }
  return (
    <Sheet title={text} lead={counted ? measure.stem : undefined} asks onKeyDown={keys}>
      {item === 1 && measure.instructions ? <p class="soft">{measure.instructions}</p> : null}
      {onlyFor ? <p class="soft">{m.checkin_only_for({ who: onlyFor })}</p> : null}
      <Choices
        choices={options.map(({ value, label }) => ({ value, label: many ? String(value) : label }))}
        chosen={chosen}
        onChoose={choose}
        grid={many}
      />
      {many ? <Ends low={options[0]?.label} high={options.at(-1)?.label} /> : null}
      <details class="folded">
        <summary>{m.checkin_about_these()}</summary>
        <p>{m.checkin_asked_why({ about: measure.about })}</p>
        <p>{measure.name}</p>
        <p>{measure.licence.sentence}</p>
        {measure.licence.notice ? <p>{measure.licence.notice}</p> : null}
        {measure.citation ? <p>{measure.citation}</p> : null}
      </details>
    </Sheet>
  )
}

function Ends({ low, high }: { readonly low: string | undefined; readonly high: string | undefined }) {
  return (
    <p class="ends">
      <span>{low}</span>
      <span>{high}</span>
    </p>
  )
}
