/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import type { CheckInForm } from '#server/http/check-in-contract.ts'
import { risksIn, toSend } from '#web/check-in/answering.ts'
import { isFit, allowedOf, givenOn, sumOf, type Typed } from '#web/check-in/paper-fields.ts'
import { PaperRow } from '#web/check-in/paper-row.tsx'
import { saysSomething } from '#web/check-in/says.ts'
import { itemsOf, type Screen, screensOf } from '#web/check-in/screens.ts'
import { finished, type Unsent } from '#web/check-in/sending.ts'
import { m } from '#words/paraglide/messages.js'

const OWN = 'own'

type PaperSheetProps = {
  readonly form: CheckInForm
  readonly capacity: 'therapist' | 'assistant'
  readonly saving: boolean
  /** `safety`: an answer on the sheet asks for a conversation about it. */
  readonly onSave: (unsent: Unsent, safety: boolean) => void
}

/** What is asked beside the measures, where this member may read the plan. */
function ownScreens({ questions }: CheckInForm): Screen[] {
  return screensOf(
    questions.filter(({ ask }) => ask !== 'measure'),
    [],
  )
}

/** One sheet of paper: which one, of which day, and its numbers in a row. */
export function PaperSheet({ form, capacity, saving, onSave }: PaperSheetProps) {
  const own = ownScreens(form)
  const [chosen, setChosen] = useState('')
  const [typed, setTyped] = useState<Typed>({})
  const [day, setDay] = useState(form.today)
  const [says, setSays] = useState('')
  const measure = form.measures.find(({ id }) => id === chosen)
  const screens: readonly Screen[] = measure ? itemsOf(measure) : chosen === OWN ? own : []
  const save = (event: Event): void => {
    event.preventDefault()
    if (saving) return
    const given = givenOn(screens, typed)
    const off = screens.findIndex((screen, at) => !isFit(typed[at] ?? '', allowedOf(screen) ?? [Number(typed[at])]))
    const offWords = screens[off]
    if (offWords && allowedOf(offWords)) return document.getElementById(`field-${off}`)?.focus()
    if (!saysSomething(toSend(given))) return setSays(m.checkin_paper_empty_therapist())
    setSays('')
    const safety = risksIn(given, screens).length > 0
    onSave(finished(given, { practice: form.practice, client: form.client, capacity }, day), safety)
  }
  const choose = (event: Event): void => {
    setChosen((event.target as HTMLSelectElement).value)
    setTyped({})
  }
  return (
    <form class="paper" onSubmit={save}>
      <div class="paper-head">
        <div>
          <label for="which">{m.checkin_paper_measure_therapist()}</label>
          <select id="which" onChange={choose}>
            <option value="">{m.checkin_paper_choose_therapist()}</option>
            {form.measures.map(({ id, short, name }) => (
              <option key={id} value={id}>
                {short === name ? name : `${short} · ${name}`}
              </option>
            ))}
            {own.length > 0 ? <option value={OWN}>{m.checkin_paper_own_therapist()}</option> : null}
          </select>
        </div>
        <div>
          <label for="day">{m.checkin_paper_day_therapist()}</label>
          <input
            id="day"
            type="date"
            required
            max={form.today}
            value={day}
            aria-describedby="day-hint"
            onInput={(event: Event) => setDay((event.target as HTMLInputElement).value)}
          />
          <small id="day-hint" class="soft">
            {m.checkin_paper_day_hint_therapist()}
          </small>
        </div>
      </div>
      {screens.length > 0 ? (
        <>
          {measure ? <p class="soft">{m.checkin_paper_keys_therapist()}</p> : null}
          <ol class="rows" key={chosen}>
            {screens.map((screen, at) => (
              <PaperRow
                key={at}
                screen={screen}
                at={at}
                capacity={capacity}
                typed={typed[at] ?? ''}
                onTyped={(text) => setTyped((before) => ({ ...before, [at]: text }))}
              />
            ))}
          </ol>
          {measure ? (
            <p class="sum" role="status">
              <strong>{m.checkin_paper_sum_therapist({ ...sumOf(measure, typed), all: measure.items.length })}</strong>{' '}
              {m.checkin_paper_sum_hint_therapist()}
            </p>
          ) : null}
          <p class="wrong" role="alert">
            {says}
          </p>
          <button type="submit" class="main" data-field>
            {saving ? m.checkin_paper_saving_therapist() : m.checkin_paper_save_therapist()}
          </button>
        </>
      ) : null}
    </form>
  )
}
