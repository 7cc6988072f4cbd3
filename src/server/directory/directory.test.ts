import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { inPractice } from '#server/database/in-practice.ts'
import { openDirectory } from '#server/directory/directory.ts'
import { putEntry } from '#server/directory/entry.ts'
import { nameIndex } from '#server/directory/name-index.ts'
import { openWake } from '#server/live/wake.ts'
import { openWire } from '#server/live/wire.ts'
import { type TestStore, testStore } from '#testing/event-store.ts'
import { askingAs, tallyKind } from '#testing/tally.ts'

const kinds = { plan: tallyKind() }
let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

async function directoryNode() {
  const node = await store.node(kinds)
  const wire = await openWire({ pool: node.pool, url: store.appUrl })
  const heard = openWake({ wire })
  const wake = { ...heard, stop: () => heard.stop().then(wire.stop) }
  return { ...node, wake, directory: openDirectory({ ...node, wake }) }
}

describe('the directory', () => {
  test('finds names by the beginning of any part, on every node, as soon as they are written', async () => {
    const [one, other] = await Promise.all([directoryNode(), directoryNode()])
    const names = async (node: typeof one, query: string) =>
      (await node.directory.search('practice-1', query)).map(({ name }) => name)
    expect(await names(other, 'a')).toEqual([])
    await one.directory.put('practice-1', {
      id: 'c1',
      kind: 'client',
      name: 'Zoë Åkesson-Núñez',
      contact: { email: 'z@example.org' },
    })
    await one.directory.put('practice-1', {
      id: 'c2',
      kind: 'client',
      name: 'Jan van der Berg',
      otherNames: ['Johnny'],
    })
    await one.directory.put('practice-1', { id: 'm1', kind: 'member', name: 'Joan Zoeller' })
    expect(await names(one, 'zoe')).toEqual(['Zoë Åkesson-Núñez', 'Joan Zoeller'])
    expect(await names(one, 'NUN ake')).toEqual(['Zoë Åkesson-Núñez'])
    expect(await names(one, 'jo ber')).toEqual(['Jan van der Berg'])
    expect(await names(one, 'erg')).toEqual([])
    expect((await one.directory.search('practice-1', 'jo', { kind: 'member' })).map(({ id }) => id)).toEqual(['m1'])
    expect(await one.directory.search('practice-1', 'jo', { fits: () => false })).toEqual([])
    expect(await one.directory.search('practice-2', 'jo')).toEqual([])
    await vi.waitFor(async () => expect(await names(other, 'zoe')).toHaveLength(2))
    expect((await other.directory.entry('practice-1', 'c1'))?.contact).toEqual({ email: 'z@example.org' })
    expect(await other.directory.namesOf('practice-1', ['c2', 'nobody'])).toEqual(new Map([['c2', 'Jan van der Berg']]))

    await other.directory.put('practice-1', { id: 'c1', kind: 'client', name: 'Zoë Smith' })
    expect(await names(other, 'ake')).toEqual([])
    await vi.waitFor(async () => expect(await names(one, 'smi')).toEqual(['Zoë Smith']))

    // What a wake-up missed is found by the regular look.
    await inPractice(one.pool, 'practice-1', (run) => run("DELETE FROM waymark.directory WHERE entry_id = 'c2'"))
    expect(await names(other, 'ber')).toEqual(['Jan van der Berg'])
    await other.directory.catchUp()
    expect(await names(other, 'ber')).toEqual([])
    await Promise.all([one.wake.stop(), other.wake.stop()])
  })

  test('takes up thousands of names at once, and looks at none of them a second time', async () => {
    const { pool, vault, directory, wake } = await directoryNode()
    const place = 'practice-5'
    const key = await vault.keys.practiceKey(place)
    await directory.put(place, { id: 'first', kind: 'client', name: 'Anna First' })
    expect(await directory.search(place, 'anna')).toHaveLength(1)
    await inPractice(pool, place, async (run) => {
      for (let n = 0; n < 3_000; n++) {
        const { text, values } = putEntry(key, place, { id: `many-${n}`, kind: 'client', name: `Bela Many${n}` })
        await run(text, values)
      }
      await run("DELETE FROM waymark.directory WHERE entry_id = 'first'")
    })
    await directory.catchUp()
    expect(await directory.search(place, 'many2999')).toMatchObject([{ id: 'many-2999', name: 'Bela Many2999' }])
    expect(await directory.search(place, 'bela', { limit: 5_000 })).toHaveLength(3_000)
    expect(await directory.search(place, 'anna')).toEqual([])
    const cpuOf = async (): Promise<number> => {
      const before = process.cpuUsage()
      await directory.catchUp()
      return process.cpuUsage(before).user
    }
    const again = Math.min(await cpuOf(), await cpuOf(), await cpuOf())
    // Written anew they are all read again: what one look at nothing new costs is far from that.
    await inPractice(pool, place, (run) => run('UPDATE waymark.directory SET changed_at = clock_timestamp()'))
    expect(again).toBeLessThan((await cpuOf()) * 0.9)
    await wake.stop()
  })

  test('takes a name alongside the command that brings a client in', async () => {
    const { handler, directory, wake } = await directoryNode()
    const request = {
      practiceId: 'practice-4',
      streamId: 'plan/n',
      clientId: 'n',
      command: { add: ['walk'] },
      asking: askingAs(randomUUID()),
    }
    expect(await directory.search('practice-4', 'new')).toEqual([])
    const alongside = [await directory.statement('practice-4', { id: 'n', kind: 'client', name: 'New Person' })]
    await handler.handle('plan', { ...request, alongside })
    directory.changed('practice-4', 'n')
    expect(await directory.search('practice-4', 'pers')).toMatchObject([{ id: 'n', name: 'New Person' }])
    await wake.stop()
  })
})

