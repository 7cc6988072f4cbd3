import type { Looked } from '#domain/plan/decision/decision.ts'
import { shippedSheets } from '#server/options/shipped-sheets.ts'

/** Options of a shipped sheet as a choice names them. Throws when the sheet has no such option: then the story is wrong. */
export function looked(sheet: string, ...ids: readonly string[]): Looked[] {
  const options = shippedSheets()[sheet]?.options ?? []
  return ids.map((id) => {
    const found = options.find((one) => one.id === id)
    if (!found) throw new Error(`The sheet ${sheet} has no option ${id}`)
    return { ref: `${sheet}/${id}`, name: found.name, kind: found.kind }
  })
}
