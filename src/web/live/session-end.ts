import { signal, useSignal } from '#web/live/signal.ts'

const ended = signal(false)

/** Told by the one door to the server when it no longer knows who is here. */
export function sessionEnded(): void {
  ended.set(true)
}

/** Told when the same person is back. */
export function sessionBack(): void {
  ended.set(false)
}

/** Resolves once somebody is signed in (at once when nobody was signed out). */
export async function untilSignedIn(): Promise<void> {
  if (!ended.get()) return
  await new Promise<void>((resolve) => {
    const stop = ended.listen(() => {
      if (ended.get()) return
      stop()
      resolve()
    })
  })
}

export const useSessionEnded = (): boolean => useSignal(ended)
