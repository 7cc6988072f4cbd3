import { SURENESS } from '#domain/plan/decision/decision.ts'
import { SURE_WORDS } from '#web/decide/sheet-words.ts'
import type { Weighed } from '#web/decide/values.ts'
import styles from '#web/decide/weigh.module.css'
import { Button } from '#web/ui/button.tsx'
import { Choices } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type HowSureProps = { readonly sure: Weighed['sure']; readonly onChange: (sure: Weighed['sure']) => void }

/** How sure the client feels, if they like to say. Whatever they say, they can go on; not being sure is something to talk about. */
export function HowSure({ sure, onChange }: HowSureProps) {
  return (
    <section className={styles['part']} aria-labelledby="sure">
      <h2 id="sure">{m.decide_sure()}</h2>
      <Choices
        legend={m.decide_sure_text()}
        name="sure"
        value={sure}
        choices={SURENESS.map((one) => ({ value: one, words: SURE_WORDS[one]() }))}
        onChoose={(said) => onChange(SURENESS.find((one) => one === said) ?? '')}
      />
      {sure === '' ? null : (
        <div>
          <Button look="quiet" small onClick={() => onChange('')}>
            {m.decide_sure_take_back()}
          </Button>
        </div>
      )}
      <output>{sure === '' || sure === 'sure' ? '' : m.decide_sure_talk()}</output>
    </section>
  )
}
