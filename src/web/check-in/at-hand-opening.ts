import type { Me, PlanPage } from '#server/http/contract.ts'
import type { CheckInForm } from '#server/http/check-in-contract.ts'
import { reach } from '#web/check-in/reach.ts'
import { type Device, deviceFor, deviceWithoutNetwork } from '#web/device/device.ts'
import { countryHere, keepCountryHere } from '#web/device/country.ts'
import { lockedHere } from '#web/device/key-here.ts'
import { type KeptHere, KEPT_NAME, saidIn } from '#web/hard-times/said.ts'

/** What the light page for hard times has to show. `kept`: null where nothing was kept, or it is `locked`; `plan`: where it can be written, while online. */
export type AtHandOpened =
  | { readonly is: 'shown'; readonly now: KeptHere; readonly plan: string | null }
  | { readonly is: 'away'; readonly kept: KeptHere | null; readonly locked: boolean; readonly place: string }
  | { readonly is: 'signIn' | 'secondFactor' }

/** Asks the practice first; without a network, what is kept here. On a screen in the room only whom to call. */
export async function openAtHand(): Promise<AtHandOpened> {
  const asked = await reach<Me>('/api/me')
  if (!('told' in asked))
    return 'problem' in asked && asked.problem === 'ended' ? { is: 'signIn' } : away(await deviceWithoutNetwork())
  const me = asked.told
  if (me.mustEnrol) return { is: 'secondFactor' }
  const here = me.practices.find(({ asClient }) => asClient) ?? me.practices[0]
  if (here && !me.room) keepCountryHere(here.place)
  const plan = me.room ? undefined : here?.asClient?.plans.at(-1)
  const empty = { said: [], place: here?.place ?? '', on: here?.today ?? '' }
  if (!here || plan === undefined) return { is: 'shown', now: empty, plan: null }
  const device = await deviceFor(me.person)
  const read = await reach<PlanPage>(`/api/plans/${plan}?${new URLSearchParams({ practice: here.id, as: 'client' })}`)
  if (!('told' in read)) return away(device, here.place)
  const now: KeptHere = { said: saidIn(read.told.plan), place: here.place, on: read.told.today }
  // Where its owner keeps it, what is kept follows what stands on the plan.
  if (device && (await device.read(KEPT_NAME))) await device.write(KEPT_NAME, now).catch(() => {})
  return { is: 'shown', now, plan }
}

async function away(device: Device | null, place = ''): Promise<AtHandOpened> {
  const kept = (await device?.read<KeptHere>(KEPT_NAME)) ?? null
  const form = kept ? null : await device?.read<CheckInForm>('form')
  const locked = kept === null && (await lockedHere(KEPT_NAME))
  return { is: 'away', kept, locked, place: kept?.place || form?.place || place || countryHere() }
}
