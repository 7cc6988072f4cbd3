/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import type { AskProps } from '#web/check-in/ask-props.ts'
import { ReadBy } from '#web/check-in/readers.tsx'
import type { Screen } from '#web/check-in/screens.ts'
import { Sheet } from '#web/check-in/sheet.tsx'
import { Ten, useTenKeys } from '#web/check-in/ten.tsx'
import { roomFor } from '#web/check-in/words-room.ts'
import { m } from '#words/paraglide/messages.js'

type Of<Kind extends Screen['kind']> = Extract<Screen, { kind: Kind }>

/** How little room may be left before anybody is told. */
const TOLD_FROM = 300

type BoxProps = {
  readonly label: string
  readonly words: string
  readonly onWords: (words: string) => void
  readonly tall?: boolean
}

/** A box for words, which never cuts any: it says how many are too many. */
function Box({ label, words, onWords, tall }: BoxProps) {
  // What stands in the box is the browser's; only what it began with is ours.
  const [first] = useState(words)
  const left = roomFor(words)
  return (
    <>
      <label for="words">{label}</label>
      <textarea
        id="words"
        rows={tall ? 6 : 3}
        aria-describedby="room read-by"
        aria-invalid={left < 0 ? 'true' : undefined}
        onInput={(event: Event) => onWords((event.target as HTMLTextAreaElement).value)}
      >
        {first}
      </textarea>
      <p id="room" role="status" class={left < 0 ? 'wrong' : 'soft'}>
        {left < 0 ? m.checkin_too_long({ count: -left }) : left < TOLD_FROM ? m.checkin_room_left({ count: left }) : ''}
      </p>
    </>
  )
}

/** On to the next screen; where the words do not fit yet, it says so and leads back to them. */
function GoOn({ words, onGoOn }: { readonly words: string; readonly onGoOn: () => void }) {
  const [refused, setRefused] = useState(false)
  const fits = roomFor(words) >= 0
  const go = (): void => {
    if (fits) return onGoOn()
    setRefused(true)
    document.getElementById('words')?.focus()
  }
  return (
    <>
      <p role="alert" class="wrong">
        {refused && !fits ? m.checkin_too_long_go_on() : ''}
      </p>
      <button type="button" class="main" onClick={go}>
        {m.checkin_go_on()}
      </button>
    </>
  )
}

/** How working together is going, from 0 to 10; then words, if there are any. */
export function TogetherAsk({ answer, onAnswer, onDraft, readers, place }: AskProps<Of<'together'>>) {
  const before = answer && 'value' in answer ? answer : null
  const [value, setValue] = useState<number | undefined>(before?.value)
  const [words, setWords] = useState(before?.words ?? '')
  const keys = useTenKeys()
  const choose = (chosen: number): void => {
    setValue(chosen)
    onDraft({ value: chosen, words })
  }
  const type = (typed: string): void => {
    setWords(typed)
    if (value !== undefined) onDraft({ value, words: typed })
  }
  return (
    <Sheet title={m.checkin_together_title()} asks onKeyDown={keys}>
      <Ten low={m.checkin_together_low()} high={m.checkin_together_high()} chosen={value} onChoose={choose} />
      {value === undefined ? null : (
        <>
          <Box label={m.checkin_together_words()} words={words} onWords={type} />
          <div id="read-by">
            <ReadBy readers={readers} place={place} />
          </div>
          <GoOn words={words} onGoOn={() => onAnswer({ value, words })} />
        </>
      )}
    </Sheet>
  )
}

/** Anything to say. Empty is an answer. */
export function NoteAsk({ answer, onAnswer, onDraft, readers, place }: AskProps<Of<'note'>>) {
  const [words, setWords] = useState(answer && 'words' in answer ? (answer.words ?? '') : '')
  const type = (typed: string): void => {
    setWords(typed)
    onDraft({ words: typed })
  }
  return (
    <Sheet title={m.checkin_note_title()} asks>
      <Box label={m.checkin_note_label()} words={words} onWords={type} tall />
      <div id="read-by">
        <ReadBy readers={readers} place={place} />
      </div>
      <GoOn words={words} onGoOn={() => onAnswer({ words })} />
    </Sheet>
  )
}
