import { useRoom } from '#web/together/room-here.ts'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { m } from '#words/paraglide/messages.js'

/** Nothing has been taken up yet: the way to where that is done. */
export function NoTopics() {
  const { go } = useRoom()
  return (
    <EmptyState title={m.together_no_topics()}>
      <Button onClick={() => go('matters')}>{m.together_matters_question()}</Button>
    </EmptyState>
  )
}
