import { useId } from 'react'
import { EVIDENCE } from '#domain/plan/concept/objective.ts'
import { choiceWords } from '#web/line-words/choices.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { choosingEvidence } from '#web/plan/compose/evidence-typed.ts'
import styles from '#web/plan/compose/compose.module.css'
import { capital } from '#web/plan/line-text.tsx'
import { useReading } from '#web/plan/reading.ts'
import { m } from '#words/paraglide/messages.js'

type Evidence = (typeof EVIDENCE)[number]

const SAYS: Record<'client' | 'professional', Record<Evidence, () => string>> = {
  client: {
    measure: m.evidence_measure_says,
    rating: m.evidence_rating_says,
    attainment: m.evidence_attainment_says,
    noticing: m.evidence_noticing_says,
  },
  professional: {
    measure: m.evidence_measure_says_therapist,
    rating: m.evidence_rating_says_therapist,
    attainment: m.evidence_attainment_says_therapist,
    noticing: m.evidence_noticing_says_therapist,
  },
}

type Props = { readonly typed: Typed; readonly set: (change: Typed) => void }

/** How we will know: one of four ways, each with what it means, or later. */
export function EvidenceChoice({ typed, set }: Props) {
  const { reader } = useReading()
  const name = useId()
  const chosen = typeof typed['evidence'] === 'string' ? typed['evidence'] : ''
  const ways = [...EVIDENCE, ''] as const
  return (
    <fieldset className={styles['evidence']}>
      <legend>{reader === 'client' ? m.ask_evidence() : m.ask_evidence_therapist()}</legend>
      {ways.map((way) => (
        <label key={way} data-chosen={chosen === way}>
          <input
            type="radio"
            name={name}
            value={way}
            checked={chosen === way}
            onChange={() => set(choosingEvidence(typed, way))}
          />
          <span>
            {capital(way === '' ? m.evidence_later() : (choiceWords('objective', 'evidence', way, reader) ?? ''))}
            {way === '' ? null : <small>{SAYS[reader][way]()}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
