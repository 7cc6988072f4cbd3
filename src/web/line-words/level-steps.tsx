import styles from '#web/line-words/level-steps.module.css'
import { levelsIn } from '#web/line-words/levels.ts'

/** The five described steps of an objective, lowest first. */
export function LevelSteps({ levels }: { readonly levels: unknown }) {
  return (
    <dl className={styles['steps']}>
      {levelsIn(levels).map(({ level, name, words }) => (
        <div key={level}>
          <dt>{name}</dt>
          <dd>{words || '–'}</dd>
        </div>
      ))}
    </dl>
  )
}
