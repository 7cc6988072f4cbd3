import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MOST_DEVICES } from '#server/devices/device-keys.ts'
import type { DeviceKey } from '#server/http/check-in-contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { everyColumn, whereReadable } from '#testing/every-column.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

async function keyOf(person: string, device: string, forget = false): Promise<string | null> {
  const answer = await (await app.as(person)).post<DeviceKey>('/api/device-key', { device, ...(forget && { forget }) })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.key
}

test('the same person gets the same key back on a device, and nobody else gets it', async () => {
  const device = randomUUID()
  const { client, otherClient } = app.here.people
  const [one, at, once] = await Promise.all([keyOf(client, device), keyOf(client, device), keyOf(client, device)])
  expect([at, once]).toEqual([one, one])
  expect(Buffer.from(one ?? '', 'base64url')).toHaveLength(32)
  expect(await keyOf(client, device)).toBe(one)
  expect(await keyOf(client, randomUUID())).not.toBe(one)
  expect(await keyOf(otherClient, device)).not.toBe(one)
  const columns = await everyColumn(app.database.ownerUrl)
  expect(columns.some(({ table }) => table === 'identity.device_keys')).toBe(true)
  expect(whereReadable(columns, [one ?? ''])).toEqual([])

  expect(await keyOf(client, device, true)).toBeNull()
  expect(await keyOf(client, device)).not.toBe(one)
})

test('a screen handed over in the room keeps nothing, and nobody signed in neither', async () => {
  const mara = await app.as(app.here.people.therapist)
  const { id: practice, plan } = app.here
  expect((await mara.post('/api/hand-over', { practice, plan, page: 'checkIn' })).status).toBe(200)
  expect((await mara.post('/api/device-key', { device: randomUUID() })).status).toBe(403)
  expect((await (await app.as(null)).post('/api/device-key', { device: randomUUID() })).status).toBe(401)
})

test(`of more than ${MOST_DEVICES} devices, the one not used for longest makes room`, async () => {
  const { supporter } = app.here.people
  const devices = Array.from({ length: MOST_DEVICES + 1 }, () => randomUUID())
  const keys: (string | null)[] = []
  for (const device of devices) {
    app.clock.goOn(1000)
    keys.push(await keyOf(supporter, device))
  }
  app.clock.goOn(1000)
  expect(await keyOf(supporter, devices.at(-1) ?? '')).toBe(keys.at(-1))
  expect(await keyOf(supporter, devices[1] ?? '')).toBe(keys[1])
  expect(await keyOf(supporter, devices[0] ?? '')).not.toBe(keys[0])
})
