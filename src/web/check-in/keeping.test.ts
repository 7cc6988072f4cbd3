import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Kept } from '#server/http/check-in-contract.ts'
import { keepingFor, type Stands } from '#web/check-in/keeping.ts'

let server: Server
let heard: number[]
let status: number
const fetchHere = globalThis.fetch

beforeEach(async () => {
  heard = []
  status = 200
  server = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => (text += part))
    request.on('end', () => {
      heard.push((JSON.parse(text) as { kept: Kept | null }).kept?.at ?? -1)
      response.statusCode = status
      setTimeout(() => response.end('{"kept":true}'), 30)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  // Here is no page that an address could be relative to.
  globalThis.fetch = (path, init) => fetchHere(`http://127.0.0.1:${port}${String(path)}`, init)
})
afterEach(async () => {
  globalThis.fetch = fetchHere
  await new Promise((resolve) => server.close(resolve))
})

const about = { practice: 'p', client: 'c' }
const at = (screen: number): Kept => ({
  given: { measures: [], ratings: [], levels: [], steps: [] },
  at: screen,
  on: '2026-11-23',
})
const ms = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

describe('what is answered so far', () => {
  it('is kept one after the other on a slow network, and only the newest of what waits', async () => {
    const { keep } = keepingFor(about)
    keep(at(1))
    await ms(10)
    for (const screen of [2, 3, 4]) keep(at(screen))
    await ms(150)
    expect(heard).toEqual([1, 4])
  })

  it('is kept once nobody has typed for a second, and at once when the page goes away', async () => {
    const { keepSoon, keepNow } = keepingFor(about)
    keepSoon(at(1))
    await ms(600)
    keepSoon(at(2))
    await ms(600)
    expect(heard).toEqual([])
    await ms(600)
    expect(heard).toEqual([2])
    keepSoon(at(3))
    keepNow()
    await ms(100)
    expect(heard).toEqual([2, 3])
    // Nothing new: nothing goes out again.
    keepNow()
    await ms(1100)
    expect(heard).toEqual([2, 3])
  })

  it('is not kept any more once the answers are finished: nothing comes after them', async () => {
    const here: number[] = []
    const keeping = keepingFor(about, { here: async (kept) => void here.push(kept?.at ?? -1) })
    keeping.keep(at(1))
    await ms(10)
    keeping.keep(at(2))
    keeping.keepSoon(at(3))
    await keeping.stop()
    keeping.keepNow()
    await ms(1200)
    expect(heard).toEqual([1])
    expect(here).toEqual([1, 2])
  })

  it('is said to be where it is: kept, on this page alone, or waiting for a sign-in', async () => {
    const said: Stands[] = []
    const { keep } = keepingFor(about, { told: (stands) => said.push(stands) })
    for (const now of [200, 503, 401, 200]) {
      status = now
      keep(at(now))
      await ms(80)
    }
    expect(said).toEqual(['kept', 'here', 'ended', 'kept'])
  })
})
