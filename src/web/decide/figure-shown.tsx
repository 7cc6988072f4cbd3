import type { Figure } from '#domain/options/option-sheet.ts'
import { betweenWithoutWords, betweenWords, exactWords, figureWords, manyOf100 } from '#web/decide/figure-words.ts'
import styles from '#web/decide/figures.module.css'
import { PeoplePicture } from '#web/decide/people-picture.tsx'
import { Sourced } from '#web/decide/sourced.tsx'
import { m } from '#words/paraglide/messages.js'

/** How many of a hundred people: a picture, beside it the same without, and all of it in words below. */
export function FigureShown({ figure }: { readonly figure: Figure }) {
  const { outOf100, without, when, sure } = figure
  const between = betweenWords(figure)
  return (
    <div className={styles['figure']}>
      <div className={styles['pictures']}>
        <div>
          <PeoplePicture outOf100={outOf100} words={`${manyOf100(figure)} ${figure.text}`} />
          {without ? <span className={styles['caption']}>{m.decide_with()}</span> : null}
        </div>
        {without ? (
          <div>
            <PeoplePicture
              outOf100={without.outOf100}
              words={`${m.decide_without()}: ${manyOf100(without)} ${figure.text}`}
              without
            />
            <span className={styles['caption']}>{m.decide_without()}</span>
          </div>
        ) : null}
      </div>
      <Sourced sources={figure.sources} more={<p>{exactWords(figure)}</p>}>
        {figureWords(figure)}
      </Sourced>
      <p className={styles['soft']}>
        {[m.decide_when({ when }), between, without ? betweenWithoutWords(without) : null, sure]
          .filter(Boolean)
          .join(' ')}
      </p>
    </div>
  )
}
