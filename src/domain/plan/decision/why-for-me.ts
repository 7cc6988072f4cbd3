import type { Fit } from '#domain/options/option-kind.ts'
import type { Matters, Weighing } from '#domain/plan/decision/decision.ts'

/** What mattered and how it goes with one option: what mattered most comes first, then in the client's order. No sum is made. */
export function fitsWith(weighing: Weighing | undefined, ref: string, how: Fit): Matters[] {
  return (weighing?.values ?? [])
    .filter((one) => Object.hasOwn(one.fits, ref) && one.fits[ref] === how)
    .toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0))
}

const LONGEST = 4000

/** "Why this for me", to be changed by whoever writes it down: what matters to the client and goes with the option, a line each. */
export function whyForMe(weighing: Weighing | undefined, ref: string): string {
  const lines = fitsWith(weighing, ref, 'yes').map((one) => one.text.trim())
  return lines.join('\n').slice(0, LONGEST)
}
