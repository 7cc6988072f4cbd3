import { addDays, type CivilDate, isCivilDate } from '#domain/kernel/dates.ts'

export type Period = { readonly from: CivilDate; readonly to: CivilDate }

/**
 * Whole months from the one to the other day, both in it. Never less: the difference of two reports that lie a day apart could
 * tell what became of one person. The field that does not fit, where one does not.
 */
export function wholeMonths(from: string | undefined, to: string | undefined): Period | 'from' | 'to' {
  if (from === undefined || !isCivilDate(from)) return 'from'
  if (to === undefined || !isCivilDate(to) || to < from) return 'to'
  const next = addDays(`${to.slice(0, 7)}-28`, 4)
  return { from: `${from.slice(0, 7)}-01`, to: addDays(`${next.slice(0, 7)}-01`, -1) }
}
