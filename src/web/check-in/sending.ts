import type { Given } from '#domain/check-in/answers.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import { newCommandId } from '#web/live/asking.ts'
import { toSend } from '#web/check-in/answering.ts'
import { reach, type Reached } from '#web/check-in/reach.ts'

/** Answers that are finished and on their way. The command id stays the same however often they are sent: they arrive once. */
export type Unsent = {
  readonly commandId: string
  readonly path: '/api/commands' | '/api/check-in/link/answer'
  readonly body: Readonly<Record<string, unknown>>
  /** When the person finished, ISO. */
  readonly givenAt: string
}

/** The day it is where this device is. */
export function dayHere(now = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

type To = {
  readonly practice: string
  readonly client: string
  readonly capacity: 'client' | 'therapist' | 'assistant'
}

/** Finished answers, to be sent with the time at which they were given. */
export function finished(given: Given, to: To, on = dayHere()): Unsent {
  const [commandId, givenAt] = [newCommandId(), new Date().toISOString()]
  const { practice, client, capacity } = to
  // A sheet of paper says on which day it was filled in, and not when.
  const when = capacity === 'client' ? { givenAt } : {}
  const command = { type: 'checkIn', client, on, ...when, ...toSend(given) }
  const body = { practice, stream: `checkins/${client}`, commandId, capacity, command }
  return { commandId, path: '/api/commands', body, givenAt }
}

/** The same by a link: whose answers they are, the link says. */
export function finishedByLink(given: Given, client: string, token: string): Unsent {
  const [commandId, givenAt] = [newCommandId(), new Date().toISOString()]
  const command = { type: 'checkIn', client, on: dayHere(), givenAt, ...toSend(given) }
  return { commandId, path: '/api/check-in/link/answer', body: { token, commandId, command }, givenAt }
}

/** Sends once. What did not arrive may be sent again as it is. */
export function sendOnce({ path, body }: Unsent): Promise<Reached<unknown>> {
  return reach(path, { contract: CONTRACT, ...body })
}

/** Resolves when the network says that it is back, or after a while that grows with every try. */
export function beforeNextTry(tries: number): Promise<void> {
  return new Promise((resolve) => {
    const again = (): void => {
      clearTimeout(timer)
      removeEventListener('online', again)
      resolve()
    }
    const timer = setTimeout(again, Math.min(30_000, 1500 * 2 ** tries))
    addEventListener('online', again)
  })
}
