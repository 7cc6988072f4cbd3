import { Link } from '@tanstack/react-router'
import type { MyRights } from '#web/rights/my-rights.ts'
import { Part, Points, PracticeSays } from '#web/rights/rights-page.tsx'
import styles from '#web/rights/rights.module.css'
import { m } from '#words/paraglide/messages.js'

/** How to ask for another therapist. */
export function OtherTherapist({ mine }: { readonly mine: MyRights }) {
  const { texts, hears } = mine.rights
  return (
    <>
      <p>{m.rights_other_intro()}</p>
      <Part title={m.rights_other_how()}>
        <PracticeSays mine={mine} text={texts.otherTherapist} missing={m.rights_other_how_missing()} />
        {hears ? <p>{m.rights_other_how_concern({ name: hears.name })}</p> : null}
        <p className={styles['ways']}>
          <Link to="/rights/complaint">{hears ? m.rights_concern_link() : m.rights_complaint()}</Link>
        </p>
      </Part>
      <Part title={m.rights_other_first()}>
        <Points points={[m.rights_other_first_1(), m.rights_other_first_2(), m.rights_other_first_3()]} />
        {mine.plan ? (
          <p className={styles['ways']}>
            <Link to={`/plan/${mine.plan}/versions`}>{m.rights_other_take()}</Link>
          </p>
        ) : null}
      </Part>
    </>
  )
}
