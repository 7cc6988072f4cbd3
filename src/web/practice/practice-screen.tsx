import { useHere } from '#web/live/me.ts'
import { Places } from '#web/practice/places.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** What there is to see and to settle in the practice, for those whose home is their clients. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={here?.name ?? m.practice_title()} under={m.practice_under()}>
      {here ? <Places here={here} /> : null}
    </Page>
  )
}
