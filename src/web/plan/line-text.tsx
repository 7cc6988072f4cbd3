import { conceptOf, type Kind, ownerOf, type Words } from '#domain/plan/concept/concepts.ts'
import { choicesOf } from '#web/line-words/choices.ts'
import { EVIDENCE_FIELDS, evidenceWords } from '#web/line-words/evidence.ts'
import { LevelSteps } from '#web/line-words/level-steps.tsx'
import { fieldName } from '#web/line-words/fields.ts'
import { kindName, type Reader } from '#web/line-words/names.ts'
import { mainField, valueWords } from '#web/line-words/told.ts'
import type { Plan } from '#domain/plan/state.ts'
import { FIELD_ORDER } from '#web/plan/compose/shape.ts'
import { dialled } from '#web/hard-times/said.ts'
import styles from '#web/plan/line.module.css'

type LineTextProps = { readonly kind: Kind; readonly words: Words; readonly reader: Reader; readonly plan: Plan }

/**
 * What a line says. Own words stand first, in the serif; clinical wording and the rest below, smaller. Short facts (who, when, how
 * often) share one line.
 */
export function LineText({ kind, words, reader, plan }: LineTextProps) {
  const main = mainField({ kind, words })
  // How an objective is looked at is one sentence, not seven fields.
  const evidence = kind === 'objective' ? evidenceWords(words, reader) : ''
  const told = ['topic', main, ...(isLoss(words) ? ['mark'] : []), ...(evidence ? EVIDENCE_FIELDS : [])]
  const rest = FIELD_ORDER[kind].filter((field) => !told.includes(field) && words[field] !== undefined)
  const facts = rest.filter((field) => isShort(kind, field, words[field], reader))
  const topic = words['topic']
  const text = (field: string): string =>
    field === 'goals' ? goalNames(words[field], plan, reader) : valueWords(kind, field, words[field], reader)
  return (
    <>
      {kind === 'milestone' && isLoss(words) ? (
        <div className={styles['topic']}>{capital(kindName(kind, reader, words))}</div>
      ) : null}
      {typeof topic === 'string' ? (
        <div className={styles['topic']}>{valueWords(kind, 'topic', topic, reader)}</div>
      ) : null}
      <div className={ownerOf(kind, main) === 'client' ? 'own-words' : styles['main']}>{text(main)}</div>
      {evidence ? <div className={styles['facts']}>{capital(evidence)}</div> : null}
      {kind === 'objective' && words['levels'] ? <LevelSteps levels={words['levels']} /> : null}
      {rest
        .filter((field) => !facts.includes(field))
        .map((field) => (
          <div key={field} className={styles['below']}>
            <span className={styles['label']}>{capital(fieldName(field, reader))}: </span>
            <span className={ownerOf(kind, field) === 'client' ? 'own-words' : undefined}>
              {field === 'phone' ? <a href={dialled(text(field))}>{text(field)}</a> : text(field)}
            </span>
          </div>
        ))}
      {facts.length > 0 ? (
        <div className={styles['facts']}>
          {facts.map((field) => (
            <span key={field}>
              <span className={styles['label']}>{capital(fieldName(field, reader))}: </span>
              {field === 'phone' ? <a href={dialled(text(field))}>{text(field)}</a> : text(field)}
            </span>
          ))}
        </div>
      ) : null}
    </>
  )
}

/** A hard patch or something that changed is called what it is, above its words. */
const isLoss = (words: Words): boolean => words['mark'] === 'setback' || words['mark'] === 'lifeEvent'

const SHORT = 40

function isShort(kind: Kind, field: string, value: unknown, reader: Reader): boolean {
  if (conceptOf(kind).owners[field] === 'client') return false
  return choicesOf(kind, field, reader) !== undefined || typeof value !== 'string'
    ? field !== 'code' && field !== 'goals'
    : value.length <= SHORT && !LONG.has(field)
}
const LONG = new Set([
  'whyForMe',
  'risks',
  'alternatives',
  'clinicalWording',
  'willBeTold',
  'stillMine',
  'responseReason',
])

function goalNames(value: unknown, plan: Plan, reader: Reader): string {
  if (!Array.isArray(value)) return ''
  const goals = value.map((id) => plan.lines[String(id)]).filter((line) => line !== undefined)
  return goals.map((line) => valueWords(line.kind, mainField(line), line.words[mainField(line)], reader)).join(' · ')
}

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
