import { asSheet, type Sheet } from '#web/together/sheet.ts'

const KEY = 'waymark.together'
let taken: { readonly plan: string; readonly sheet: Sheet } | null | undefined

/**
 * The sheet goes along when the screen changes hands: in this tab's own storage, for the one page load in between. Told after the tab
 * has forgotten everything else.
 */
export function carrySheet(plan: string, sheet: Sheet): void {
  sessionStorage.setItem(KEY, JSON.stringify({ plan, sheet }))
}

/** The sheet that came along to this page, if it is of this plan; out of the storage at once. */
export function carriedSheet(plan: string): Sheet | null {
  if (taken === undefined) {
    const found = sessionStorage.getItem(KEY)
    sessionStorage.removeItem(KEY)
    taken = null
    if (found) {
      const { plan: of, sheet } = JSON.parse(found) as {
        readonly plan: string
        readonly sheet: Record<string, unknown>
      }
      const read = asSheet(sheet)
      if (read) taken = { plan: of, sheet: read }
    }
  }
  return taken?.plan === plan ? taken.sheet : null
}
