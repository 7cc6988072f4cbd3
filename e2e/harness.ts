import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchBrowser } from '#testing/browser.ts'
import { type WaymarkProcess, startWaymarkProcess } from '#testing/waymark-process.ts'
import { newPerson, type Person, type PersonOptions } from './person.ts'

export type Running = {
  readonly url: () => string
  /** A fresh browser context: nothing of anybody else in it. */
  readonly person: (options?: PersonOptions) => Promise<Person>
  /** Moves the clock of Waymark, not of the browsers, so many minutes on. Only where it was started with a clock to move. */
  readonly later: (minutes: number) => void
  /** Ends Waymark and starts it again at the same address; `meanwhile` is done while it is away. */
  readonly restart: (meanwhile?: () => Promise<void>) => Promise<void>
}

const MINUTE_MS = 60_000

/**
 * A whole Waymark, with an empty data folder or with the fictional practice in it, and a Chromium, for the tests of one file. After
 * each test it looks whether any page has broken the content-security policy, reported an error or asked another origin; if so, the
 * test has failed.
 */
export function startedWaymark({ movesClock = false, demo = false } = {}): Running {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-e2e-'))
  chmodSync(folder, 0o755)
  const dataDir = join(folder, 'data')
  const people: Person[] = []
  const clock = join(folder, 'clock')
  let ahead = 0
  let waymark: WaymarkProcess | undefined
  let browser: Browser | undefined

  // As an address: a folder whose name has a space would end the option.
  const script = pathToFileURL(join(import.meta.dirname, 'moved-clock.ts')).href
  const fictional = demo ? ['--demo'] : []
  const moved = { NODE_OPTIONS: `--import ${script}`, MOVED_CLOCK: clock }

  beforeAll(async () => {
    writeFileSync(clock, String(ahead))
    ;[waymark, browser] = await Promise.all([
      startWaymarkProcess({ dataDir, args: fictional, env: movesClock ? moved : {} }),
      launchBrowser(),
    ])
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures(people, task.name)
    const problems = people.flatMap((one) => one.problems.splice(0))
    if (waymark && waymark.process.exitCode !== null) problems.push(`Waymark has ended: ${waymark.said().slice(-2000)}`)
    expect(problems).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await waymark?.end()
    const pointer = join(dataDir, 'database-folder.txt')
    if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  })

  const url = (): string => {
    if (!waymark) throw new Error('Waymark has not been started yet: ask for its address inside a test.')
    return waymark.url
  }
  return {
    url,
    person: async (options = {}) => {
      if (!browser) throw new Error('The browser has not been started yet: open pages inside a test.')
      const person = await newPerson(browser, url(), options)
      people.push(person)
      return person
    },
    later: (minutes) => {
      if (!movesClock) throw new Error('This Waymark was started without a clock to move.')
      ahead += minutes * MINUTE_MS
      writeFileSync(clock, String(ahead))
      waymark?.process.kill('SIGUSR2')
    },
    restart: async (meanwhile = async () => {}) => {
      const { port } = new URL(url())
      await waymark?.end()
      await meanwhile()
      waymark = await startWaymarkProcess({
        dataDir,
        args: ['--port', port, ...fictional],
        env: movesClock ? moved : {},
      })
    },
  }
}

/** What everybody had before them when a test failed, in test-results/. */
async function pictures(people: readonly Person[], name: string): Promise<void> {
  const to = (n: number): string =>
    join(import.meta.dirname, '../test-results/failed', `${name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 60)}-${n}.png`)
  for (const [n, { page }] of people.entries())
    if (!page.isClosed()) await page.screenshot({ path: to(n), fullPage: true }).catch(() => {})
}
