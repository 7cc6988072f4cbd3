import { useId } from 'react'
import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import { type Section, SECTIONS } from '#domain/practice/parts.ts'
import { LONGEST_DAYS } from '#domain/practice/supporter.ts'
import { sectionName } from '#web/line-words/names.ts'
import styles from '#web/supporters/supporters.module.css'
import { Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

export type Terms = { readonly parts: readonly Section[]; readonly until: CivilDate }

/** What comes with each part that its name alone does not say. */
const WITH: Record<Section, () => string> = {
  aboutMe: m.supporters_with_about_me,
  workingTogether: m.supporters_with_working_together,
  needs: m.supporters_with_needs,
  goals: m.supporters_with_goals,
  methods: m.supporters_with_methods,
  waymarks: m.supporters_with_waymarks,
  review: m.supporters_with_review,
  required: m.supporters_with_required,
  hardTimes: m.supporters_with_hard_times,
  ending: m.supporters_with_ending,
}

type TermsProps = {
  readonly terms: Terms
  readonly today: CivilDate
  readonly onChange: (terms: Terms) => void
  readonly problemOf: (field: string) => string | undefined
}

/** Which parts, and until when. */
export function ShownTerms({ terms, today, onChange, problemOf }: TermsProps) {
  const id = useId()
  const { parts, until } = terms
  const problem = problemOf('parts')
  const toggle = (part: Section, on: boolean): void =>
    onChange({ ...terms, parts: SECTIONS.filter((one) => (one === part ? on : parts.includes(one))) })
  return (
    <>
      <fieldset
        className={styles['choice']}
        aria-describedby={`${id}-hint${problem ? ` ${id}-problem` : ''}`}
        {...(problem ? { 'data-problem': true } : {})}
      >
        <legend>{m.supporters_parts()}</legend>
        <p id={`${id}-hint`} className={styles['soft']}>
          {m.supporters_parts_hint()} {m.supporters_never()}
        </p>
        <div className={styles['boxes']}>
          {SECTIONS.map((part) => (
            <div key={part}>
              <label>
                <input
                  type="checkbox"
                  checked={parts.includes(part)}
                  aria-describedby={`${id}-${part}`}
                  onChange={(event) => toggle(part, event.target.checked)}
                />
                {sectionName(part, 'client')}
              </label>
              <p id={`${id}-${part}`} className={styles['with']}>
                {WITH[part]()}
              </p>
            </div>
          ))}
        </div>
        {problem ? (
          <p id={`${id}-problem`} className={styles['problem']}>
            {problem}
          </p>
        ) : null}
      </fieldset>
      <Field label={m.supporters_day()} hint={m.supporters_day_hint()} problem={problemOf('until')}>
        {(wiring) => (
          <Input
            type="date"
            value={until}
            min={today}
            max={addDays(today, LONGEST_DAYS)}
            onChange={(event) => onChange({ ...terms, until: event.target.value })}
            {...wiring}
          />
        )}
      </Field>
    </>
  )
}
