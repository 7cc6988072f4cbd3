import type { CheckInForm, Kept } from '#server/http/check-in-contract.ts'
import type { Me } from '#server/http/contract.ts'
import { reach } from '#web/check-in/reach.ts'
import { type Arrival, queued, tryOnce, type Waiting } from '#web/check-in/waiting.ts'
import { type Device, deviceFor, deviceWithoutNetwork } from '#web/device/device.ts'
import { keepCountryHere } from '#web/device/country.ts'
import { KEPT_NAME } from '#web/hard-times/said.ts'

/** What the check-in page has to show when it is opened by someone signed in, in the room, or without a network. */
export type Opened =
  | {
      readonly is: 'form'
      readonly form: CheckInForm
      readonly begun: Kept | null
      readonly device: Device | null
      /** Null without a network: nobody could be asked who is here. */
      readonly me: Me | null
      /** What waited here and has just arrived. */
      readonly arrived: readonly Waiting[]
    }
  | { readonly is: 'waiting'; readonly waiting: Waiting; readonly device: Device; readonly arrival: Arrival }
  | { readonly is: 'refused'; readonly words: string; readonly room: boolean }
  | { readonly is: 'slow' | 'noPlan' | 'gone'; readonly room: boolean }
  | { readonly is: 'signIn' | 'secondFactor' | 'offline' | 'notClient' }

/** Finds out who is here and what is asked of them; what waited on the device is sent first. */
export async function open(): Promise<Opened> {
  const asked = await reach<Me>('/api/me')
  if ('told' in asked) return openFor(asked.told)
  if ('refused' in asked) return { is: 'refused', words: asked.words, room: false }
  const device = await deviceWithoutNetwork()
  const waiting = device ? (await queued(device))[0] : undefined
  if (asked.problem === 'ended' || asked.problem === 'gone')
    return device && waiting ? { is: 'waiting', waiting, device, arrival: { how: 'ended' } } : { is: 'signIn' }
  if (!device) return OFFLINE
  if (waiting) return { is: 'waiting', waiting, device, arrival: { how: 'away' } }
  const form = await device.read<CheckInForm>('form')
  if (!form) return OFFLINE
  return { is: 'form', form, begun: await device.read<Kept>('begun'), device, me: null, arrived: [] }
}

const OFFLINE: Opened = { is: 'offline' }

async function openFor(me: Me): Promise<Opened> {
  if (me.mustEnrol) return { is: 'secondFactor' }
  const wanted = new URLSearchParams(location.search).get('practice')
  const mine = me.practices.filter(({ asClient }) => asClient)
  const here = mine.find(({ id }) => id === wanted) ?? mine[0]
  const client = me.room?.client ?? here?.asClient?.client
  if (!here || !client) return { is: 'notClient' }
  const device = me.room ? null : await keepsCheckIns(await deviceFor(me.person))
  const arrived: Waiting[] = []
  for (const waiting of device ? await queued(device) : []) {
    const arrival = await tryOnce(device, waiting)
    if (arrival.how === 'arrived') arrived.push(waiting)
    else if (device) return { is: 'waiting', waiting, device, arrival }
  }
  const asked = await reach<CheckInForm>(`/api/check-in?practice=${here.id}&client=${client}`)
  const room = me.room !== null
  if ('refused' in asked) return { is: 'refused', words: asked.words, room }
  if ('problem' in asked)
    return asked.problem === 'ended' ? { is: 'signIn' } : { is: asked.problem === 'gone' ? 'gone' : 'slow', room }
  const form = asked.told
  if (device) keepCountryHere(form.place)
  await device?.write('form', { ...form, kept: null }).catch(() => {})
  if (form.plan === null && form.questions.every(({ ask }) => ask === 'note')) return { is: 'noPlan', room }
  return { is: 'form', form, begun: await newest(device, form.kept), device, me, arrived }
}

/** Whoever keeps only the page for hard times here has not chosen to keep questions and answers too. */
async function keepsCheckIns(device: Device | null): Promise<Device | null> {
  const names = (await device?.names('').catch(() => [])) ?? []
  return names.some((name) => name !== KEPT_NAME) ? device : null
}

/** Kept here or at the practice: whichever went further. */
async function newest(device: Device | null, kept: Kept | null): Promise<Kept | null> {
  const here = (await device?.read<Kept>('begun')) ?? null
  if (!here || !kept) return here ?? kept
  return here.on > kept.on || (here.on === kept.on && here.at >= kept.at) ? here : kept
}
