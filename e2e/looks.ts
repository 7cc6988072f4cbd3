import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { LAPTOP, PHONE } from './person.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PICTURES = join(import.meta.dirname, '../test-results/looks')

export const SIZES = { phone: PHONE, tablet: { width: 768, height: 1024 }, laptop: LAPTOP } as const
export type Size = keyof typeof SIZES

/**
 * What is wrong with a screen as it stands, on a phone and on a laptop, by day and by night: what axe finds, and what does not fit
 * the width. By night only the colours are other ones, so only they are looked at again.
 */
export async function faultsOf(
  page: Page,
  name: string,
  sizes: readonly Size[] = ['phone', 'laptop'],
): Promise<string[]> {
  const faults: string[] = []
  mkdirSync(PICTURES, { recursive: true })
  for (const size of sizes) {
    await page.setViewportSize(SIZES[size])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.evaluate(async () => {
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
        for (const moving of document.getAnimations()) moving.finish()
      })
      // No page of ours has frames, so axe needs no page of its own to put its findings together: twice as quick.
      const axe = new AxeBuilder({ page }).setLegacyMode(true)
      const { violations, passes } = await (
        colorScheme === 'light' ? axe.withTags(RULES) : axe.withRules('color-contrast')
      ).analyze()
      if (passes.length < 5 && colorScheme === 'light') faults.push(`${name}: axe had nothing to look at`)
      for (const { id, nodes } of violations) {
        const [first] = nodes
        const what = `${first?.html.slice(0, 240)} ${first?.any[0]?.message ?? first?.all[0]?.message ?? ''}`
        faults.push(`${name} ${size} ${colorScheme}: ${id}, ${nodes.length} times, such as ${what}`)
      }
      await page.screenshot({ path: join(PICTURES, `${name}-${size}-${colorScheme}.png`), fullPage: true })
    }
    const wider = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    if (wider > 0) faults.push(`${name} ${size}: ${wider} px wider than the screen`)
  }
  return faults
}

/** Until the page stands: its heading is there, its letters are loaded, nothing says "one moment". */
export async function stands(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => document.fonts.status === 'loaded')
  await page.waitForFunction(() => !document.body.innerText.includes('One moment'))
}
