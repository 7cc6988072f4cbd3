import { useId } from 'react'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { CHANNELS, type Channel } from '#domain/plan/answer.ts'
import { channelWords } from '#web/plan/view-words.ts'
import { Choices, Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly today: CivilDate
  readonly on: CivilDate
  readonly channel: Channel
  readonly setOn: (on: CivilDate) => void
  readonly setChannel: (channel: Channel) => void
}

/** The day and the way in which a client said something aloud that the therapist writes down. */
export function SaidAloud({ today, on, channel, setOn, setChannel }: Props) {
  const name = useId()
  return (
    <>
      <Field label={m.consent_form_on_therapist()}>
        {(wiring) => (
          <Input {...wiring} type="date" max={today} value={on} onChange={(event) => setOn(event.target.value)} />
        )}
      </Field>
      <Choices
        legend={m.consent_form_how_therapist()}
        name={name}
        value={channel}
        choices={CHANNELS.map((value) => ({ value, words: channelWords(value) }))}
        onChoose={(value) => setChannel(value as Channel)}
      />
    </>
  )
}
