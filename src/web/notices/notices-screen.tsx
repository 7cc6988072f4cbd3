import { useSuspenseQuery } from '@tanstack/react-query'
import { FROM_HOUR, type NoticesPage, UNTIL_HOUR } from '#server/http/notices-contract.ts'
import { ask } from '#web/live/api.ts'
import { useHere } from '#web/live/me.ts'
import { HowOften } from '#web/notices/how-often.tsx'
import { hourWords, KIND_WORDS, NO_MAIL_WORDS } from '#web/notices/notice-words.ts'
import styles from '#web/notices/notices.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** How often the reader is written to, by kind, and on which days they were. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.notices_title()} under={m.notices_under()}>
      {here ? <Notices practice={here.id} /> : null}
    </Page>
  )
}

function Notices({ practice }: { readonly practice: string }) {
  const { data } = useSuspenseQuery({
    queryKey: ['notices', practice],
    queryFn: () => ask<NoticesPage>(`/api/notices?${new URLSearchParams({ practice })}`),
    staleTime: 0,
  })
  const { side, kinds, noMail } = data
  return (
    <div className={styles['parts']}>
      <div className={styles['says']}>
        {noMail ? <Notice tone="waits">{NO_MAIL_WORDS[side][noMail]()}</Notice> : null}
        <p>{side === 'client' ? m.notices_what() : m.notices_what_therapist()}</p>
        <p>{m.notices_when({ until: hourWords(UNTIL_HOUR), from: hourWords(FROM_HOUR) })}</p>
      </div>
      {kinds.map(({ kind, how }) => (
        <HowOften key={kind} practice={practice} side={side} kind={kind} how={how} />
      ))}
      <Notice>{side === 'client' ? m.notices_safety() : m.notices_safety_therapist()}</Notice>
      <Sent sent={data.sent} />
    </div>
  )
}

function Sent({ sent }: Pick<NoticesPage, 'sent'>) {
  return (
    <section aria-labelledby="sent" className={styles['part']}>
      <h2 id="sent">{m.notices_sent()}</h2>
      {sent.length === 0 ? (
        <p>{m.notices_sent_none()}</p>
      ) : (
        <>
          <p className={styles['soft']}>{m.notices_sent_order()}</p>
          <ul className={styles['sent']}>
            {sent.map(({ on, kinds }, n) => (
              <li key={`${on} ${sent.length - n}`}>
                {m.notices_sent_on({
                  day: dayWords(on),
                  kinds: new Intl.ListFormat(navigator.language).format(kinds.map((kind) => KIND_WORDS[kind]())),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
