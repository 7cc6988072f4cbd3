import { lazy, Suspense, useState } from 'react'
import styles from '#web/hard-patch/hard-patch.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

const Composer = lazy(async () => ({ default: (await import('#web/hard-patch/mark-composer.tsx')).MarkComposer }))
const Noticed = lazy(async () => ({ default: (await import('#web/hard-patch/noticed.tsx')).Noticed }))

/** What a person can put on the way: a hard patch, something that changed, or a waymark ahead. */
export type Mark = 'setback' | 'lifeEvent' | 'planned'
const MARKS: readonly Mark[] = ['setback', 'lifeEvent', 'planned']
export const MARK_NAME: Record<Mark, () => string> = {
  setback: m.patch_setback,
  lifeEvent: m.patch_life_event,
  planned: m.patch_planned,
}

type Props = { readonly plan: string; readonly reader: 'client' | 'therapist' }

/**
 * Beside the way: one touch, a few words, one touch. The composer is fetched when it is asked for, so that the home stays light. Only
 * the client puts a hard patch there; what a therapist noticed is prepared for the next session.
 */
export function PutOnWay({ plan, reader }: Props) {
  const [open, setOpen] = useState<Mark | 'noticed' | null>(null)
  const marks = reader === 'client' ? MARKS : (['lifeEvent', 'planned'] as const)
  return (
    <section className={styles['way']} aria-labelledby="put-on-way">
      <h2 id="put-on-way" className={styles['title']}>
        {reader === 'client' ? m.patch_title() : m.patch_title_therapist()}
      </h2>
      <div className={styles['acts']}>
        {marks.map((mark) => (
          <Button key={mark} small aria-expanded={open === mark} onClick={() => setOpen(open === mark ? null : mark)}>
            {MARK_NAME[mark]()}
          </Button>
        ))}
        {reader === 'therapist' ? (
          <Button
            small
            aria-expanded={open === 'noticed'}
            onClick={() => setOpen(open === 'noticed' ? null : 'noticed')}
          >
            {m.patch_noticed_therapist()}
          </Button>
        ) : null}
      </div>
      <Suspense>
        {open === 'noticed' ? <Noticed plan={plan} onClose={() => setOpen(null)} /> : null}
        {open && open !== 'noticed' ? (
          <Composer key={open} plan={plan} mark={open} onClose={() => setOpen(null)} />
        ) : null}
      </Suspense>
    </section>
  )
}
