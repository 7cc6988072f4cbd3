import type { Plan } from '#domain/plan/state.ts'

/** The diagnosis codes of what this plan is working on, each once. */
export function codesOf(plan: Pick<Plan, 'lines'>): string[] {
  const codes = Object.values(plan.lines).flatMap(({ kind, standing, words }) => {
    if (kind !== 'need' || standing === 'ended') return []
    const code = words['code']
    return typeof code === 'object' && code !== null && 'code' in code ? [String(code.code)] : []
  })
  return [...new Set(codes)]
}

/** Whether a sheet is about one of these codes: its own are beginnings of codes. */
export const isFor = (sheet: { readonly codes: readonly string[] }, codes: readonly string[]): boolean =>
  codes.some((code) => sheet.codes.some((beginning) => code.startsWith(beginning)))
