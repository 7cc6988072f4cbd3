import { type ReactNode, useState } from 'react'
import styles from '#web/option-library/option-library.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly edition: number; readonly children: (edition: number) => ReactNode }

/** The edition something is in now, and the earlier ones, each read when it is asked for. */
export function EarlierEditions({ edition, children }: Props) {
  const [shown, setShown] = useState<number | null>(null)
  const name = m.shortcard_edition({ edition })
  if (edition === 1) return <p className={styles['soft']}>{name}</p>
  const earlier = Array.from({ length: edition - 1 }, (_, n) => edition - 1 - n)
  return (
    <details className={styles['fold']}>
      <summary>
        {name} {m.shortcard_earlier()}
      </summary>
      <div className={styles['inside']}>
        <p className={styles['acts']}>
          {earlier.map((one) => (
            <Button key={one} small aria-pressed={shown === one} onClick={() => setShown(one)}>
              {m.sheets_edition({ edition: one })}
            </Button>
          ))}
        </p>
        {shown === null ? null : children(shown)}
      </div>
    </details>
  )
}
