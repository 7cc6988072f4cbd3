import styles from '#web/option-library/option-library.module.css'
import { m } from '#words/paraglide/messages.js'
import { readingGrade } from '#words/reading-grade.ts'

const EASY = 8

/** The grade a text reads at, as people write it: never below 0. */
export const gradeWords = (grade: number): string =>
  new Intl.NumberFormat(navigator.language, { maximumFractionDigits: 1 }).format(Math.max(0, grade))

/** How hard a text reads. Above grade 8 it says what would help, and stops nobody. */
export function Grade({ text }: { readonly text: string }) {
  const grade = readingGrade(text)
  const words = { grade: gradeWords(grade) }
  return grade > EASY ? (
    <p className={styles['late']}>{m.sheets_grade_high(words)}</p>
  ) : (
    <p className={styles['soft']}>{m.sheets_grade(words)}</p>
  )
}
