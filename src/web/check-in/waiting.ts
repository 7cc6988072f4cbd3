import type { CheckInForm, Kept, Readers } from '#server/http/check-in-contract.ts'
import type { Device } from '#web/device/device.ts'
import type { RiskLevel } from '#web/check-in/risk-level.ts'
import { beforeNextTry, sendOnce, type Unsent } from '#web/check-in/sending.ts'

/** A question and what was answered. */
export type SaidLine = { readonly asked: string; readonly said: string }

/** Finished answers with what their page has to say until they have arrived. */
export type Waiting = {
  readonly unsent: Unsent
  /** Who finished them; null by link, where nobody signs in. */
  readonly person: string | null
  /** The strongest of the answers about safety. */
  readonly risk: RiskLevel | null
  readonly readers: Readers
  readonly place: string
  readonly way: CheckInForm['way']
  /** To look at them again when they are not taken. */
  readonly kept: Kept
  /** What was answered, in words, to be read while it waits. */
  readonly lines: readonly SaidLine[]
  /** Whether questions were still to come. */
  readonly rest: boolean
  /** Who handed the screen over in the room. */
  readonly witness: string | null
}

const nameOf = ({ unsent }: Waiting): string => `unsent/${unsent.commandId}`

/**
 * Puts finished answers on the device before they are sent, where the person chose to keep things there. Null where the device did
 * not take them: then they are in the open page alone, which says so.
 */
export async function queue(device: Device | null, waiting: Waiting): Promise<Device | null> {
  try {
    await device?.write(nameOf(waiting), waiting)
    await device?.remove('begun')
    return device
  } catch {
    return null
  }
}

/** Off the device: they have arrived, or the person deleted them. */
export async function unqueue(device: Device | null, waiting: Waiting): Promise<void> {
  await device?.remove(nameOf(waiting)).catch(() => {})
}

/** What waits on this device, in the order it was finished. */
export async function queued(device: Device): Promise<readonly Waiting[]> {
  const names = await device.names('unsent/')
  const all = await Promise.all(names.map((name) => device.read<Waiting>(name)))
  return all.filter((one) => one !== null).sort((a, b) => (a.unsent.givenAt < b.unsent.givenAt ? -1 : 1))
}

/** How it went. `ended`: sign in first. */
export type Arrival =
  | { readonly how: 'arrived' | 'away' | 'ended' }
  | { readonly how: 'refused'; readonly code: string; readonly words: string }

/** Sends once; on arrival it is taken off the device. */
export async function tryOnce(device: Device | null, waiting: Waiting): Promise<Arrival> {
  const asked = await sendOnce(waiting.unsent)
  if ('told' in asked) {
    await unqueue(device, waiting)
    return { how: 'arrived' }
  }
  if ('refused' in asked) return { how: 'refused', code: asked.refused, words: asked.words }
  return asked.problem === 'ended' ? { how: 'ended' } : { how: 'away' }
}

/** Tries until there is an answer; `told` hears every time that there was none. */
export async function untilAnswered(
  device: Device | null,
  waiting: Waiting,
  told: () => void,
): Promise<Exclude<Arrival, { how: 'away' }>> {
  for (let tries = 0; ; tries += 1) {
    const arrival = await tryOnce(device, waiting)
    if (arrival.how !== 'away') return arrival
    told()
    await beforeNextTry(tries)
  }
}
