import type { ButtonHTMLAttributes } from 'react'
import styles from '#web/ui/button.module.css'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `primary`: the one main act of a screen. `plain`: beside it. `quiet`: reads as text until looked at. */
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly small?: boolean
}

export function Button({ look = 'plain', small = false, className, type = 'button', ...rest }: ButtonProps) {
  const classes = [styles['button'], styles[look], small ? styles['small'] : '', className ?? ''].join(' ')
  return <button type={type} className={classes} {...rest} />
}
