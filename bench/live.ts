import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright'
import { CONTRACT } from '#server/http/contract-version.ts'
import type { Site } from '#server/http/here.ts'
import { launchBrowser } from '#testing/browser.ts'
import { ask, measured } from './load.ts'
import type { Figure } from './report.ts'
import { seedPlan, seedPractice, type SeededPlan } from './seed.ts'

const OPEN_PLANS = 200
const ROUNDS = 30
const IN_ROUND = 5
/** Meanwhile somebody does something at one of the other plans this often (ms); at the floor too. */
const OTHERS_EVERY = 200
const AIM = 3

export type LiveAbout = {
  readonly site: Site
  readonly url: string
  /** Where the floor listens. */
  readonly floor: string
  readonly cookieOf: (person: string) => Promise<string>
  readonly quick: boolean
}

/** One way from a browser to another: sends the n-th word, and tells when the other's document has it, both in ms of one clock. */
type Way = { readonly send: (n: number) => Promise<number>; readonly arrived: (n: number) => Promise<number> }

/**
 * In a joined session: from a command in one browser to the change in the document of the other, while 200 plans are open and something
 * happens at the others too. The floor is the same way bare: a commit, a NOTIFY and one chunk of HTTP, from one browser to the document of another.
 */
export async function benchLive({ site, url, floor, cookieOf, quick }: LiveAbout): Promise<Figure[]> {
  const what = `a command visible in the other browser, ${OPEN_PLANS} open plans`
  const browser = await launchBrowser().catch(() => null)
  if (!browser) return [{ what: `${what}: not measured (no browser)` }]
  const closing: (() => void)[] = []
  try {
    const { id, therapist, plans } = await seedPractice(site, 1, 1)
    const all: SeededPlan[] = [...plans]
    while (all.length < OPEN_PLANS) all.push(await seedPlan(site, id, therapist, `Live ${all.length}`, 41))
    await site.handler.settled()
    const cookie = await cookieOf(therapist)
    const clients: string[] = []
    for (const { client } of all) {
      const person = (await site.signIn.people.createPerson()) ?? ''
      await site.signIn.people.linkClient(id, client, person)
      clients.push(await cookieOf(person))
    }
    const [mine = all[0], ...others] = all
    if (!mine) throw new Error('no plan')
    for (const [n, { plan }] of others.entries()) {
      const read = { url: `${url}/api/plans/${plan}`, cookie: clients[n + 1] ?? '' }
      closing.push(listen(`${url}/api/live`, read.cookie, () => void ask(undefined, read).catch(() => {})))
      closing.push(listen(`${floor}/listen/${n}`, '', () => {}))
    }
    const wording = (line: string, text: string) => ({
      type: 'reword',
      line,
      words: { clinicalWording: text },
    })
    const command = (plan: SeededPlan, text: string): string =>
      JSON.stringify({
        contract: CONTRACT,
        practice: id,
        stream: `plan/${plan.plan}`,
        commandId: randomUUID(),
        capacity: 'therapist',
        command: wording(plan.line, text),
      })
    const say = (listener: string | number, text: string): string =>
      JSON.stringify({ stream: `plan/live-${listener}`, plan: `live-${listener}`, client: 'live', listener, text })
    const opened = { ...JSON.parse(command(mine, '')), commandId: randomUUID(), command: { type: 'openSession' } }
    await ask(undefined, { url: `${url}/api/commands`, cookie, origin: url, body: JSON.stringify(opened) })
    const real = await wayThrough(browser, {
      from: [`${url}/plan/${mine.plan}`, cookie],
      to: [`${url}/plan/${mine.plan}`, clients[0] ?? ''],
      path: '/api/commands',
      body: (n) => command(mine, `This is word ${n} of it`),
    })
    const bare = await wayThrough(browser, {
      from: [`${floor}/page/sender`, ''],
      to: [`${floor}/page/reader`, ''],
      path: '/say',
      body: (n) => say('reader', `This is word ${n} of it`),
    })
    const elsewhere = {
      real: (n: number) => {
        const plan = others[n % others.length] ?? mine
        return ask(undefined, { url: `${url}/api/commands`, cookie, origin: url, body: command(plan, `Turn ${n}`) })
      },
      bare: (n: number) => ask(undefined, { url: `${floor}/say`, body: say(n % others.length, `Turn ${n}`) }),
    }
    const took = { real: [] as number[], bare: [] as number[] }
    let word = 0
    for (let round = -1; round < (quick ? 8 : ROUNDS); round++)
      for (const [name, way] of [
        ['bare', bare],
        ['real', real],
      ] as const) {
        const busy = setInterval(() => void elsewhere[name]((word * 7) % 1000).catch(() => {}), OTHERS_EVERY)
        for (let n = 0; n < IN_ROUND; n++) {
          word += 1
          const sent = await way.send(word)
          const ms = (await way.arrived(word)) - sent
          if (round >= 0) took[name].push(ms)
          await pause(40)
        }
        clearInterval(busy)
      }
    const [one, other] = [took.real, took.bare].map((latencies) =>
      measured({ latencies, seconds: sum(latencies) / 1000 }),
    )
    if (!one || !other) throw new Error('nothing measured')
    const beside = 'floor: commit + notify + one chunk, browser to browser'
    return [
      { what: `${what} (p95 ${one.p95.toFixed(1)} ms)`, measured: one, ratio: one.p95 / other.p95, beside, aim: AIM },
      { what: `${beside} (p95 ${other.p95.toFixed(1)} ms)`, measured: other },
    ]
  } finally {
    for (const close of closing) close()
    await browser.close()
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

type Ends = {
  /** Address and cookie of the page that sends, and of the page that shows. */
  readonly from: readonly [string, string]
  readonly to: readonly [string, string]
  readonly path: string
  readonly body: (n: number) => string
}

async function wayThrough(browser: Browser, { from, to, path, body }: Ends): Promise<Way> {
  const [sender, reader] = [await open(browser, ...from), await open(browser, ...to)]
  await reader.evaluate(() => {
    const seen: Record<string, number> = {}
    Object.assign(globalThis, { seen })
    const look = (): void => {
      const word = /This is word (\d+) of it/.exec(document.body.textContent ?? '')?.[1]
      if (word !== undefined) seen[word] ??= performance.timeOrigin + performance.now()
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return {
    send: (n) =>
      sender.evaluate(
        async ([at, text]) => {
          const now = performance.timeOrigin + performance.now()
          const answer = await fetch(at, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: text,
          })
          if (!answer.ok) throw new Error(`${at}: ${answer.status} ${await answer.text()}`)
          return now
        },
        [path, body(n)] as const,
      ),
    arrived: async (n) => {
      const found = await reader.waitForFunction(
        (word) => (globalThis as unknown as { seen: Record<string, number> }).seen[word],
        String(n),
        { timeout: 20_000, polling: 20 },
      )
      return (await found.jsonValue()) ?? Number.NaN
    },
  }
}

async function open(browser: Browser, url: string, cookie: string): Promise<Page> {
  const context = await browser.newContext()
  const cookies = cookie.split('; ').filter(Boolean)
  const { origin } = new URL(url)
  await context.addCookies(
    cookies.map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin }
    }),
  )
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('h1').first().waitFor()
  // At the floor there is nothing to join.
  if (cookies.length > 0) await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.waitForTimeout(500)
  return page
}

/** A plan that is open somewhere: a connection that listens, and what its browser does when it hears something. */
function listen(url: string, cookie: string, heard: () => void): () => void {
  const asked = request(url, { headers: cookie ? { cookie } : {} }, (answer) => {
    answer.on('data', (text: Buffer) => {
      if (text.includes('event: wake')) heard()
    })
    answer.on('error', () => {})
  })
  asked.on('error', () => {})
  asked.end()
  return () => void asked.destroy()
}