test('among 100,000 names a search takes less than 20 ms of computing', () => {
  const first = [
    'María',
    'Olivia',
    'Noah',
    'Chloë',
    'Jürgen',
    'Søren',
    'Łukasz',
    'Aiko',
    'Ming',
    'Fatima',
    'Kwame',
    'Ana',
  ]
  const syllables = ['ba', 'ken', 'lo', 'mir', 'ta', 'sen', 'qui', 'ro', 'du', 'vel']
  const entries = Array.from({ length: 100_000 }, (_, n) => {
    const family = [...String(n).padStart(5, '0')].map((digit) => syllables[Number(digit)]).join('')
    return [`client-${n}`, [`${first[n % first.length]} ${family}`]] as const
  })
  const index = nameIndex(entries)
  expect(index.size()).toBe(100_000)
  const queries = ['m', 'maria', 'jurgen velvel', 'a b', 'baba', 'o velvelvelvelvel', 'nobody', 'soren kenken']
  for (const query of queries) {
    const before = process.cpuUsage()
    const found = index.find(query, 20)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000, query).toBeLessThan(20)
    if (query !== 'nobody' && query !== 'o velvelvelvelvel') expect(found.length, query).toBeGreaterThan(0)
  }
  expect(index.find('jurgen bababaken', 5)).toEqual(
    entries
      .filter(([, [name]]) => name?.startsWith('Jürgen bababaken'))
      .map(([id]) => id)
      .slice(0, 5),
  )
  index.put('client-4', ['Someone Else'])
  expect(index.find('someone els', 5)).toEqual(['client-4'])
  expect(index.size()).toBe(100_000)
})

test('lists the first by the first part of their name, each once, and passes over those who do not fit', () => {
  const index = nameIndex([
    ['3', ['Émile Abel']],
    ['1', ['Zoe Aalto']],
    ['2', ['Carla Berg', 'Aaron']],
  ])
  expect(index.first(5)).toEqual(['2', '3', '1'])
  expect(index.first(1)).toEqual(['2'])
  expect(index.first(5, (id) => id !== '2')).toEqual(['3', '1'])
})
