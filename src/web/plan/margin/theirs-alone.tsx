import styles from '#web/plan/margin/margin.module.css'
import { nameOfSide, useReading } from '#web/plan/reading.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type TheirsAloneProps = {
  /** What somebody had typed here before the client made the line their own: kept in sight, to be put into a note. */
  readonly typed?: readonly string[]
  readonly onClose?: (() => void) | undefined
}

/** Every word of the line is the client's own: said to whoever would change it, in place of a form with nothing to write in. */
export function TheirsAlone({ typed = [], onClose }: TheirsAloneProps) {
  const { screen } = useReading()
  return (
    <div className={styles['views']}>
      <p className={styles['small']}>{m.own_words_alone_therapist({ name: nameOfSide(screen, 'client') })}</p>
      {typed.length > 0 ? <p className={styles['small']}>{m.own_words_alone_typed_therapist()}</p> : null}
      {typed.map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
      {onClose ? (
        <div className={styles['acts']}>
          <Button look="quiet" small onClick={onClose}>
            {m.close()}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
