import { useState } from 'react'
import type { Decision } from '#domain/plan/decision/decision.ts'
import type { Side } from '#domain/plan/side.ts'
import styles from '#web/decide/decision.module.css'
import { useOwnDraft } from '#web/decide/own-draft.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { ComposerForm } from '#web/plan/compose/composer-form.tsx'
import { KeptWords } from '#web/plan/compose/kept-words.tsx'
import { nameOf } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { Field, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly decision: Decision }

/** How both see it, beside each other; each writes their own, and neither changes the other's. */
export function DecisionViews({ screen, decision }: Props) {
  return (
    <section className={styles['part']} aria-labelledby="views">
      <h2 id="views">{m.decide_views()}</h2>
      <div className={styles['views']}>
        <ViewOf screen={screen} decision={decision} side="client" />
        <ViewOf screen={screen} decision={decision} side="therapist" />
      </div>
    </section>
  )
}

function titleOf(screen: PlanScreen, side: Side): string {
  if (screen.side === side) return m.decide_view_mine()
  return side === 'client' ? m.decide_view_of({ name: screen.page.client.name }) : m.decide_view_therapist()
}

function ViewOf({ screen, decision, side }: Props & { readonly side: Side }) {
  const [writing, setWriting] = useState(false)
  const view = decision.views[side]
  const mine = screen.side === side && screen.may('viewDecision') && !decision.outcome
  return (
    <section className={styles['view']} aria-label={titleOf(screen, side)}>
      <h3>{titleOf(screen, side)}</h3>
      {mine && writing ? (
        <WriteView screen={screen} decision={decision} onClose={() => setWriting(false)} />
      ) : (
        <>
          {view ? (
            <>
              <p className={side === 'client' ? 'own-words' : styles['words']}>{view.text}</p>
              <p className={styles['soft']}>
                {m.decide_view_by({ name: nameOf(screen, view.by), day: dayWords(view.on) })}
              </p>
            </>
          ) : (
            <p className={styles['soft']}>{m.decide_view_none()}</p>
          )}
          {mine ? (
            <div>
              <Button small onClick={() => setWriting(true)}>
                {view ? m.decide_view_change() : m.decide_view_write()}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </section>
  )
}

function WriteView({ screen, decision, onClose }: Props & { readonly onClose: () => void }) {
  const { act, refusal, busy } = useAct(screen)
  const side = screen.side ?? 'client'
  const draft = useOwnDraft(screen, {
    doing: 'viewChoice' as const,
    about: decision.id,
    view: decision.views[side]?.text ?? '',
  })
  const share = async (): Promise<void> => {
    if (!(await act({ type: 'viewDecision', decision: decision.id, view: draft.typed.view }))) return
    draft.drop()
    onClose()
  }
  return (
    <ComposerForm label={m.decide_view_mine()} onSubmit={() => void share()} onClose={onClose}>
      <Field label={side === 'client' ? m.decide_view_label() : m.decide_view_label_therapist()}>
        {(wiring) => (
          <TextArea
            {...wiring}
            ownWords={side === 'client'}
            value={draft.typed.view}
            onChange={(event) => draft.set({ view: event.target.value })}
          />
        )}
      </Field>
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        <Button type="submit" disabled={busy}>
          {m.share()}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {m.close()}
        </Button>
      </div>
      <KeptWords kept={draft.kept} />
    </ComposerForm>
  )
}
