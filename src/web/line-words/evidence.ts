import type { Words } from '#domain/plan/concept/concepts.ts'
import { choiceWords } from '#web/line-words/choices.ts'
import type { Reader } from '#web/line-words/names.ts'
import { valueWords } from '#web/line-words/told.ts'
import { m } from '#words/paraglide/messages.js'

/** The fields of an objective that `evidenceWords` tells together; described levels stand below it (`LevelSteps`). */
export const EVIDENCE_FIELDS: readonly string[] = [
  'evidence',
  'measure',
  'evidenceName',
  'baseline',
  'target',
  'direction',
  'by',
  'interval',
  'levels',
  'weight',
]

/** How an objective is looked at, in one line: "my own rating: how rested am I · from 2 to 6 · every week · by 4 December 2026". */
export function evidenceWords(words: Words, reader: Reader): string {
  const value = (field: string): string => valueWords('objective', field, words[field], reader)
  const how = [
    choiceWords('objective', 'evidence', words['evidence'], reader) ?? '',
    value('evidenceName') || value('measure'),
  ].filter(Boolean)
  const weight = words['weight']
  return [
    how.join(': '),
    course(words, value),
    value('interval'),
    typeof weight === 'number' && weight !== 1 && reader === 'professional' ? m.evidence_weight({ weight }) : '',
    words['by'] ? m.evidence_by({ day: value('by') }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

function course(words: Words, value: (field: string) => string): string {
  const [from, to] = [value('baseline'), value('target')]
  if (from && to) return m.evidence_from_to({ from, to })
  if (from) return m.evidence_from({ from })
  if (to) return m.evidence_to({ to })
  return words['direction'] ? m.evidence_direction({ direction: value('direction') }) : ''
}
