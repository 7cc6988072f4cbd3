import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#server/database/embedded.ts'
import type { InvitationMade, OutboxPage } from '#server/http/contract.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import { type Visitor, visitor } from '#testing/visitor.ts'
import { startWaymarkProcess } from '#testing/waymark-process.ts'

/** Two Waymarks in processes of their own, on one database, with a therapist and a client who have a plan. */
export type TwoProcesses = {
  readonly practice: string
  readonly plan: string
  readonly urls: readonly [string, string]
  readonly ownerUrl: string
  /** Signed in at the first or the second process. */
  readonly as: (who: 'therapist' | 'client', at: 0 | 1) => Promise<Visitor>
  readonly command: (who: Visitor, as: 'therapist' | 'client', command: object) => Promise<number>
  readonly end: () => Promise<void>
}

const THERAPIST = { email: 'mara@example.test', password: 'a long enough password' }
const CLIENT = { email: 'jo@example.test', password: 'another long password' }

export async function twoProcesses(): Promise<TwoProcesses> {
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-two-'))
  chmodSync(dataDir, 0o711) // so that PostgreSQL's user may pass when the tests run as root
  const database = await startEmbedded({ dataDir, log: () => {} })
  const first = await startWaymarkProcess({ dataDir })
  const second = await startWaymarkProcess({ dataDir })
  const urls = [first.url, second.url] as const
  const end = async (): Promise<void> => {
    await Promise.all([first.end(), second.end()])
    await database.stop()
    rmSync(dataDir, { recursive: true, force: true })
    rmSync(`${dataDir}.key`, { force: true })
  }
  const browser = (at: 0 | 1): Visitor =>
    visitor({ request: (path, init) => fetch(`${urls[at]}${path}`, init) }, urls[at])
  const as: TwoProcesses['as'] = async (who, at) => {
    const one = browser(at)
    fine(await one.post('/api/auth/sign-in/email', who === 'therapist' ? THERAPIST : CLIENT))
    return one
  }

  const door = browser(0)
  const setUp = { practiceName: 'P', timeZone: 'UTC', country: 'AT', ageOfConsent: 18, name: 'Mara' }
  fine(await door.post('/api/set-up', { ...setUp, secondFactorRequired: false, ...THERAPIST }))
  const mara = await as('therapist', 0)
  const practice = (await mara.get<{ practices: { id: string }[] }>('/api/me')).body.practices[0]?.id ?? ''
  const [client, plan] = [randomUUID(), randomUUID()]
  const send = async (who: Visitor, stream: string, capacity: string, command: object): Promise<number> => {
    const body = { contract: CONTRACT, practice, stream, commandId: randomUUID(), capacity, command }
    return fine(await who.post<{ version: number }>('/api/commands', body)).version
  }
  await send(mara, `client/${client}`, 'therapist', { type: 'addClient', client, name: 'Jo', adult: true })
  await send(mara, `plan/${plan}`, 'therapist', { type: 'openPlan', plan, client })
  await send(mara, `client/${client}`, 'therapist', { type: 'notePlan', plan })
  const reach = { type: 'noteReach', ownDevice: true, ownMailbox: true, mayWrite: true }
  await send(mara, `client/${client}`, 'therapist', reach)
  const about = { practice, commandId: randomUUID(), email: CLIENT.email }
  const { code } = fine(await mara.post<InvitationMade>(`/api/clients/${client}/invitation`, about))
  const { mails } = fine(await mara.get<OutboxPage>('/api/outbox'))
  const token = /\/invitation#(\S+)/.exec(mails.find(({ to }) => to === CLIENT.email)?.text ?? '')?.[1]
  fine(await door.post('/api/invitation/open', { token, code }))
  fine(await door.post('/api/invitation/accept', { token, code, password: CLIENT.password }))
  return {
    practice,
    plan,
    urls,
    ownerUrl: database.ownerUrl,
    as,
    command: (who, capacity, command) => send(who, `plan/${plan}`, capacity, command),
    end,
  }
}

function fine<Body>({ status, text, body }: { status: number; text: string; body: Body }): Body {
  if (status !== 200) throw new Error(`${status} ${text}`)
  return body
}
