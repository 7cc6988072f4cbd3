import { type SyntheticEvent, useState } from 'react'
import { CHANNELS, type Channel } from '#domain/plan/answer.ts'
import styles from '#web/plan/compose/compose.module.css'
import { useAct } from '#web/plan/act.ts'
import { useReading } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { channelWords } from '#web/plan/view-words.ts'
import { Button } from '#web/ui/button.tsx'
import { Choices, Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

/** The client said yes aloud: when and how; the line then says who wrote it down and that the client has not confirmed it yet. */
export function AloudForm({ to, onClose }: { readonly to: string; readonly onClose: () => void }) {
  const { screen } = useReading()
  const { act, refusal, busy } = useAct(screen)
  const [on, setOn] = useState(screen.page.today)
  const [channel, setChannel] = useState<Channel>('inRoom')
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void act({ type: 'recordAloud', to, on, channel }).then((done) => done && onClose())
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <p>{m.aloud_explained({ name: screen.page.client.name })}</p>
      <Field label={m.aloud_when()}>
        {(wiring) => (
          <Input
            {...wiring}
            type="date"
            max={screen.page.today}
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        )}
      </Field>
      <Choices
        legend={m.aloud_how()}
        name={`aloud-${to}`}
        value={channel}
        choices={CHANNELS.map((value) => ({ value, words: channelWords(value) }))}
        onChoose={(value) => setChannel(value as Channel)}
      />
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        <Button look="primary" type="submit" disabled={busy}>
          {m.write_down()}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {m.cancel()}
        </Button>
      </div>
    </form>
  )
}
