import { Link } from '@tanstack/react-router'
import { MyEmergencies } from '#web/emergency/my-emergencies.tsx'
import { type Here, useMe } from '#web/live/me.ts'
import styles from '#web/my-data/my-data.module.css'
import { WhoCanSee } from '#web/my-data/who-can-see.tsx'
import { WhoLooked } from '#web/my-data/who-looked.tsx'
import { useAccessLog } from '#web/practice/access-query.ts'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** What a client may know and do about their own data: who can see it, who looked, how they sign in, how to take it along. */
export function Screen() {
  const me = useMe()
  const here = me.practices.find((one) => one.asClient)
  return (
    <Page title={m.title_my_data()} under={here ? m.my_data_at({ practice: here.name }) : null}>
      {here?.asClient ? <MyData here={here} asClient={here.asClient} secondFactor={me.secondFactor} /> : null}
    </Page>
  )
}

type MyDataProps = {
  readonly here: Here
  readonly asClient: NonNullable<Here['asClient']>
  readonly secondFactor: boolean
}

function MyData({ here, asClient, secondFactor }: MyDataProps) {
  const plan = asClient.plans.at(-1)
  const { entries, onEarlier } = useAccessLog(here.id, asClient.client)
  return (
    <div className={styles['parts']}>
      <WhoCanSee here={here} client={asClient.client} />
      <MyEmergencies here={here} client={asClient.client} />
      <section aria-labelledby="along">
        <h2 id="along">{m.title_supporters()}</h2>
        <p>{m.supporters_under()}</p>
        <Link to="/supporters">{m.supporters_link()}</Link>
        <Link to="/care-team">{m.care_link()}</Link>
      </section>
      {plan ? (
        <section aria-labelledby="consent">
          <h2 id="consent">{m.consent_link()}</h2>
          <p>{m.consent_my_data_text()}</p>
          <Link to="/consent/$plan" params={{ plan }}>
            {m.consent_link()}
          </Link>
        </section>
      ) : null}
      <section aria-labelledby="take">
        <h2 id="take">{m.my_data_take()}</h2>
        <p>{m.my_data_take_text()}</p>
        {plan ? <Link to={`/plan/${plan}/versions`}>{m.my_data_versions()}</Link> : null}
        <p>{m.my_data_questions()}</p>
      </section>
      <section aria-labelledby="notices">
        <h2 id="notices">{m.notices_link()}</h2>
        <p>{m.notices_my_data_text()}</p>
        <Link to="/notices">{m.notices_link()}</Link>
      </section>
      <section aria-labelledby="sign-in">
        <h2 id="sign-in">{m.my_data_sign_in()}</h2>
        <p>{secondFactor ? m.my_data_second_on() : m.my_data_second_off()}</p>
        <a href="/second-factor">{m.my_data_change_sign_in()}</a>
      </section>
      <section aria-labelledby="looked">
        <h2 id="looked">{m.my_data_who_looked()}</h2>
        <WhoLooked entries={entries} own={asClient.name} onEarlier={onEarlier} />
      </section>
    </div>
  )
}
