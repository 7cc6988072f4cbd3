import { VERDICTS } from '#domain/plan/review/looking.ts'
import type { Line } from '#domain/plan/line.ts'
import { childrenOf, linesInOrder, type Plan } from '#domain/plan/state.ts'
import { headline } from '#web/line-words/told.ts'
import { useReview } from '#web/review/here.ts'
import { VERDICT } from '#web/review/review-words.ts'
import styles from '#web/review/review.module.css'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

/** The goals and signs that a look goes through: those that are being worked on, each goal with what stands under it. */
export function linesToLookAt(plan: Plan): Line[] {
  const active = (line: Line): boolean => line.standing === 'active'
  return linesInOrder(plan)
    .filter((line) => line.kind === 'goal' && active(line))
    .flatMap((goal) => [goal, ...childrenOf(plan, goal.id).filter((one) => one.kind === 'objective' && active(one))])
}

/** Each goal and each sign of it: keep, change, reached, set aside; with a word on why. Nothing has to be said. */
export function LinesPlace() {
  const { screen } = useReview()
  const lines = linesToLookAt(screen.plan)
  if (lines.length === 0) return <p>{m.review_no_goals()}</p>
  return (
    <ul className={styles['lines']}>
      {lines.map((line) => (
        <li key={line.id} data-kind={line.kind}>
          <LineHere line={line} />
        </li>
      ))}
    </ul>
  )
}

function LineHere({ line }: { readonly line: Line }) {
  const { typed, set, side } = useReview()
  const words = headline(line, side === 'client' ? 'client' : 'professional')
  const here = typed.lines[line.id] ?? { verdict: '', words: '' }
  const put = (change: Partial<typeof here>): void =>
    set({ lines: { ...typed.lines, [line.id]: { ...here, ...change } } })
  return (
    <>
      <fieldset className={styles['verdicts']}>
        <legend className={line.kind === 'goal' ? 'own-words' : ''}>{words}</legend>
        <div className={styles['few']}>
          {VERDICTS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`verdict-${line.id}`}
                value={one}
                checked={here.verdict === one}
                onChange={() => put({ verdict: one })}
              />
              <span>{VERDICT[one]()}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {here.verdict ? (
        <>
          <Field label={m.review_why_so()}>
            {(wiring) => (
              <TextArea
                {...wiring}
                ownWords={side === 'client'}
                value={here.words}
                onChange={(event) => put({ words: event.target.value })}
              />
            )}
          </Field>
          <Button look="quiet" small onClick={() => put({ verdict: '' })}>
            {m.review_take_verdict_away()}
            <span className="for-readers-only">: {words}</span>
          </Button>
        </>
      ) : null}
    </>
  )
}
