import { iconArray } from '#web/decide/icon-array.ts'
import styles from '#web/decide/figures.module.css'

type PeoplePictureProps = {
  readonly outOf100: number
  /** The same in words: read out in the picture's place. */
  readonly words: string
  /** For people without it: drawn lighter, and said below. */
  readonly without?: boolean
}

/** A hundred little figures; those it happened to are filled, the others are outlines. */
export function PeoplePicture({ outOf100, words, without = false }: PeoplePictureProps) {
  const { filled, open } = iconArray(outOf100)
  return (
    <svg className={styles['people']} viewBox="0 0 100 100" role="img" aria-label={words} data-without={without}>
      <path className={styles['open']} d={open} />
      <path className={styles['filled']} d={filled} />
    </svg>
  )
}
