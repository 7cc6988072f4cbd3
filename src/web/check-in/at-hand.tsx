/** @jsxImportSource hono/jsx/dom */
import { useEffect, useState } from 'hono/jsx/dom'
import { type AtHandOpened, openAtHand } from '#web/check-in/at-hand-opening.ts'
import { Moment } from '#web/check-in/calm.tsx'
import { dayWords } from '#web/check-in/day-words.ts'
import { HelpNow } from '#web/check-in/help-now.tsx'
import { useOnline } from '#web/check-in/online.ts'
import { Sheet } from '#web/check-in/sheet.tsx'
import { callable } from '#web/hard-times/phones.ts'
import { dialled, type KeptHere } from '#web/hard-times/said.ts'
import { TOPIC_NAMES, TOPICS } from '#web/hard-times/topics.ts'
import { m } from '#words/paraglide/messages.js'

const SIGN_IN = '/sign-in?next=/check-in/at-hand'

/** For hard times as a light page: whom to call, and one's own words; also with no network, where they are kept on the device. */
export function AtHand() {
  const [opened, setOpened] = useState<AtHandOpened | null>(null)
  useEffect(() => {
    void openAtHand().then(setOpened)
  }, [])
  if (!opened) return <Moment />
  switch (opened.is) {
    case 'signIn':
    case 'secondFactor':
      location.replace(opened.is === 'signIn' ? SIGN_IN : '/second-factor?next=/check-in/at-hand')
      return <Moment />
    case 'shown':
      return (
        <Sheet title={m.section_hard_times()}>
          <p>{m.hard_times_under()}</p>
          <HelpNow place={opened.now.place} />
          <Words kept={opened.now} />
          {opened.plan === null ? null : (
            <a class="second" href={`/plan/${opened.plan}/hard-times`}>
              {m.hard_times_to_page()}
            </a>
          )}
        </Sheet>
      )
    case 'away':
      return (
        <Sheet title={m.section_hard_times()}>
          <p>{m.hard_times_under()}</p>
          <Away {...opened} />
          <HelpNow place={opened.place} />
          {opened.kept ? <Words kept={opened.kept} /> : null}
        </Sheet>
      )
  }
}

/** How things stand without the practice: what is kept here, that it is locked, or that nothing is. The numbers follow it. */
function Away({ kept, locked }: Pick<Extract<AtHandOpened, { is: 'away' }>, 'kept' | 'locked'>) {
  const online = useOnline()
  if (kept) return <p class="told">{m.hard_times_offline({ day: dayWords(kept.on) })}</p>
  if (!locked) return <p class="told">{online ? m.hard_times_slow() : m.hard_times_offline_none()}</p>
  return (
    <>
      <p class="told">
        {m.hard_times_locked()} {online ? null : m.hard_times_locked_offline()}
      </p>
      {online ? (
        <a class="second" href={SIGN_IN}>
          {m.hard_times_sign_in()}
        </a>
      ) : null}
    </>
  )
}

function Words({ kept: { said } }: { readonly kept: KeptHere }) {
  return (
    <>
      {TOPICS.filter((topic) => said.some((one) => one.topic === topic)).map((topic) => (
        <section key={topic} class="at-hand">
          <h2>{TOPIC_NAMES[topic]()}</h2>
          {said
            .filter((one) => one.topic === topic)
            .map((one) => (
              <p key={one.id}>
                <span class="own-words">{one.words}</span>
                {callable(one).map((number) => (
                  <a key={number} href={dialled(number)}>
                    {m.hard_times_call({ number })}
                  </a>
                ))}
              </p>
            ))}
        </section>
      ))}
    </>
  )
}
