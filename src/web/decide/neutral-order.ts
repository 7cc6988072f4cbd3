import { OPTION_KINDS, type OptionKind } from '#domain/options/option-kind.ts'

type Named = { readonly kind: OptionKind; readonly name: string }

/** Always the same order, whatever speaks for or against an option: by its kind, then by its name. The page says so. */
export function inNeutralOrder<One extends Named>(options: readonly One[]): One[] {
  const place = ({ kind }: Named): number => OPTION_KINDS.indexOf(kind)
  return options.toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name))
}

/** Waiting, or doing nothing: one of the two is always among what is looked at. */
export const leavesIt = ({ kind }: { readonly kind: OptionKind }): boolean =>
  kind === 'watchfulWaiting' || kind === 'nothingNow'
