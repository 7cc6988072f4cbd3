import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Plan } from '#domain/plan/state.ts'

/** One thing somebody wants to have at hand, in their own words. */
export type Said = {
  readonly id: string
  readonly topic: string
  readonly words: string
  readonly phone?: string | undefined
}

/** What is kept on a device, and when it was read: nothing but what the page shows. `place`: the practice's, for the numbers there. */
export type KeptHere = { readonly said: readonly Said[]; readonly place: string; readonly on: CivilDate }

/** Its name among what one person keeps on a device. */
export const KEPT_NAME = 'at-hand'

/** What stands in the part for hard times, in the order in which it was written. */
export function saidIn({ lines, order }: Pick<Plan, 'lines' | 'order'>): Said[] {
  return order.flatMap((id): Said[] => {
    const line = lines[id]
    if (line?.kind !== 'hardTimes' || line.standing !== 'active') return []
    const { topic, ownWords, phone } = line.words
    return [
      {
        id,
        topic: String(topic),
        words: String(ownWords ?? ''),
        ...(typeof phone === 'string' && phone ? { phone } : {}),
      },
    ]
  })
}

/** What a telephone is given to dial: digits, and a plus in front where there is one; then without the zero in brackets. */
export function dialled(phone: string): string {
  const abroad = /^\W*\+/.test(phone)
  return `tel:${abroad ? '+' : ''}${(abroad ? phone.replace('(0)', '') : phone).replaceAll(/\D/g, '')}`
}
