import { type HandOver, handOverComing } from '#domain/practice/hand-over.ts'
import type { PersonName } from '#server/http/contract.ts'
import { ComingForClient } from '#web/care-team/coming-for-client.tsx'
import styles from '#web/care-team/care-team.module.css'
import { useClientPage } from '#web/live/client.ts'
import { type Here, useMe } from '#web/live/me.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** For a client: who works with them, what is to change, and saying no to it. */
export function Screen() {
  const here = useMe().practices.find((one) => one.asClient)
  return (
    <Page title={m.title_care_team()} under={m.care_under()}>
      {here?.asClient ? <Mine here={here} client={here.asClient.client} /> : null}
    </Page>
  )
}

function Mine({ here, client: id }: { readonly here: Here; readonly client: string }) {
  const { client, people, toCome } = useClientPage(here.id, id)
  const nameOf = (person: string): string => (people[person] satisfies PersonName | undefined)?.name ?? ''
  const coming = handOverComing(client)
  const earlier = (client.handOvers ?? []).filter((one) => one !== coming).toReversed()
  return (
    <div className={styles['parts']}>
      <section aria-labelledby="coming">
        <h2 id="coming">{m.care_coming()}</h2>
        {coming ? (
          <ComingForClient practice={here.id} client={id} coming={coming} behind={toCome} nameOf={nameOf} />
        ) : (
          <p>{m.care_none_coming()}</p>
        )}
      </section>
      <section aria-labelledby="now">
        <h2 id="now">{m.care_now()}</h2>
        <ul className={styles['names']}>
          {client.team.map((person) => (
            <li key={person}>{nameOf(person)}</li>
          ))}
        </ul>
      </section>
      {earlier.length > 0 ? (
        <section aria-labelledby="earlier">
          <h2 id="earlier">{m.care_earlier()}</h2>
          <ul className={styles['names']}>
            {earlier.map((one) => (
              <li key={one.id}>{earlierWords(one, nameOf)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

function earlierWords({ from, to, how, on, done, withdrawn }: HandOver, nameOf: (person: string) => string): string {
  const names = { from: nameOf(from), to: nameOf(to) }
  if (withdrawn) return m.care_earlier_withdrawn({ to: names.to, day: dayWords(withdrawn.on) })
  const day = dayWords(done?.on ?? on)
  return how === 'leave' ? m.care_earlier_done({ ...names, day }) : m.care_earlier_stay({ to: names.to, day })
}
