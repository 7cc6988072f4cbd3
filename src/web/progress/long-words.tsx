import { useId, useState } from 'react'
import { isLong } from '#web/progress/is-long.ts'
import styles from '#web/progress/progress.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type LongWordsProps = {
  readonly words: string
  /** What the button is about, for whoever hears it: the day. */
  readonly about: string
}

/** A person's own words. Long ones show their first lines and unfold; on paper all of them stand. */
export function LongWords({ words, about }: LongWordsProps) {
  const [all, setAll] = useState(false)
  const id = useId()
  if (!isLong(words)) return <span className="own-words">{words}</span>
  return (
    <>
      <span id={id} className={`own-words ${all ? '' : styles['folded']}`}>
        {words}
      </span>
      <Button look="quiet" small aria-expanded={all} aria-controls={id} onClick={() => setAll(!all)}>
        {all ? m.progress_read_less() : m.progress_read_all()} <span className="for-readers-only">({about})</span>
      </Button>
    </>
  )
}
