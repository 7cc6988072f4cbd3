import { useQuery } from '@tanstack/react-query'
import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Client } from '#domain/practice/client.ts'
import type { HandOverHow } from '#domain/practice/hand-over.ts'
import { issueOnStream } from '#web/live/issue.ts'
import type { Here } from '#web/live/me.ts'
import { practiceQuery } from '#web/live/practice.ts'
import { useKept } from '#web/option-library/use-kept.ts'
import { Choices, Field, Input, Select, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** The day that stands there at first, and the days that are so near that the client may not have read of it by then. */
const USUAL_DAYS = 14
const SOON_DAYS = 7

type Typed = {
  readonly to: string
  readonly how: HandOverHow
  readonly on: CivilDate
  readonly note: string
  readonly forClient: string
}

/** A colleague joins on a day, and whoever hands over leaves or stays; what the colleague reads and what the client reads, apart. */
export function HandOverForm({ here, client }: { readonly here: Here; readonly client: Client }) {
  const members = Object.values(useQuery(practiceQuery(here.id)).data?.practice.members ?? {})
  const others = members.filter(
    (one) => !one.ended && one.roles.includes('therapist') && !client.team.includes(one.person),
  )
  const usual: Typed = { to: '', how: 'leave', on: addDays(here.today, USUAL_DAYS), note: '', forClient: '' }
  const { value: typed, put, drop } = useKept(`hand-over/${client.id}`, usual)
  const { to, how, on, note, forClient } = typed
  const set = (change: Partial<Typed>): void => put({ ...typed, ...change })
  const soon = on > here.today && on < addDays(here.today, SOON_DAYS)
  if (members.length > 0 && others.length === 0) return <p>{m.hand_nobody_therapist()}</p>
  const begin = async (): Promise<Refusal | null> => {
    const command = { type: 'handOver', ...typed }
    const read = [['client', client.id], ['hand-overs']]
    const refused = await issueOnStream(`client/${client.id}`, here.id, 'therapist', command, read)
    if (!refused) drop()
    return refused
  }
  return (
    <Form
      button={m.hand_begin_therapist()}
      look="plain"
      act={begin}
      fields={['to', 'on', 'note', 'forClient']}
      missing={{
        to: to === '' && m.hand_to_needed_therapist(),
        on: on === '' && m.hand_on_needed_therapist(),
        forClient: forClient.trim() === '' && m.hand_for_client_needed_therapist(),
      }}
    >
      {(problemOf) => (
        <>
          <p>{m.hand_hint_therapist()}</p>
          <Field label={m.hand_to_therapist()} problem={problemOf('to')}>
            {(wiring) => (
              <Select
                value={to}
                none={m.hand_choose_therapist()}
                choices={others.map(({ person, name }) => ({ value: person, words: name }))}
                onChoose={(value) => set({ to: value })}
                {...wiring}
              />
            )}
          </Field>
          <Choices
            legend={m.hand_how_therapist()}
            name="how"
            value={how}
            choices={[
              { value: 'leave', words: m.hand_leave_therapist() },
              { value: 'stay', words: m.hand_stay_therapist() },
            ]}
            onChoose={(value) => set({ how: value === 'stay' ? 'stay' : 'leave' })}
          />
          <Field label={m.hand_on_therapist()} hint={m.hand_on_hint_therapist()} problem={problemOf('on')}>
            {(wiring) => (
              <Input
                type="date"
                value={on}
                min={addDays(here.today, 1)}
                onChange={(event) => set({ on: event.target.value })}
                {...wiring}
              />
            )}
          </Field>
          <div role="status">
            {soon ? <Notice tone="waits">{m.hand_soon_therapist({ name: client.name })}</Notice> : null}
          </div>
          <Field
            label={m.hand_for_client_therapist()}
            hint={m.hand_for_client_hint_therapist()}
            problem={problemOf('forClient')}
          >
            {(wiring) => (
              <TextArea value={forClient} onChange={(event) => set({ forClient: event.target.value })} {...wiring} />
            )}
          </Field>
          <Field label={m.hand_note_therapist()} hint={m.hand_note_hint_therapist()} problem={problemOf('note')}>
            {(wiring) => <TextArea value={note} onChange={(event) => set({ note: event.target.value })} {...wiring} />}
          </Field>
        </>
      )}
    </Form>
  )
}
