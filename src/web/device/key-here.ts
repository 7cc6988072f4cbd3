import { deviceMark } from '#web/device/mark.ts'
import { store } from '#web/device/store.ts'

/** Takes the key off this device: what lies here cannot be read until the same person signs in again. Never throws. */
export async function forgetKeyHere(): Promise<void> {
  if (deviceMark()) await store.remove('key', 'key').catch(() => {})
}

/** Someone else signed in: the key of the one before goes. */
export async function onlyKeyOf(person: string): Promise<void> {
  if (!deviceMark()) return
  const here = await store.get('key', 'key').catch(() => undefined)
  if (here && here.person !== person) await forgetKeyHere()
}

/** Whether something of this name lies here that nobody can open before they sign in: its key was taken off. */
export async function lockedHere(name: string): Promise<boolean> {
  if (!deviceMark()) return false
  try {
    if (await store.get('key', 'key')) return false
    return (await store.ids('sealed', '')).some((id) => id.endsWith(`/${name}`))
  } catch {
    return false
  }
}

/** How many check-ins of whoever is signed in here are finished and have not reached the practice. */
export async function unsentHere(): Promise<number> {
  if (!deviceMark()) return 0
  try {
    const here = await store.get('key', 'key')
    return here ? (await store.ids('sealed', `${here.person}/unsent/`)).length : 0
  } catch {
    return 0
  }
}
