import { createContext, useContext } from 'react'
import type { SheetProblem } from '#domain/options/sheet-file.ts'
import type { SheetForm } from '#web/option-library/edit/sheet-form.ts'

/** What every field of the editor knows: the sheet as it is typed, and what does not fit, once that was asked for. */
type Around = { readonly form: SheetForm; readonly problems: readonly SheetProblem[] }

export const SheetContext = createContext<Around | null>(null)

export function useSheetAround(): Around {
  const around = useContext(SheetContext)
  if (!around) throw new Error('A field of a sheet stands outside of the editor.')
  return around
}

/** What does not fit at exactly these places, in words; nothing when all of it does. */
export function useProblemAt(...fields: readonly string[]): string | undefined {
  const { problems } = useSheetAround()
  const found = problems.filter(({ field }) => fields.includes(field)).map(({ reason }) => reason)
  return found.length === 0 ? undefined : [...new Set(found)].map(sentence).join(' ')
}

/** What does not fit anywhere within a place. */
export function useProblemsWithin(at: string): string | undefined {
  const { problems } = useSheetAround()
  return useProblemAt(...problems.map(({ field }) => field).filter((one) => isWithin(one, at)))
}

export const isWithin = (field: string, at: string): boolean =>
  field === at || field.startsWith(`${at}.`) || field.startsWith(`${at}[`)

/** A reason as it stands in a report, as a sentence of its own. */
export const sentence = (reason: string): string =>
  `${reason.charAt(0).toLocaleUpperCase()}${reason.slice(1)}${/[.!?]$/.test(reason) ? '' : '.'}`
