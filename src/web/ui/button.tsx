import type { ButtonHTMLAttributes, MouseEvent } from 'react'
import styles from '#web/ui/button.module.css'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `primary`: the one main act of a screen. `plain`: beside it. `quiet`: reads as text until looked at. */
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly small?: boolean
}

/** A button. While it is disabled it keeps the focus, so that whoever works by keyboard stays where they are. */
export function Button(props: ButtonProps) {
  const { look = 'plain', small = false, className, type = 'button', disabled = false, onClick, ...rest } = props
  const classes = [styles['button'], styles[look], small ? styles['small'] : '', className ?? ''].join(' ')
  const click = (event: MouseEvent<HTMLButtonElement>): void => {
    if (disabled) event.preventDefault()
    else onClick?.(event)
  }
  return <button type={type} className={classes} aria-disabled={disabled || undefined} onClick={click} {...rest} />
}
