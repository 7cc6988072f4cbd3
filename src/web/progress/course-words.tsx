import type { CourseBand } from '#server/http/check-in-contract.ts'
import styles from '#web/progress/progress.module.css'
import { m } from '#words/paraglide/messages.js'

type CourseProps = { readonly course: CourseBand | undefined; readonly shown: boolean }

/** Where an expected course comes from, how many people it rests on, and how often such a band was wrong. For the team alone. */
export function CourseWords({ course, shown }: CourseProps) {
  if (!course || !shown) return null
  const { from, people, outside, testedOn } = course
  return (
    <p className={styles['small']}>
      {m.course_from_therapist({ from, count: people })}{' '}
      {m.course_outside_therapist({ outside: Math.round(outside * 100), tested: testedOn })}
    </p>
  )
}
