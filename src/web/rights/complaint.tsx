import type { MyRights } from '#web/rights/my-rights.ts'
import { MyConcerns } from '#web/rights/my-concerns.tsx'
import { Part, PracticeSays } from '#web/rights/rights-page.tsx'
import styles from '#web/rights/rights.module.css'
import { WriteConcern } from '#web/rights/write-concern.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** Something is not right: the named person inside, or why there is none; how it works here; and who outside can be turned to. */
export function Complaint({ mine }: { readonly mine: MyRights }) {
  const { texts, hears, whyNobody } = mine.rights
  return (
    <>
      <p>{m.rights_complaint_intro()}</p>
      {hears ? (
        <Part title={m.rights_named({ name: hears.name })}>
          <p>
            {m.rights_named_text({ name: hears.name })}{' '}
            {hears.supervises
              ? m.rights_named_supervises({ name: hears.name })
              : m.rights_named_not_plan({ name: hears.name })}
          </p>
          <WriteConcern mine={mine} hears={hears} />
        </Part>
      ) : (
        <Notice>{whyNobody === 'ownTherapist' ? m.rights_nobody_own() : m.rights_nobody()}</Notice>
      )}
      <MyConcerns mine={mine} />
      <Part title={m.rights_outside()}>
        <PracticeSays mine={mine} text={texts.outside} missing={m.rights_outside_missing()} />
      </Part>
      <Part title={m.rights_body()}>
        <PracticeSays mine={mine} text={texts.body} missing={m.rights_body_missing()} />
        {texts.bodyReach ? (
          <>
            <p className={styles['soft']}>{m.rights_body_reach()}</p>
            <p className={styles['theirs']}>{texts.bodyReach}</p>
          </>
        ) : null}
      </Part>
      <Part title={m.rights_how_here()}>
        <PracticeSays mine={mine} text={texts.complaint} missing={m.rights_how_here_missing()} />
      </Part>
    </>
  )
}
