import { useState } from 'react'
import type { Decision } from '#domain/plan/decision/decision.ts'
import { otherSide, type Side } from '#domain/plan/side.ts'
import styles from '#web/decide/decision.module.css'
import { useOwnDraft } from '#web/decide/own-draft.ts'
import { draftsOf } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { ComposerForm } from '#web/plan/compose/composer-form.tsx'
import { KeptWords } from '#web/plan/compose/kept-words.tsx'
import { nameOf, nameOfSide } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { Field, TextArea } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
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
  const [shared, setShared] = useState(false)
  const view = decision.views[side]
  const own = screen.side === side && screen.may('viewDecision')
  const mine = own && !decision.outcome
  const begun = own ? begunView(screen, decision) : undefined
  return (
    <section className={styles['view']} aria-label={titleOf(screen, side)}>
      <h3>{titleOf(screen, side)}</h3>
      {mine && writing ? (
        <WriteView
          screen={screen}
          decision={decision}
          onClose={(done) => {
            setWriting(false)
            setShared(done)
          }}
        />
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
          {shared ? <Notice live>{m.shared_with({ name: nameOfSide(screen, otherSide(side)) })}</Notice> : null}
          {mine ? (
            <div>
              <Button
                small
                onClick={() => {
                  setShared(false)
                  setWriting(true)
                }}
              >
                {begun !== undefined ? m.decide_view_go_on() : view ? m.decide_view_change() : m.decide_view_write()}
              </Button>
            </div>
          ) : null}
          {own && decision.outcome ? <p className={styles['soft']}>{m.decide_view_closed()}</p> : null}
          {own && decision.outcome && begun ? (
            <>
              <p className={styles['soft']}>{m.decide_view_not_shared()}</p>
              <p className={styles['words']}>{begun}</p>
            </>
          ) : null}
        </>
      )}
    </section>
  )
}

/** What this reader has begun to write and not shared. */
function begunView(screen: PlanScreen, decision: Decision): string | undefined {
  const draft = draftsOf(screen).findLast(
    ({ typed }) => typed['doing'] === 'viewChoice' && typed['about'] === decision.id,
  )
  return draft ? String(draft.typed['view'] ?? '') : undefined
}

function WriteView({ screen, decision, onClose }: Props & { readonly onClose: (shared: boolean) => void }) {
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
    onClose(true)
  }
  return (
    <ComposerForm label={m.decide_view_mine()} onSubmit={() => void share()} onClose={() => onClose(false)}>
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
        <Button look="quiet" onClick={() => onClose(false)}>
          {m.close()}
        </Button>
      </div>
      <KeptWords kept={draft.kept} />
    </ComposerForm>
  )
}
