import { useState } from 'react'
import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import type { SupporterInvited } from '#server/http/supporters-contract.ts'
import { tell } from '#web/live/api.ts'
import { newCommandId } from '#web/live/asking.ts'
import { queries } from '#web/live/query.ts'
import { PartsPreview } from '#web/supporters/parts-preview.tsx'
import { ShownTerms, type Terms } from '#web/supporters/shown-terms.tsx'
import { whatWords } from '#web/supporters/words.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, Input } from '#web/ui/field.tsx'
import { Form, type Outcome } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

/** As long as somebody reads along unless the client says otherwise, in days. */
const USUAL_DAYS = 90

type InviteProps = {
  readonly practice: string
  readonly client: string
  readonly plan: string
  readonly today: CivilDate
  readonly onInvited: (invited: SupporterInvited & { readonly name: string }) => void
  readonly onClose: () => void
}

/** Who it is, what they may read, until when; sending it is saying yes to it. */
export function InviteForm({ practice, client, plan, today, onInvited, onClose }: InviteProps) {
  // One invitation is one command, however often it has to be sent.
  const [commandId] = useState(newCommandId)
  const [name, setName] = useState('')
  const [relation, setRelation] = useState('')
  const [email, setEmail] = useState('')
  const [terms, setTerms] = useState<Terms>({ parts: [], until: addDays(today, USUAL_DAYS) })
  const send = async (): Promise<Outcome> => {
    const about = { contract: CONTRACT, practice, commandId, plan, name, relation, email: email.trim() }
    const body = { ...about, ...terms, what: whatWords(terms.parts, terms.until) }
    const told = await tell<SupporterInvited>(`/api/clients/${encodeURIComponent(client)}/supporters`, body)
    if ('refused' in told) return told.refused
    await queries.invalidateQueries({ queryKey: ['client', client] })
    void queries.invalidateQueries({ queryKey: ['plan', plan] })
    onInvited({ ...told.done, name })
    return null
  }
  return (
    <Form
      button={m.supporters_send()}
      act={send}
      fields={['name', 'relation', 'email', 'parts', 'until']}
      missing={{
        name: name.trim() === '' && m.supporters_name_needed(),
        relation: relation.trim() === '' && m.supporters_relation_needed(),
        email: !email.includes('@') && m.supporters_email_needed(),
        parts: terms.parts.length === 0 && m.supporters_parts_needed(),
        until: terms.until === '' && m.supporters_day_needed(),
      }}
      beside={
        <Button look="quiet" onClick={onClose}>
          {m.supporters_cancel()}
        </Button>
      }
    >
      {(problemOf) => (
        <>
          <Field label={m.supporters_name()} problem={problemOf('name')}>
            {(wiring) => (
              <Input value={name} maxLength={200} onChange={(event) => setName(event.target.value)} {...wiring} />
            )}
          </Field>
          <Field label={m.supporters_relation()} hint={m.supporters_relation_hint()} problem={problemOf('relation')}>
            {(wiring) => (
              <Input
                value={relation}
                maxLength={200}
                onChange={(event) => setRelation(event.target.value)}
                {...wiring}
              />
            )}
          </Field>
          <Field label={m.supporters_email()} hint={m.supporters_email_hint()} problem={problemOf('email')}>
            {(wiring) => (
              <Input
                type="email"
                value={email}
                maxLength={200}
                onChange={(event) => setEmail(event.target.value)}
                {...wiring}
              />
            )}
          </Field>
          <ShownTerms terms={terms} today={today} onChange={setTerms} problemOf={problemOf} />
          <PartsPreview practice={practice} client={client} parts={terms.parts} />
          <p>{m.supporters_yes()}</p>
        </>
      )}
    </Form>
  )
}
