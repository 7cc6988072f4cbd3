import type { Figure } from '#domain/options/option-sheet.ts'
import { betweenWithoutWords, betweenWords, exactWords, figureWords, manyOf100 } from '#web/decide/figure-words.ts'
import { ChangedMark } from '#web/decide/changed-mark.tsx'
import { kindOf } from '#web/decide/figure-kinds.ts'
import styles from '#web/decide/figures.module.css'
import { PeoplePicture } from '#web/decide/people-picture.tsx'
import { useSheet } from '#web/decide/reading-sheet.ts'
import { FIGURE_KIND_WORDS } from '#web/decide/sheet-words.ts'
import { Sourced } from '#web/decide/sourced.tsx'
import { m } from '#words/paraglide/messages.js'

type FigureShownProps = {
  readonly figure: Figure
  /** What stood there before the practice changed it, null where nothing did; absent: it was not changed. */
  readonly before?: Figure | null | undefined
}

/** A figure in words, to stand in a panel. */
export function FigureBefore({ figure }: { readonly figure: Figure }) {
  const { without } = figure
  const more = [betweenWords(figure), without ? betweenWithoutWords(without) : null, exactWords(figure)]
  return (
    <>
      <p>{figureWords(figure)}</p>
      <p>{more.filter(Boolean).join(' ')}</p>
    </>
  )
}

/** How many of a hundred people: a picture, beside it the same without, and all of it in words below. */
export function FigureShown({ figure, before }: FigureShownProps) {
  const { outOf100, without, when, sure } = figure
  const between = betweenWords(figure)
  const { sheet } = useSheet()
  const kind = kindOf(sheet.sources, figure)
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
      {kind ? <p className={styles['caption']}>{FIGURE_KIND_WORDS[kind]()}</p> : null}
      <Sourced sources={figure.sources} more={<p>{exactWords(figure)}</p>}>
        {figureWords(figure)}
      </Sourced>
      {before === undefined ? null : (
        <ChangedMark
          how={before ? 'changed' : 'added'}
          before={before ? <FigureBefore figure={before} /> : undefined}
        />
      )}
      <p className={styles['soft']}>
        {[m.decide_when({ when }), between, without ? betweenWithoutWords(without) : null, sure]
          .filter(Boolean)
          .join(' ')}
      </p>
    </div>
  )
}
