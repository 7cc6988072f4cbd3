import type { OptionKind } from '#domain/options/option-kind.ts'

type Named = { readonly kind: OptionKind; readonly name: string }

/** What leaves things as they are comes last, whatever else there is. */
const PLACE: Record<OptionKind, number> = {
  therapy: 1,
  guidedSelfHelp: 2,
  selfHelp: 3,
  other: 4,
  medication: 5,
  watchfulWaiting: 6,
  nothingNow: 7,
}

/** Always the same order, whatever speaks for or against an option: by its kind, then by its name. The page says so. */
export function inNeutralOrder<One extends Named>(options: readonly One[]): One[] {
  return options.toSorted((a, b) => PLACE[a.kind] - PLACE[b.kind] || a.name.localeCompare(b.name))
}

/** Waiting, or doing nothing: one of the two is always among what is looked at. */
export const leavesIt = ({ kind }: { readonly kind: OptionKind }): boolean =>
  kind === 'watchfulWaiting' || kind === 'nothingNow'
