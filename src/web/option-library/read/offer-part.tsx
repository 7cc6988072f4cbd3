import { useState } from 'react'
import type { Offer } from '#domain/options/offer.ts'
import type { Here } from '#web/live/me.ts'
import styles from '#web/option-library/option-library.module.css'
import { issueOnOptions, mayInOptions } from '#web/option-library/options-here.ts'
import { useKept } from '#web/option-library/use-kept.ts'
import { Choices, Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

const HERE = { yes: m.offer_here_yes, no: m.offer_here_no, notSaid: m.offer_here_notSaid } as const
const LONGEST = 400

type Props = {
  readonly here: Here
  /** `panic/cbt`, `card/…` */
  readonly option: string
  readonly name: string
  readonly offer: Offer | undefined
}

/** What the practice says about one option: whether it is to be had here, the wait, the cost, and where else to ask. */
export function OfferPart({ here, option, name, offer }: Props) {
  return (
    <div className={styles['here']}>
      <div role="status">
        <p>{HERE[offer?.here ?? 'notSaid']()}</p>
        {offer?.wait ? <p>{m.offer_wait_line({ text: offer.wait })}</p> : null}
        {offer?.cost ? <p>{m.offer_cost_line({ text: offer.cost })}</p> : null}
        {offer?.elsewhere ? <p>{m.offer_elsewhere_line({ text: offer.elsewhere })}</p> : null}
      </div>
      {mayInOptions(here, 'setOffer') ? (
        <details className={styles['fold']}>
          <summary>
            {m.offer_change()} <span className="for-readers-only">{m.offer_change_for({ option: name })}</span>
          </summary>
          <OfferForm key={JSON.stringify(offer)} here={here} option={option} offer={offer} />
        </details>
      ) : null}
    </div>
  )
}

type Texts = { readonly here: string; readonly wait: string; readonly cost: string; readonly elsewhere: string }

function OfferForm({ here, option, offer }: Omit<Props, 'name'>) {
  const stands: Texts = {
    here: offer?.here ?? 'notSaid',
    wait: offer?.wait ?? '',
    cost: offer?.cost ?? '',
    elsewhere: offer?.elsewhere ?? '',
  }
  const { value, put, drop } = useKept<Texts>(`offer/${option}`, stands)
  const [saved, setSaved] = useState(false)
  const save = async () => {
    const said = { wait: value.wait.trim(), cost: value.cost.trim(), elsewhere: value.elsewhere.trim() }
    const texts = Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''))
    const refused = await issueOnOptions(here, {
      type: 'setOffer',
      offer: { option, here: value.here as Offer['here'], ...texts },
    })
    if (!refused) {
      drop()
      setSaved(true)
    }
    return refused
  }
  const text = (field: 'wait' | 'cost' | 'elsewhere', label: string, hint: string) => (
    <Field label={label} hint={hint}>
      {(wiring) => (
        <Input
          value={value[field]}
          most={LONGEST}
          onChange={(event) => {
            setSaved(false)
            put({ ...value, [field]: event.target.value })
          }}
          {...wiring}
        />
      )}
    </Field>
  )
  return (
    <Form button={m.offer_save()} look="plain" act={save} done={saved ? m.offer_saved() : undefined}>
      {() => (
        <>
          <Choices
            legend={m.offer_question()}
            name={`here-${option}`}
            value={value.here}
            choices={[
              { value: 'yes', words: m.offer_yes() },
              { value: 'no', words: m.offer_no() },
              { value: 'notSaid', words: m.offer_notSaid() },
            ]}
            onChoose={(chosen) => {
              setSaved(false)
              put({ ...value, here: chosen })
            }}
          />
          {text('wait', m.offer_wait(), m.offer_wait_hint())}
          {text('cost', m.offer_cost(), m.offer_cost_hint())}
          {text('elsewhere', m.offer_elsewhere(), m.offer_elsewhere_hint())}
        </>
      )}
    </Form>
  )
}
