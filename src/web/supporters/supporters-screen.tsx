import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SupporterInvited, SupporterSeen } from '#server/http/supporters-contract.ts'
import { type Here, useMe } from '#web/live/me.ts'
import { InviteForm } from '#web/supporters/invite-form.tsx'
import { SupporterCard } from '#web/supporters/supporter-card.tsx'
import { supportersQuery } from '#web/supporters/supporters-query.ts'
import styles from '#web/supporters/supporters.module.css'
import { ToldCode } from '#web/supporters/told-code.tsx'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Whom the client lets read along: who sees what, until when, and when they looked; inviting, changing, ending. */
export function Screen() {
  const here = useMe().practices.find((one) => one.asClient)
  return (
    <Page title={m.title_supporters()} under={m.supporters_under()}>
      {here?.asClient ? <Supporters here={here} asClient={here.asClient} /> : null}
    </Page>
  )
}

type Props = { readonly here: Here; readonly asClient: NonNullable<Here['asClient']> }
const isOver = ({ standing }: SupporterSeen): boolean => standing === 'ended' || standing === 'planClosed'

function Supporters({ here, asClient: { client, plans } }: Props) {
  const { mine, today } = useSuspenseQuery(supportersQuery(here.id, client)).data
  const [doing, setDoing] = useState<'nothing' | 'inviting'>('nothing')
  const [invited, setInvited] = useState<(SupporterInvited & { name: string }) | null>(null)
  const plan = plans.at(-1)
  const now = (mine ?? []).filter((one) => !isOver(one))
  const over = (mine ?? []).filter(isOver)
  const cards = (all: readonly SupporterSeen[]) => (
    <ul className={styles['cards']}>
      {all.map((one) => (
        <SupporterCard key={one.id} practice={here.id} client={client} one={one} today={today} onInvited={setInvited} />
      ))}
    </ul>
  )
  return (
    <div className={styles['parts']}>
      {invited ? <ToldCode invited={invited} onDone={() => setInvited(null)} /> : null}
      {now.length > 0 ? (
        <>
          {now.length > 1 ? <p className={styles['soft']}>{m.supporters_order()}</p> : null}
          {cards(now)}
        </>
      ) : (
        <EmptyState title={m.supporters_none_title()}>
          <p>{plan ? m.supporters_none_text() : m.supporters_no_plan()}</p>
        </EmptyState>
      )}
      {plan && doing === 'inviting' ? (
        <section aria-labelledby="invite">
          <h2 id="invite">{m.supporters_invite_title()}</h2>
          <InviteForm
            practice={here.id}
            client={client}
            plan={plan}
            today={today}
            onInvited={(made) => {
              setInvited(made)
              setDoing('nothing')
            }}
            onClose={() => setDoing('nothing')}
          />
        </section>
      ) : null}
      {plan && doing === 'nothing' && !invited ? (
        <div>
          <Button look="primary" onClick={() => setDoing('inviting')}>
            {m.supporters_invite()}
          </Button>
        </div>
      ) : null}
      {plan ? (
        <Link to="/consent/$plan" params={{ plan }} className={styles['link'] ?? ''}>
          {m.supporters_consent_link()}
        </Link>
      ) : null}
      {over.length > 0 ? (
        <details>
          <summary>{m.supporters_over()}</summary>
          {cards(over)}
        </details>
      ) : null}
    </div>
  )
}
