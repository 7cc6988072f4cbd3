import { spawnSync } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { PlanPage } from '#server/http/contract.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import { startWaymarkProcess, type WaymarkProcess } from '#testing/waymark-process.ts'
import { type Visitor, visitor } from '#testing/visitor.ts'

const KILLS = Number(process.env.WAYMARK_KILLS ?? 20)
const WRITERS = 6
const ROOT = join(import.meta.dirname, '../..')
const dataDir = mkdtempSync(join(tmpdir(), 'waymark-kill-'))
chmodSync(dataDir, 0o711) // so that PostgreSQL's user may pass when the tests run as root
let running: WaymarkProcess | undefined
afterAll(async () => {
  await running?.end()
  rmSync(dataDir, { recursive: true, force: true })
  rmSync(`${dataDir}.key`, { force: true })
})

const PERSON = { email: 'mara@example.test', password: 'a long enough password' }
const [CLIENT, PLAN] = [randomUUID(), randomUUID()]

async function start(port: string): Promise<WaymarkProcess> {
  running = await startWaymarkProcess({ dataDir, args: ['--port', port] })
  return running
}
const overHttp = (url: () => string): Visitor =>
  visitor({ request: (path, init) => fetch(`${url()}${path}`, init) }, 'http://localhost')

/** Writes until the server is gone. Whatever was answered with 200 goes into `acknowledged`. */
async function writeOn(
  who: Visitor,
  practice: string,
  origin: string,
  acknowledged: Set<string>,
  sent: Set<string>,
): Promise<void> {
  for (;;) {
    const commandId = randomUUID()
    sent.add(commandId)
    const words = { topic: 'matters', ownWords: `words of ${commandId}` }
    const body = {
      contract: CONTRACT,
      practice,
      stream: `plan/${PLAN}`,
      commandId,
      capacity: 'therapist',
      command: { type: 'write', kind: 'aboutMe', words },
    }
    const answer = await who.post('/api/commands', body, { origin }).catch(() => null)
    if (!answer) return
    expect(answer.status, answer.text).toBe(200)
    acknowledged.add(commandId)
  }
}

test(`killed ${KILLS} times while it writes, it loses nothing it has acknowledged`, async () => {
  let { url } = await start('0')
  const port = new URL(url).port
  const origin = url
  const mara = overHttp(() => url)
  const setUp = {
    practiceName: 'P',
    timeZone: 'UTC',
    country: 'AT',
    ageOfConsent: 18,
    name: 'Mara',
    secondFactorRequired: false,
    ...PERSON,
  }
  expect((await mara.post('/api/set-up', setUp, { origin })).status).toBe(200)
  expect((await mara.post('/api/auth/sign-in/email', PERSON, { origin })).status).toBe(200)
  const practice = (await mara.get<{ practices: { id: string }[] }>('/api/me')).body.practices[0]?.id ?? ''
  const command = async (stream: string, what: object) => {
    const body = { contract: CONTRACT, practice, stream, commandId: randomUUID(), capacity: 'therapist', command: what }
    expect((await mara.post('/api/commands', body, { origin })).status).toBe(200)
  }
  await command(`client/${CLIENT}`, { type: 'addClient', client: CLIENT, name: 'Jo', adult: true })
  await command(`plan/${PLAN}`, { type: 'openPlan', plan: PLAN, client: CLIENT })

  const acknowledged = new Set<string>()
  const sent = new Set<string>()
  for (let kill = 0; kill < KILLS; kill++) {
    const before = acknowledged.size
    const writers = Array.from({ length: WRITERS }, () => writeOn(mara, practice, origin, acknowledged, sent))
    await pause(randomInt(150, 1_200))
    await running?.end('SIGKILL')
    await Promise.all(writers)
    expect(acknowledged.size, `kill ${kill}`).toBeGreaterThan(before)
    ;({ url } = await start(port))
    const { plan } = (await mara.get<PlanPage>(`/api/plans/${PLAN}`)).body
    const there = new Set(Object.keys(plan.lines).map((line) => line.replace(/\.0$/, '')))
    expect(
      [...acknowledged].filter((one) => !there.has(one)),
      `lost after kill ${kill}`,
    ).toEqual([])
    // What was on its way may be there or not; nothing else may.
    expect([...there].filter((one) => !sent.has(one))).toEqual([])
    expect(plan.order).toHaveLength(there.size)
  }
  await running?.end()
  running = undefined
  const verify = spawnSync(process.execPath, ['src/cli/waymark.ts', 'verify', '--data', dataDir], {
    cwd: ROOT,
    env: { ...process.env, WAYMARK_KEY_FILE: `${dataDir}.key` },
    encoding: 'utf8',
  })
  expect(verify.status, `${verify.stdout}${verify.stderr}`).toBe(0)
  process.stdout.write(
    `${acknowledged.size} acknowledged, ${sent.size - acknowledged.size} on their way\n${verify.stdout}`,
  )
})
