/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import type { AskProps } from '#web/check-in/ask-props.ts'
import { ReadBy } from '#web/check-in/readers.tsx'
import type { Screen } from '#web/check-in/screens.ts'
import { Sheet } from '#web/check-in/sheet.tsx'
import { Ten, useTenKeys } from '#web/check-in/ten.tsx'
import { m } from '#words/paraglide/messages.js'

type Of<Kind extends Screen['kind']> = Extract<Screen, { kind: Kind }>

/** As long as words may be: `LONGEST_WORDS` of the plan. */
const LONGEST = 4000

type BoxProps = {
  readonly label: string
  readonly words: string
  readonly onWords: (words: string) => void
  readonly tall?: boolean
}

function Box({ label, words, onWords, tall }: BoxProps) {
  const typed = (event: Event): void => onWords((event.target as HTMLTextAreaElement).value)
  return (
    <>
      <label for="words">{label}</label>
      <textarea id="words" rows={tall ? 6 : 3} maxlength={LONGEST} aria-describedby="read-by" onInput={typed}>
        {words}
      </textarea>
    </>
  )
}

/** How working together is going, from 0 to 10; then words, if there are any. */
export function TogetherAsk({ answer, onAnswer, readers, place }: AskProps<Of<'together'>>) {
  const before = answer && 'value' in answer ? answer : null
  const [value, setValue] = useState<number | undefined>(before?.value)
  const [words, setWords] = useState(before?.words ?? '')
  const keys = useTenKeys()
  return (
    <Sheet title={m.checkin_together_title()} asks onKeyDown={keys}>
      <Ten low={m.checkin_together_low()} high={m.checkin_together_high()} chosen={value} onChoose={setValue} />
      {value === undefined ? null : (
        <>
          <Box label={m.checkin_together_words()} words={words} onWords={setWords} />
          <div id="read-by">
            <ReadBy readers={readers} place={place} />
          </div>
          <button type="button" class="main" onClick={() => onAnswer({ value, words })}>
            {m.checkin_go_on()}
          </button>
        </>
      )}
    </Sheet>
  )
}

/** Anything to say. Empty is an answer. */
export function NoteAsk({ answer, onAnswer, readers, place }: AskProps<Of<'note'>>) {
  const [words, setWords] = useState(answer && 'words' in answer ? (answer.words ?? '') : '')
  return (
    <Sheet title={m.checkin_note_title()} asks>
      <Box label={m.checkin_note_label()} words={words} onWords={setWords} tall />
      <div id="read-by">
        <ReadBy readers={readers} place={place} />
      </div>
      <button type="button" class="main" onClick={() => onAnswer({ words })}>
        {m.checkin_go_on()}
      </button>
    </Sheet>
  )
}
