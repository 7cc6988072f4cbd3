import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'

/** Someone at a screen who has a keyboard and nothing else. Every control is found with Tab, and shows that the focus is there. */
export type ByKeyboard = {
  /** Goes there, and no further. */
  readonly goTo: (to: Locator) => Promise<void>
  /** Goes there and presses a key: Enter for what is followed or done, Space for what is ticked. What came of it must not have lost the focus. */
  readonly press: (to: Locator, key?: 'Enter' | 'Space') => Promise<void>
  /** Goes there and types, in place of what stands there. */
  readonly type: (to: Locator, words: string) => Promise<void>
  /** Goes to one of several radio buttons: Tab leads into the group, the arrows go on within it. */
  readonly choose: (group: Locator, name: string) => Promise<void>
  /** How many things were pressed, typed and chosen so far. */
  readonly count: () => number
}

const MOST_TABS = 300
const isFocused = (element: Element): boolean => element === document.activeElement

export function byKeyboard(page: Page): ByKeyboard {
  let count = 0
  /** What was pressed last, until it is known where that led. */
  let pressed = ''
  const isNowhere = (): Promise<boolean> => page.evaluate(() => document.activeElement === document.body)
  const tabTo = async (to: Locator, isThere: (element: Element) => boolean = isFocused): Promise<void> => {
    await to.waitFor()
    if (pressed)
      await expect.poll(isNowhere, { message: `the focus is lost after ${pressed}`, timeout: 5000 }).toBe(false)
    pressed = ''
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await to.evaluate(isThere)) {
        const seen = await page.evaluate(() => {
          const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement ?? document.body)
          return outlineStyle !== 'none' || boxShadow !== 'none'
        })
        expect(seen, `the focus on ${to} can be seen`).toBe(true)
        return
      }
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never came to ${to}`)
  }
  return {
    count: () => count,
    goTo: (to) => tabTo(to.first()),
    press: async (to, key = 'Enter') => {
      count += 1
      await tabTo(to.first())
      await page.keyboard.press(key)
      pressed = String(to)
    },
    type: async (to, words) => {
      count += 1
      await tabTo(to.first())
      await page.keyboard.press('Control+A')
      await page.keyboard.type(words)
    },
    choose: async (group, name) => {
      count += 1
      await tabTo(group, (element) => element.contains(document.activeElement))
      const radio = group.getByRole('radio', { name, exact: true })
      for (let arrows = 0; !(await radio.evaluate(isFocused)); arrows += 1) {
        if (arrows > 20) throw new Error(`The arrows never came to ${radio}`)
        await page.keyboard.press('ArrowDown')
      }
      await page.keyboard.press('Space')
      expect(await radio.isChecked()).toBe(true)
    },
  }
}
