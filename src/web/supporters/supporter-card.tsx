import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { SupporterInvited, SupporterSeen } from '#server/http/supporters-contract.ts'
import { issueOnStream } from '#web/live/issue.ts'
import type { Command } from '#web/live/send.ts'
import { AgainForm } from '#web/supporters/again-form.tsx'
import { PartsPreview } from '#web/supporters/parts-preview.tsx'
import { ShownTerms, type Terms } from '#web/supporters/shown-terms.tsx'
import styles from '#web/supporters/supporters.module.css'
import { partsWords, whatWords } from '#web/supporters/words.ts'
import { Button } from '#web/ui/button.tsx'
import { dayOf, dayWords, momentWords } from '#web/ui/dates.ts'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type CardProps = {
  readonly practice: string
  readonly client: string
  readonly one: SupporterSeen
  readonly today: CivilDate
  readonly onInvited: (invited: SupporterInvited & { readonly name: string }) => void
}

/** Someone who reads along: what they see, until when, when they looked; changing it, a new link, and ending it. */
export function SupporterCard({ practice, client, one, today, onInvited }: CardProps) {
  const [doing, setDoing] = useState<'nothing' | 'changing' | 'again'>('nothing')
  const { id, name, relation, parts, until, standing } = one
  const close = (): void => setDoing('nothing')
  const over = standing === 'ended' || standing === 'planClosed'
  const issue = (command: Command): Promise<Refusal | null> =>
    issueOnStream(`client/${client}`, practice, 'client', { ...command, supporter: id }, [
      ['client', client],
      ['plan'],
      ['access-log'],
    ])
  return (
    <li className={styles['card']}>
      <h3>{m.supporters_who({ name, relation })}</h3>
      <p>{(over ? m.supporters_saw : m.supporters_sees)({ parts: partsWords(parts, 'client') })}</p>
      <p>{standingWords(one)}</p>
      <Looks one={one} />
      {over || standing === 'dayOver' ? null : (
        <Link to="/supporters/$supporter" params={{ supporter: id }} className={styles['link'] ?? ''}>
          {one.joined ? m.support_preview_link({ name }) : m.support_preview_link_soon({ name })}
        </Link>
      )}
      {over ? null : (
        <div className={styles['acts']}>
          {doing === 'nothing' && standing === 'invitationOver' ? (
            <Button onClick={() => setDoing('again')}>{m.supporters_again({ name })}</Button>
          ) : null}
          {doing === 'changing' ? null : (
            <Button onClick={() => setDoing('changing')}>{m.supporters_change({ name })}</Button>
          )}
          <Form button={m.supporters_end({ name })} look="plain" act={() => issue({ type: 'endSupporter' })}>
            {() => null}
          </Form>
          {doing === 'nothing' && (standing === 'invited' || standing === 'reads') ? (
            <Button look="quiet" onClick={() => setDoing('again')}>
              {standing === 'reads' ? m.supporters_cannot_sign_in({ name }) : m.supporters_new_link({ name })}
            </Button>
          ) : null}
        </div>
      )}
      {doing === 'again' && !over ? (
        <AgainForm
          practice={practice}
          client={client}
          one={one}
          onInvited={(made) => {
            close()
            onInvited(made)
          }}
          onClose={close}
        />
      ) : null}
      {doing === 'changing' && !over ? (
        <Change
          practice={practice}
          client={client}
          name={name}
          today={today}
          was={{ parts, until }}
          save={async (terms) => {
            const what = whatWords(terms.parts, terms.until)
            const refused = await issue({ type: 'changeSupporter', ...terms, what })
            if (!refused) close()
            return refused
          }}
          onClose={close}
        />
      ) : null}
    </li>
  )
}

function standingWords({ standing, until, invitedOn, link: { waitsUntil } }: SupporterSeen): string {
  const waits = waitsUntil ? ` ${m.supporters_link_waits({ at: momentWords(waitsUntil) })}` : ''
  switch (standing) {
    case 'reads':
      return `${m.supporters_until({ day: dayWords(until) })}${waits}`
    case 'invited':
      return `${m.supporters_invited({ day: dayWords(invitedOn) })}${waits}`
    case 'invitationOver':
      return m.supporters_invitation_over()
    case 'dayOver':
      return m.supporters_day_over({ day: dayWords(until) })
    case 'planClosed':
      return m.supporters_plan_closed()
    case 'ended':
      return m.supporters_ended()
  }
}

/** When they looked; the latest in sight, those before it one tap away. */
function Looks({ one: { looks, standing } }: { readonly one: SupporterSeen }) {
  const [latest] = looks
  if (latest === undefined) return standing === 'reads' ? <p>{m.supporters_never_looked()}</p> : null
  return (
    <>
      <p>{m.supporters_looked({ at: momentWords(latest) })}</p>
      {looks.length > 1 ? (
        <details>
          <summary>{m.supporters_looks({ count: looks.length })}</summary>
          <ul className={styles['looks']}>
            {looks.map((at) => (
              <li key={at}>
                <time dateTime={dayOf(at)}>{momentWords(at)}</time>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

type ChangeProps = {
  readonly practice: string
  readonly client: string
  readonly name: string
  readonly today: CivilDate
  readonly was: Terms
  readonly save: (terms: Terms) => Promise<Refusal | null>
  readonly onClose: () => void
}

function Change({ practice, client, name, today, was, save, onClose }: ChangeProps) {
  const [terms, setTerms] = useState<Terms>(was)
  return (
    <div className={styles['doing']}>
      <Form
        button={m.supporters_save({ name })}
        look="plain"
        act={() => save(terms)}
        fields={['parts', 'until']}
        missing={{
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
            <ShownTerms terms={terms} today={today} onChange={setTerms} problemOf={problemOf} />
            <PartsPreview practice={practice} client={client} parts={terms.parts} />
          </>
        )}
      </Form>
    </div>
  )
}
