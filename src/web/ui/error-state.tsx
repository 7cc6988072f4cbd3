import { Problem, type ProblemKind } from '#web/live/api.ts'
import { queries } from '#web/live/query.ts'
import { Button } from '#web/ui/button.tsx'
import styles from '#web/ui/notice.module.css'
import page from '#web/ui/page.module.css'
import { m } from '#words/paraglide/messages.js'

const WORDS: Record<ProblemKind, { readonly title: () => string; readonly text: () => string }> = {
  signedOut: { title: m.problem_signed_out_title, text: m.problem_signed_out_text },
  gone: { title: m.problem_gone_title, text: m.problem_gone_text },
  noConnection: { title: m.problem_no_connection_title, text: m.problem_no_connection_text },
  refused: { title: m.problem_gone_title, text: m.problem_gone_text },
  broken: { title: m.problem_broken_title, text: m.problem_broken_text },
}

/** A part of the page that did not arrive: no connection, or a newer Waymark has taken its place. Loading the page anew helps both. */
const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|preload CSS|importing a module/i.test(error.message)

type ErrorProps = { readonly error: unknown; readonly reset: () => void }

/** What stands in place of a whole page, within a page's margins. */
export function PageError({ error, reset }: ErrorProps) {
  return (
    <div className={`${page['page']} ${page['text']}`}>
      <ErrorState error={error} reset={reset} />
    </div>
  )
}

/** What stands where a page or a part of it could not be shown: what it is, and what can be done. */
export function ErrorState({ error, reset }: ErrorProps) {
  const missing = isMissingPart(error)
  const words = WORDS[error instanceof Problem ? error.kind : missing ? 'noConnection' : 'broken']
  return (
    <div className={styles['empty']} role="alert">
      <h1>{words.title()}</h1>
      <p>{words.text()}</p>
      <Button
        look="primary"
        onClick={() => {
          if (missing) return location.reload()
          void queries.resetQueries({ predicate: (query) => query.state.status === 'error' })
          reset()
        }}
      >
        {m.try_again()}
      </Button>
      <a href="/">{m.go_home()}</a>
    </div>
  )
}
