import { useQuery } from '@tanstack/react-query'
import { emergenciesQuery } from '#web/emergency/emergencies-query.ts'
import { m } from '#words/paraglide/messages.js'

/** How many emergency accesses wait for an administrator; nothing where none does. */
export function ToLookAt({ practice }: { readonly practice: string }) {
  const waiting = useQuery(emergenciesQuery(practice)).data?.waiting ?? 0
  return waiting > 0 ? <p>{m.emergency_list_waiting({ count: waiting })}</p> : null
}
