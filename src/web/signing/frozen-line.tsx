import type { ReactNode } from 'react'
import { conceptOf, ownerOf } from '#domain/plan/concept/concepts.ts'
import type { Side } from '#domain/plan/side.ts'
import { isOwnWordsOnly } from '#domain/plan/rules.ts'
import type { Signature, FrozenLine } from '#domain/plan/document.ts'
import { standingWords } from '#web/line-words/choices.ts'
import { EVIDENCE_FIELDS, evidenceWords } from '#web/line-words/evidence.ts'
import { fieldName } from '#web/line-words/fields.ts'
import { LevelSteps } from '#web/line-words/level-steps.tsx'
import type { Reader } from '#web/line-words/names.ts'
import { headline, isToldAsText, mainField, valueWords } from '#web/line-words/told.ts'
import styles from '#web/signing/document.module.css'
import { viewWords } from '#web/signing/view-words.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

export type LineShown = {
  readonly reader: Reader
  /** Both views at the end of each line; on pure own words only where one sees them differently. */
  readonly views: boolean
  /** Clinical wording and codes under the own words. */
  readonly clinical: boolean
  /** What the signers said of each line when they signed; it stands above what was said before. */
  readonly signed?: readonly Pick<Signature, 'as' | 'views'>[]
  /** What a goal's id says, where a method names the goals it is for. */
  readonly named: (id: string) => string
  /** Who the two are, for what they said of a line; the client null where they are the reader. */
  readonly names: { readonly client: string | null; readonly therapist: string }
}

type Props = LineShown & { readonly line: FrozenLine; readonly after?: ReactNode }

/** One line of a version as it was frozen: what it says, then its other fields by name. */
export function FrozenLineText({ line, reader, views, clinical, signed = [], named, names, after }: Props) {
  const main = mainField(line)
  const own = ownerOf(line.kind, main) === 'client'
  const topic = valueWords(line.kind, 'topic', line.words['topic'], reader)
  return (
    <div className={styles['line']} data-standing={line.standing}>
      {topic ? <h3 className={styles['topic']}>{topic}</h3> : null}
      <p className={own ? 'own-words' : styles['words']}>{headline(line, reader)}</p>
      {line.kind === 'objective' && evidenceWords(line.words, reader) ? (
        <p className={styles['small']}>{evidenceWords(line.words, reader)}</p>
      ) : null}
      {line.kind === 'objective' && line.words['levels'] ? <LevelSteps levels={line.words['levels']} /> : null}
      <Fields line={line} reader={reader} clinical={clinical} named={named} skip={main} />
      {line.standing === 'active' ? null : (
        <p className={styles['small']}>
          {standingWords(line.standing)}
          {line.standingReason ? `: ${line.standingReason}` : ''}
        </p>
      )}
      {line.agreement === 'required' ? <p className={styles['small']}>{m.signing_required_line()}</p> : null}
      {line.inForce && line.inForce.how !== 'elsewhere' ? (
        <p className={styles['small']}>
          {m.signing_in_force_not_agreed({ on: dayWords(line.inForce.on), reason: line.inForce.reason ?? '' })}
        </p>
      ) : null}
      {views ? <Views line={line} signed={signed} names={names} /> : null}
      {after}
    </div>
  )
}

function Fields({
  line,
  reader,
  clinical,
  named,
  skip,
}: Omit<Props, 'views' | 'names' | 'after'> & { readonly skip: string }) {
  const fields = Object.keys(conceptOf(line.kind).owners).filter(
    (field) =>
      field !== skip &&
      isToldAsText(field) &&
      field !== 'topic' &&
      !(line.kind === 'objective' && EVIDENCE_FIELDS.includes(field)) &&
      line.words[field] !== undefined &&
      (clinical || ownerOf(line.kind, field) !== 'professional'),
  )
  if (fields.length === 0) return null
  return (
    <dl className={styles['fields']}>
      {fields.map((field) => (
        <div key={field}>
          <dt>{fieldName(field, reader)}</dt>
          <dd className={ownerOf(line.kind, field) === 'client' ? 'own-words' : undefined}>
            {field === 'goals'
              ? (line.words[field] as string[]).map(named).join('; ')
              : valueWords(line.kind, field, line.words[field], reader)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type ViewsProps = Pick<Props, 'line' | 'names'> & { readonly signed: NonNullable<LineShown['signed']> }

function Views({ line, signed, names }: ViewsProps) {
  const viewOf = (side: Side) => signed.find((one) => one.as === side)?.views[line.id] ?? line.views[side]
  const [client, therapist] = [viewOf('client'), viewOf('therapist')]
  // Nobody is asked to agree to pure own words (principle 3); dissent is never left out.
  if (isOwnWordsOnly(line.kind) && [client, therapist].every((view) => !view || isYes(view.answer))) return null
  return (
    <p className={styles['small']}>
      {viewWords(client, names.client)} {viewWords(therapist, names.therapist)}
    </p>
  )
}

const isYes = (answer: string): boolean => answer === 'agree' || answer === 'agreedBySigning'
