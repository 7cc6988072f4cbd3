import { useId } from 'react'
import { ROLES, type Role } from '#domain/practice/practice.ts'
import { ROLE_MEANS, ROLE_NAME } from '#web/practice/role-words.ts'
import styles from '#web/practice/practice.module.css'
import { m } from '#words/paraglide/messages.js'

type RoleChoiceProps = {
  readonly roles: readonly Role[]
  readonly onChange: (roles: Role[]) => void
  /** What does not fit, in plain words. */
  readonly problem: string | undefined
}

/** Which roles someone has, each with what it may do. */
export function RoleChoice({ roles, onChange, problem }: RoleChoiceProps) {
  const id = useId()
  return (
    <fieldset className={styles['roles']} {...(problem ? { 'data-problem': true, 'aria-describedby': id } : {})}>
      <legend>{m.people_roles()}</legend>
      {ROLES.map((role) => (
        <label key={role}>
          <input
            type="checkbox"
            checked={roles.includes(role)}
            onChange={(event) =>
              onChange(ROLES.filter((one) => (one === role ? event.target.checked : roles.includes(one))))
            }
          />
          <span>
            {ROLE_NAME[role]()}
            <span className={styles['soft']}>{ROLE_MEANS[role]()}</span>
          </span>
        </label>
      ))}
      {problem ? (
        <p id={id} className={styles['problem']}>
          {problem}
        </p>
      ) : null}
    </fieldset>
  )
}
