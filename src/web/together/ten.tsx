import { useId } from 'react'
import styles from '#web/together/together.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

const ELEVEN = Array.from({ length: 11 }, (_, n) => String(n))

type TenProps = {
  readonly legend: string
  readonly ownWords?: boolean
  readonly low: string
  readonly high: string
  /** '' when there is none. */
  readonly value: string
  readonly onChoose: (value: string) => void
}

/** A number from 0 to 10 in large fields, with words at both ends; it can be taken away again. */
export function Ten({ legend, ownWords = false, low, high, value, onChoose }: TenProps) {
  const name = useId()
  return (
    <fieldset className={styles['ten']}>
      <legend className={ownWords ? 'own-words' : ''}>{legend}</legend>
      <div className={styles['numbers']}>
        {ELEVEN.map((one) => (
          <label key={one}>
            <input type="radio" name={name} value={one} checked={value === one} onChange={() => onChoose(one)} />
            <span>{one}</span>
          </label>
        ))}
      </div>
      <p className={styles['ends']}>
        <span>{low}</span>
        <span>{high}</span>
      </p>
      {value === '' ? null : (
        <Button look="quiet" small onClick={() => onChoose('')}>
          {m.together_no_number()}
        </Button>
      )}
    </fieldset>
  )
}
