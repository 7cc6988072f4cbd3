import type { DeviceKey } from '#server/http/check-in-contract.ts'
import { reach } from '#web/check-in/reach.ts'
import { removeCountryHere } from '#web/device/country.ts'
import { deviceMark, makeDeviceMark, removeDeviceMark } from '#web/device/mark.ts'
import { importKey, seal, unseal } from '#web/device/sealing.ts'
import { store } from '#web/device/store.ts'

/** What one person keeps on this device, encrypted under a key that is theirs alone. */
export type Device = {
  readonly person: string
  readonly read: <Value>(name: string) => Promise<Value | null>
  readonly write: (name: string, value: unknown) => Promise<void>
  readonly remove: (name: string) => Promise<void>
  /** Names that begin so. */
  readonly names: (beginning: string) => Promise<readonly string[]>
}

/** Whether this browser can keep things here at all: encryption and workers need https, or localhost. */
export const canKeep = (): boolean =>
  isSecureContext && 'serviceWorker' in navigator && 'indexedDB' in window && 'subtle' in crypto

function deviceOf(person: string, key: CryptoKey): Device {
  const id = (name: string): string => `${person}/${name}`
  return {
    person,
    read: async (name) => {
      const sealed = await store.get('sealed', id(name)).catch(() => undefined)
      return sealed ? unseal(key, sealed) : null
    },
    write: async (name, value) => store.put('sealed', await seal(key, id(name), value)),
    remove: (name) => store.remove('sealed', id(name)),
    names: async (beginning) => (await store.ids('sealed', id(beginning))).map((one) => one.slice(person.length + 1)),
  }
}

/** The key of whoever signed in here last, for when there is no network to ask who is here. Null where nothing is kept. */
export async function deviceWithoutNetwork(): Promise<Device | null> {
  if (!canKeep() || !deviceMark()) return null
  const here = await store.get('key', 'key').catch(() => undefined)
  return here ? deviceOf(here.person, here.key) : null
}

/**
 * What this signed-in person keeps here; null when they have not chosen to. Whoever signed in before loses their key here; whoever
 * comes back gets theirs again from the server.
 */
export async function deviceFor(person: string): Promise<Device | null> {
  const mark = deviceMark()
  if (!canKeep() || !mark) return null
  try {
    const here = await store.get('key', 'key')
    if (here?.person === person) return deviceOf(person, here.key)
    if (here) await store.remove('key', 'key')
    const kept = await store.ids('sealed', `${person}/`)
    return kept.length > 0 ? await withKeyFromServer(person, mark) : null
  } catch {
    return null
  }
}

async function withKeyFromServer(person: string, device: string): Promise<Device | null> {
  const asked = await reach<DeviceKey>('/api/device-key', { device })
  if (!('told' in asked) || asked.told.key === null) return null
  const key = await importKey(asked.told.key)
  await store.put('key', { id: 'key', person, key })
  return deviceOf(person, key)
}

/** From now on this person's check-ins are kept here too. Null when the server could not be reached, or the browser refused. */
export async function keepHere(person: string): Promise<Device | null> {
  try {
    await navigator.serviceWorker.register('/worker.js', { scope: '/' })
    const device = await withKeyFromServer(person, makeDeviceMark())
    if (device) return device
  } catch {
    // Said to the person by what asked for it.
  }
  await tidied().catch(() => {})
  return null
}

/** Where nobody keeps anything, nothing is left behind: no key, no worker, no page, no mark, no country. */
async function tidied(): Promise<void> {
  if ((await store.ids('sealed', '')).length > 0) return
  await store.remove('key', 'key')
  for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister()
  for (const name of await caches.keys()) await caches.delete(name)
  removeDeviceMark()
  removeCountryHere()
}

/** Nothing of this person's stays here, and the server forgets their key. The last one takes the worker along. */
export async function keepNothingHere({ person }: Pick<Device, 'person'>): Promise<void> {
  const device = deviceMark()
  for (const id of await store.ids('sealed', `${person}/`)) await store.remove('sealed', id)
  await store.remove('key', 'key')
  if (device) await reach('/api/device-key', { device, forget: true })
  await tidied()
}
