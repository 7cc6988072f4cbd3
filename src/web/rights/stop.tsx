import { Link } from '@tanstack/react-router'
import type { MyRights } from '#web/rights/my-rights.ts'
import { Part, Points } from '#web/rights/rights-page.tsx'
import styles from '#web/rights/rights.module.css'
import { m } from '#words/paraglide/messages.js'

/** That one may stop, and what may help then. */
export function Stop({ mine }: { readonly mine: MyRights }) {
  const points = [m.rights_stop_how_1(), m.rights_stop_how_2(), m.rights_stop_how_3(), m.rights_stop_how_4()]
  return (
    <>
      <p>{m.rights_stop_intro()}</p>
      <Part title={m.rights_stop_how()}>
        <Points points={points} />
        <p className={styles['soft']}>{m.rights_stop_required()}</p>
      </Part>
      {mine.plan ? (
        <section>
          <p>{m.rights_stop_less()}</p>
          <p className={styles['ways']}>
            <Link to={`/plan/${mine.plan}`}>{m.rights_stop_plan()}</Link>
          </p>
        </section>
      ) : null}
    </>
  )
}
