import { useState } from 'react'
import type { Decision } from '#domain/plan/decision/decision.ts'
import styles from '#web/decide/decision.module.css'
import { focusSoon } from '#web/decide/focus-soon.ts'
import { RecordForm } from '#web/decide/record-form.tsx'
import { draftsOf } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** The way to write down what came of it, whenever the two are ready; begun before, it stands open. */
export function RecordChoice({ screen, decision }: { readonly screen: PlanScreen; readonly decision: Decision }) {
  const begun = draftsOf(screen).some(({ typed }) => typed['doing'] === 'decide' && typed['about'] === decision.id)
  const [open, setOpen] = useState(begun)
  return (
    <section className={styles['record']} aria-labelledby="record">
      <h2 id="record" tabIndex={-1}>
        {m.decide_record()}
      </h2>
      {open ? (
        <RecordForm screen={screen} decision={decision} onClose={() => setOpen(false)} />
      ) : (
        <>
          <p>{m.decide_record_text()}</p>
          <div>
            <Button
              look="primary"
              onClick={() => {
                setOpen(true)
                focusSoon('record')
              }}
            >
              {m.decide_record_open()}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
