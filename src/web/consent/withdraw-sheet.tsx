import { useId, useState } from 'react'
import { CHANNELS, type Channel } from '#domain/plan/answer.ts'
import { useKeptTyping } from '#web/live/kept-typing.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import type { Reader } from '#web/line-words/names.ts'
import styles from '#web/consent/consent.module.css'
import type { Item } from '#web/consent/groups.ts'
import { itemName } from '#web/consent/item-words.ts'
import { SaidAloud } from '#web/consent/said-aloud.tsx'
import type { TakenBack } from '#web/consent/taken-back.ts'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly screen: PlanScreen
  readonly reader: Reader
  /** All that can be taken back. */
  readonly items: readonly Item[]
  /** What somebody pressed "take back" on; empty: they choose here. */
  readonly first: readonly string[]
  readonly onClose: () => void
  readonly onDone: (taken: TakenBack) => void
}

type Typing = { readonly words: string }
const NOTHING_TYPED: Typing = { words: '' }

/**
 * Takes back one yes, several or all. It counts at once and asks for no reason; methods taken back rest unless the client says
 * otherwise. A therapist writes down here what the client said aloud.
 */
export function WithdrawSheet({ screen, reader, items, first, onClose, onDone }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(first)
  const [going, setGoing] = useState<readonly string[]>([])
  const kept = useKeptTyping<Typing>(screen, 'consent-withdraw', NOTHING_TYPED)
  const { words } = kept.typed
  const [on, setOn] = useState(screen.page.today)
  const [channel, setChannel] = useState<Channel>(CHANNELS[0])
  const [asked, setAsked] = useState(false)
  const { act, refusal, busy } = useAct(screen)
  const problem = useId()
  const client = reader === 'client'
  const { name } = screen.page.client
  const ids = (what: Item['what']): string[] =>
    items.filter((one) => one.what === what && chosen.includes(one.id)).map((one) => one.id)
  const methods = items.filter(
    (one) => one.what === 'method' && one.line.standing === 'active' && chosen.includes(one.id),
  )
  const resting = methods.filter((one) => !going.includes(one.id))
  const withdraw = async (): Promise<void> => {
    setAsked(chosen.length === 0)
    if (chosen.length === 0) return
    const done = await act({
      type: 'withdrawConsent',
      methods: ids('method'),
      clauses: ids('clause'),
      consents: ids('consent'),
      rest: resting.map((one) => one.id),
      ...(words.trim() ? { words: words.trim() } : {}),
      ...(client ? {} : { aloud: { on, channel } }),
    })
    if (!done) return
    kept.drop()
    const names = (found: readonly Item[]) => found.map((one) => itemName(one, reader))
    const taken = (what: Item['what']) => names(items.filter((one) => one.what === what && chosen.includes(one.id)))
    onDone({
      resting: names(resting),
      going: names(methods.filter((one) => going.includes(one.id))),
      clauses: taken('clause'),
      consents: items.flatMap((one) => (one.what === 'consent' && chosen.includes(one.id) ? [one.consent] : [])),
    })
  }
  const all = chosen.length === items.length
  return (
    <Sheet
      name="withdraw"
      title={client ? m.consent_withdraw_title() : m.consent_write_withdrawal_therapist()}
      onClose={onClose}
    >
      <div className={styles['form']}>
        <p>{client ? m.consent_withdraw_text() : m.consent_withdraw_text_therapist({ name })}</p>
        <fieldset className={styles['group']} {...(asked ? { 'aria-describedby': problem } : {})}>
          <legend>{client ? m.consent_withdraw_which() : m.consent_withdraw_which_therapist()}</legend>
          {items.length > 1 ? (
            <Check
              words={m.consent_withdraw_all()}
              on={all}
              set={(yes) => setChosen(yes ? items.map((one) => one.id) : [])}
            />
          ) : null}
          {items.map((one) => (
            <Check
              key={one.id}
              words={itemName(one, reader)}
              on={chosen.includes(one.id)}
              set={(yes) => setChosen(yes ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
            />
          ))}
          {asked && chosen.length === 0 ? (
            <p id={problem} className={styles['problem']} role="status">
              {m.consent_withdraw_nothing()}
            </p>
          ) : null}
        </fieldset>
        {methods.length > 0 ? (
          <fieldset className={styles['group']}>
            <legend>{m.consent_withdraw_rest()}</legend>
            <p className={styles['soft']}>{m.consent_withdraw_rest_hint()}</p>
            {methods.map((one) => (
              <Check
                key={one.id}
                words={itemName(one, reader)}
                on={!going.includes(one.id)}
                set={(yes) => setGoing(yes ? going.filter((id) => id !== one.id) : [...going, one.id])}
              />
            ))}
          </fieldset>
        ) : null}
        <Field label={client ? m.consent_withdraw_words() : m.consent_withdraw_words_therapist()}>
          {(wiring) => (
            <TextArea
              {...wiring}
              ownWords
              value={words}
              onChange={(event) => kept.set({ words: event.target.value })}
            />
          )}
        </Field>
        {client ? null : (
          <SaidAloud today={screen.page.today} on={on} channel={channel} setOn={setOn} setChannel={setChannel} />
        )}
        <Refused refusal={refusal} />
        <div className={styles['acts']}>
          <Button look="primary" disabled={busy} onClick={() => void withdraw()}>
            {client ? m.consent_withdraw_do() : m.consent_withdraw_do_therapist()}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {client ? m.consent_keep_yes() : m.cancel()}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}

function Check({
  words,
  on,
  set,
}: {
  readonly words: string
  readonly on: boolean
  readonly set: (on: boolean) => void
}) {
  return (
    <label className={styles['check']}>
      <input type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} />
      {words}
    </label>
  )
}
