import { Link } from '@tanstack/react-router'
import type { MyRights } from '#web/rights/my-rights.ts'
import { Part, Points, PracticeSays } from '#web/rights/rights-page.tsx'
import styles from '#web/rights/rights.module.css'
import { m } from '#words/paraglide/messages.js'

/** What to ask somebody else, and how to take the plan along. */
export function SecondOpinion({ mine }: { readonly mine: MyRights }) {
  const questions = [
    m.rights_second_ask_1(),
    m.rights_second_ask_2(),
    m.rights_second_ask_3(),
    m.rights_second_ask_4(),
    m.rights_second_ask_5(),
  ]
  return (
    <>
      <p>{m.rights_second_intro()}</p>
      <Part title={m.rights_second_how()}>
        <PracticeSays mine={mine} text={mine.rights.texts.secondOpinion} missing={m.rights_second_how_missing()} />
      </Part>
      <Part title={m.rights_second_ask()}>
        <Points points={questions} />
      </Part>
      <Part title={m.rights_second_take()}>
        {mine.plan ? (
          <>
            <p>{m.rights_second_take_text()}</p>
            <p className={styles['ways']}>
              <Link to={`/plan/${mine.plan}/versions`}>{m.rights_other_take()}</Link>
            </p>
            <p className={styles['soft']}>{m.rights_second_take_note()}</p>
          </>
        ) : (
          <p>{m.rights_second_take_none()}</p>
        )}
      </Part>
    </>
  )
}
