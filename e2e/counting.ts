import type { Page } from 'playwright'

/** A person at a screen whose every click, tap and filled field is counted. */
export type Counting = {
  readonly click: (role: 'button' | 'link' | 'radio' | 'checkbox', name: string | RegExp) => Promise<void>
  readonly fill: (label: string | RegExp, words: string) => Promise<void>
  readonly count: () => number
  /** What was done, one line each. */
  readonly done: readonly string[]
}

export function counting(page: Page): Counting {
  const done: string[] = []
  return {
    done,
    count: () => done.length,
    click: async (role, name) => {
      done.push(`click ${role} ${String(name)}`)
      await page
        .getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) })
        .first()
        .click()
    },
    fill: async (label, words) => {
      done.push(`fill ${String(label)}`)
      await page.getByLabel(label).filter({ visible: true }).first().fill(words)
    },
  }
}
