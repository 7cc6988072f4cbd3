import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { type PlanScreen, usePlanPage } from '#web/live/plan.ts'
import type { Reader } from '#web/line-words/names.ts'
import { AnswerClause } from '#web/consent/answer-clause.tsx'
import { AnswerConsent } from '#web/consent/answer-consent.tsx'
import styles from '#web/consent/consent.module.css'
import { canBeTakenBack, type Group, GROUPS, groupsOf, type Item } from '#web/consent/groups.ts'
import { ItemCard } from '#web/consent/item-card.tsx'
import { itemName } from '#web/consent/item-words.ts'
import { LookAgain } from '#web/consent/look-again.tsx'
import { optionsQuery } from '#web/decide/options-query.ts'
import { type Doing, TermsSheet } from '#web/consent/terms-sheet.tsx'
import { ConsentReaders } from '#web/consent/consent-readers.tsx'
import { ToldFriend } from '#web/consent/told-friend.tsx'
import type { TakenBack } from '#web/consent/taken-back.ts'
import { Withdrawn } from '#web/consent/withdrawn.tsx'
import { WithdrawSheet } from '#web/consent/withdraw-sheet.tsx'
import { YesAfterAll } from '#web/consent/yes-after-all.tsx'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

const HEADING: Record<Group, () => string> = {
  again: m.consent_group_again,
  new: m.consent_group_new,
  asked: m.consent_group_asked,
  given: m.consent_group_given,
  no: m.consent_group_no,
  notYet: m.consent_group_not_yet,
  over: m.consent_group_over,
}
const HEADING_PROFESSIONAL: Record<Group, () => string> = {
  ...HEADING,
  new: m.consent_group_new_therapist,
  asked: m.consent_group_asked_therapist,
  given: m.consent_group_given_therapist,
  no: m.consent_group_no_therapist,
  notYet: m.consent_group_not_yet_therapist,
}

/** All that the client said yes and no to, how it stands today, and the ways to change it. */
export function Screen() {
  const { plan } = useParams({ strict: false }) as { readonly plan: string }
  const screen = usePlanPage(plan)
  const client = screen.side === 'client'
  const { name } = screen.page.client
  return (
    <Page
      title={client ? m.consent_page_title() : m.consent_page_title_therapist({ name })}
      under={client ? <ConsentReaders screen={screen} /> : m.consent_page_readers_therapist({ name })}
      beside={
        <Link to="/plan/$plan" params={{ plan }}>
          {m.signing_to_plan()}
        </Link>
      }
    >
      <Inside screen={screen} reader={client ? 'client' : 'professional'} />
    </Page>
  )
}

/** What has just been done: words, or what was taken back. */
type Done = { readonly words: string } | { readonly taken: TakenBack }

function Inside({ screen, reader }: { readonly screen: PlanScreen; readonly reader: Reader }) {
  const { plan, page } = screen
  const { clauses } = useSuspenseQuery(optionsQuery(page.practice)).data
  const [done, setDone] = useState<Done | null>(null)
  const [doing, setDoing] = useState<Doing | null>(null)
  const [taking, setTaking] = useState<readonly string[] | null>(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (done) place.current?.focus()
  }, [done])
  const client = reader === 'client'
  const groups = groupsOf(plan, clauses, page.riskChanges, page.today)
  // Before the first signature a client reads nothing about what nobody has asked them yet but that it will be asked.
  const items = GROUPS.flatMap((group) => groups[group])
  const removable = screen.may('withdrawConsent') ? items.filter(canBeTakenBack) : []
  const say = (words: string): void => {
    setDoing(null)
    setDone({ words })
  }
  return (
    <>
      <div ref={place} tabIndex={-1} className={styles['done']}>
        {done ? (
          'words' in done ? (
            <Notice live>{done.words}</Notice>
          ) : (
            <Withdrawn plan={plan.id} taken={done.taken} client={client} />
          )
        ) : null}
      </div>
      {client ? null : <ToldFriend screen={screen} />}
      {items.length === 0 ? (
        <EmptyState title={m.consent_page_none()}>
          <p>{client ? m.consent_page_none_text() : m.consent_page_none_therapist()}</p>
        </EmptyState>
      ) : null}
      <div className={styles['parts']}>
        {GROUPS.map((group) =>
          groups[group].length === 0 ? null : (
            <section key={group} aria-labelledby={`consent-${group}`}>
              <h2 id={`consent-${group}`}>{(client ? HEADING : HEADING_PROFESSIONAL)[group]()}</h2>
              {group === 'notYet' && client ? <p>{m.consent_not_yet_text()}</p> : null}
              <ul className={styles['items']}>
                {groups[group].map((item) => (
                  <ItemCard key={`${item.what}${item.id}`} screen={screen} reader={reader} group={group} item={item}>
                    <Answers screen={screen} group={group} item={item} onDone={say} />
                    {client && removable.includes(item) ? (
                      <div className={styles['acts']}>
                        <Button
                          look="quiet"
                          small
                          aria-label={m.consent_take_back_this({ what: itemName(item, reader) })}
                          onClick={() => setTaking([item.id])}
                        >
                          {m.consent_take_back()}
                        </Button>
                      </div>
                    ) : null}
                  </ItemCard>
                ))}
              </ul>
              {group === 'given' && client && removable.length > 1 ? (
                <div className={styles['acts']}>
                  <Button small onClick={() => setTaking([])}>
                    {m.consent_take_back_more()}
                  </Button>
                </div>
              ) : null}
            </section>
          ),
        )}
        <div className={styles['acts']}>
          {client && screen.may('giveConsent') ? (
            <Button onClick={() => setDoing('give')}>{m.consent_give()}</Button>
          ) : null}
          {screen.may('askConsent') ? (
            <>
              <Button onClick={() => setDoing('ask')}>{m.consent_ask_therapist()}</Button>
              <Button look="quiet" onClick={() => setDoing('write')}>
                {m.consent_write_therapist()}
              </Button>
              {removable.length > 0 ? (
                <Button look="quiet" onClick={() => setTaking([])}>
                  {m.consent_write_withdrawal_therapist()}
                </Button>
              ) : null}
            </>
          ) : null}
        </div>
      </div>
      {doing ? <TermsSheet screen={screen} doing={doing} onClose={() => setDoing(null)} onDone={say} /> : null}
      {taking ? (
        <WithdrawSheet
          screen={screen}
          reader={reader}
          items={removable}
          first={taking}
          onClose={() => setTaking(null)}
          onDone={(taken) => {
            setTaking(null)
            setDone({ taken })
          }}
        />
      ) : null}
    </>
  )
}

type AnswersProps = {
  readonly screen: PlanScreen
  readonly group: Group
  readonly item: Item
  readonly onDone: (words: string) => void
}

/** The ways in which a client answers an item here. */
function Answers({ screen, group, item, onDone }: AnswersProps) {
  if ((group === 'again' || group === 'new') && item.what === 'method')
    return <LookAgain screen={screen} line={item.line} onDone={onDone} />
  if (group === 'again' && item.what === 'clause') return <AnswerClause screen={screen} item={item} onDone={onDone} />
  if (group === 'asked' && item.what === 'consent')
    return <AnswerConsent screen={screen} consent={item.consent} onDone={onDone} />
  return group === 'no' ? <YesAfterAll screen={screen} item={item} onDone={onDone} /> : null
}
