import type { Me } from '#server/http/contract.ts'
import { leaveAs } from '#web/live/leave.ts'

const CHANNEL = 'waymark.person'

/**
 * A browser is one person's at a time. When another tab is somebody else's now (signed in anew, or handed over in the room), this
 * one forgets what it holds and starts again as that person. Returns the function that stops it.
 */
export function onePersonHere(me: Me): () => void {
  const mine = `${me.person} ${me.room?.plan ?? ''} ${me.room?.page ?? ''}`
  const others = new BroadcastChannel(CHANNEL)
  others.addEventListener('message', (event: MessageEvent<string>) => {
    if (event.data !== mine) leaveAs('/')
  })
  others.postMessage(mine)
  return () => others.close()
}
