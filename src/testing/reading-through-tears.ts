import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { PlanPage } from '#server/http/contract.ts'
import { serverSent } from '#testing/server-sent.ts'
import { tornConnection } from '#testing/torn-connection.ts'
import type { TwoProcesses } from '#testing/two-processes.ts'

/** What came of it. Every look at the plan is a list of the numbers that were written, as they stood on the page. */
export type ReadThroughTears = {
  readonly written: number
  readonly looks: readonly { readonly version: number; readonly numbers: readonly number[] }[]
  readonly torn: number
  /** A look that knew less than the wake-up that led to it. */
  readonly behind: number
  /** A wake-up heard twice, or out of turn, on one connection. */
  readonly repeated: number
}

const PATIENCE_MS = 20_000
const around = (ms: number): number => ms * (0.3 + Math.random() * 1.4)

/**
 * Somebody writes numbers through one process, one line after the other. Somebody else has the plan open at the other, as a browser
 * does: they listen, look when they hear something, and when the connection breaks they make it again and look. They never look
 * without having heard. Their connection is torn so many times; now and then it is the wire between the processes that breaks.
 */
export async function readThroughTears(two: TwoProcesses, tears: number): Promise<ReadThroughTears> {
  const [writer, reader] = [await two.as('therapist', 0), await two.as('client', 1)]
  const way = await tornConnection(Number(new URL(two.urls[1]).port))
  const owner = new pg.Client({ connectionString: two.ownerUrl })
  await owner.connect()
  const cookie = [...reader.cookies].map((pair) => pair.join('=')).join('; ')
  const reach = (path: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${way.port}${path}`, { headers: { cookie, connection: 'close' } })
  const looks: { version: number; numbers: readonly number[] }[] = []
  let [torn, behind, repeated, written, over] = [0, 0, 0, 0, false]

  /** One look at a time, and one more when something was heard meanwhile. */
  let heard = -1
  let wanted = false
  let looking: Promise<void> | undefined
  const look = (): void => {
    wanted = true
    looking ??= lookAll().finally(() => (looking = undefined))
  }
  async function lookAll(): Promise<void> {
    while (wanted) {
      wanted = false
      const least = heard
      try {
        const answer = await reach(`/api/plans/${two.plan}`)
        const page = (await answer.json()) as PlanPage
        if (page.version < least) behind += 1
        looks.push({ version: page.version, numbers: numbersOn(page) })
      } catch {
        await pause(5) // torn; the connection that is made again leads to another look
      }
    }
  }

  async function listen(): Promise<void> {
    while (!over) {
      let last = -1
      try {
        await serverSent(await reach('/api/live'), (event, data) => {
          const version = (data['streams'] as Record<string, number> | undefined)?.[`plan/${two.plan}`]
          if (event === 'wake' && version === undefined) return
          if (version !== undefined && version <= last) repeated += 1
          if (version !== undefined) last = heard = Math.max(version, heard)
          if (event !== 'beat') look()
        })
      } catch {
        await pause(around(10))
      }
    }
  }
  async function write(): Promise<void> {
    while (!over) {
      const words = { topic: 'other', wording: `number ${written}` }
      await two.command(writer, 'therapist', { type: 'write', kind: 'workingTogether', words })
      written += 1
      await pause(around(25))
    }
  }
  const listening = listen()
  const writing = write()
  while (torn < tears) {
    await pause(around(70))
    if (torn % 5 === 4) {
      const all = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
      torn += (await owner.query(all)).rowCount ? 1 : 0
    } else torn += way.tear() > 0 ? 1 : 0
  }
  over = true
  await writing
  const until = Date.now() + PATIENCE_MS
  while ((looks.at(-1)?.numbers.length ?? 0) < written && Date.now() < until) await pause(20)
  way.tear()
  await way.close()
  await listening
  await looking
  await owner.end()
  return { written, looks, torn, behind, repeated }
}

const numbersOn = ({ plan }: PlanPage): number[] =>
  plan.order.flatMap((id) => {
    const found = /^number (\d+)$/.exec(String(plan.lines[id]?.words['wording'] ?? ''))?.[1]
    return found === undefined ? [] : [Number(found)]
  })

/** What is wrong with what was read: every look is all that was written up to then, in order, and none knows less than the one before. */
export function faultsOfReading({ looks, written, behind, repeated }: ReadThroughTears): string[] {
  const faults: string[] = []
  if (behind > 0) faults.push(`${behind} looks knew less than the wake-up that led to them`)
  if (repeated > 0) faults.push(`${repeated} wake-ups came twice or out of turn`)
  looks.forEach(({ version, numbers }, n) => {
    if (numbers.some((number, at) => number !== at)) faults.push(`look ${n}: ${numbers.join(' ')}`)
    const before = looks[n - 1]
    if (before && (version < before.version || numbers.length < before.numbers.length))
      faults.push(`look ${n} knows less than the one before`)
  })
  const arrived = looks.at(-1)?.numbers.length ?? 0
  if (arrived !== written) faults.push(`${arrived} of ${written} arrived`)
  return faults
}
