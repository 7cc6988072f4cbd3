import styles from '#web/ui/field.module.css'
import { m } from '#words/paraglide/messages.js'

/** How little may be left before anybody is told. */
const TOLD_FROM = 300

/** How many characters are left, once they are few; when there are too many, how many, in a sentence. Nothing is ever cut. */
export function RoomLeft({ text, most }: { readonly text: unknown; readonly most: number }) {
  const left = most - String(text ?? '').trim().length
  const few = left < Math.min(TOLD_FROM, most / 4)
  return (
    <>
      {few && left > 0 ? <span className={styles['room']}>{m.room_left({ count: left })}</span> : null}
      <output className={styles['room']} data-over={left < 0}>
        {left < 0 ? m.room_over({ count: -left }) : left === 0 ? m.room_full() : ''}
      </output>
    </>
  )
}
