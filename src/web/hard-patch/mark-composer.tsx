import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Mark } from '#web/hard-patch/put-on-way.tsx'
import styles from '#web/hard-patch/hard-patch.module.css'
import { useWhoSees } from '#web/hard-patch/who-sees.ts'
import { useDraft } from '#web/live/drafts.ts'
import { type PlanScreen, usePlanPage } from '#web/live/plan.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { useDraftFor } from '#web/plan/compose/open-draft.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, Input, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly plan: string; readonly mark: Mark; readonly onClose: () => void }

const HINT: Record<Mark, () => string> = {
  setback: m.patch_setback_hint,
  lifeEvent: m.patch_life_event_hint,
  planned: m.patch_planned_hint,
}
const ON: Record<Mark, () => string> = {
  setback: m.patch_on_from,
  lifeEvent: m.patch_on,
  planned: m.patch_on_planned,
}

/** A few words and a day; then it is on the way, and a look at the plan is offered once, without pressing. */
export function MarkComposer({ plan, mark, onClose }: Props) {
  const screen = usePlanPage(plan)
  const client = screen.side === 'client'
  const { today } = screen.page
  const id = useDraftFor(screen, { doing: 'write', kind: 'milestone' })
  const empty = useMemo<Typed>(
    () => ({ doing: 'write', kind: 'milestone', mark, ownWords: '', on: mark === 'planned' ? '' : today }),
    [mark, today],
  )
  const draft = useDraft<Typed>(screen, id, empty)
  const [saved, setSaved] = useState(false)
  const said = useRef<HTMLParagraphElement>(null)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus()
  }, [])
  useEffect(() => {
    if (saved) said.current?.focus()
  }, [saved])
  const words = String(draft.typed['ownWords'] ?? '')
  const on = String(draft.typed['on'] ?? '')
  const save = async () => {
    const refused = await screen.issue({
      type: 'write',
      kind: 'milestone',
      words: { mark, ownWords: words.trim(), ...(on ? { on } : {}) },
      draft: id,
    })
    if (refused) return refused
    draft.drop()
    setSaved(true)
    return null
  }
  if (screen.plan.closed) return <p className={styles['saved']}>{m.review_closed_plan()}</p>
  if (saved)
    return (
      <div className={styles['saved']}>
        <p ref={said} tabIndex={-1} role="status">
          {m.patch_saved()}
        </p>
        {mark === 'planned' ? null : (
          <>
            <p>{m.patch_offer()}</p>
            <div className={styles['acts']}>
              <Link to={`/plan/${plan}/review`} hash={mark}>
                {m.patch_look()}
              </Link>
              <Button look="quiet" small onClick={onClose}>
                {m.patch_not_now()}
              </Button>
            </div>
          </>
        )}
      </div>
    )
  return (
    <div ref={form} className={styles['form']}>
      {client ? <WhoSees screen={screen} own={mark !== 'planned'} /> : null}
      <Form
        button={m.patch_save()}
        act={save}
        fields={['ownWords', 'on']}
        missing={{
          ownWords: words.trim() === '' && m.refusal_empty_words(),
          on: mark !== 'planned' && on === '' && m.refusal_date_needed(),
        }}
        beside={
          <Button look="quiet" small onClick={onClose}>
            {m.close()}
          </Button>
        }
      >
        {(problemOf) => (
          <>
            <Field label={m.patch_words()} hint={HINT[mark]()} problem={problemOf('ownWords')}>
              {(wiring) => (
                <TextArea
                  {...wiring}
                  ownWords={client}
                  value={words}
                  onChange={(event) => draft.set({ ownWords: event.target.value, mark })}
                />
              )}
            </Field>
            <Field label={ON[mark]()} problem={problemOf('on')}>
              {(wiring) => (
                <Input
                  {...wiring}
                  type="date"
                  {...(mark === 'planned' ? { min: today } : { max: today })}
                  value={on}
                  onChange={(event) => draft.set({ on: event.target.value, mark })}
                />
              )}
            </Field>
          </>
        )}
      </Form>
    </div>
  )
}

/** Said before it is put there: who reads it; and that what happened stays the client's own. */
function WhoSees({ screen, own }: { readonly screen: PlanScreen; readonly own: boolean }) {
  const who = useWhoSees(screen)
  return (
    <p className={styles['who']}>
      {who} {own ? m.patch_yours() : null}
    </p>
  )
}
