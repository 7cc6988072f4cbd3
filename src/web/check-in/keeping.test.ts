import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Kept } from '#server/http/check-in-contract.ts'
import { keepingFor } from '#web/check-in/keeping.ts'

let server: Server
let heard: number[]
const fetchHere = globalThis.fetch

beforeEach(async () => {
  heard = []
  server = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => (text += part))
    request.on('end', () => {
      heard.push((JSON.parse(text) as { kept: Kept | null }).kept?.at ?? -1)
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

const at = (screen: number): Kept => ({
  given: { measures: [], ratings: [], levels: [], steps: [] },
  at: screen,
  on: '2026-11-23',
})

describe('what is answered so far', () => {
  it('is kept one after the other on a slow network, and only the newest of what waits', async () => {
    const { keep, settled } = keepingFor({ practice: 'p', client: 'c' })
    keep(at(1))
    await new Promise((resolve) => setTimeout(resolve, 10))
    for (const screen of [2, 3, 4]) keep(at(screen))
    await new Promise((resolve) => setTimeout(resolve, 150))
    await settled()
    expect(heard).toEqual([1, 4])
  })

  it('is not kept any more once the answers are finished: nothing comes after them', async () => {
    const { keep, settled } = keepingFor({ practice: 'p', client: 'c' })
    keep(at(1))
    await new Promise((resolve) => setTimeout(resolve, 10))
    keep(at(2))
    await settled()
    expect(heard).toEqual([1])
  })
})
