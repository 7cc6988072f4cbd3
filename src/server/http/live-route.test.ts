import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AppNode, ORIGIN, type TestApp, testApp } from '#testing/app.ts'
import { type Visitor, visitor } from '#testing/visitor.ts'

let app: TestApp
let other: AppNode
const ears: Ear[] = []
beforeEach(async () => {
  app = await testApp()
  other = await app.node()
})
afterEach(async () => {
  for (const ear of ears.splice(0)) await ear.close()
  expect(app.complaints).toEqual([])
  await app.close()
})

type Said = { readonly event: string; readonly streams: Readonly<Record<string, number>> }
type Ear = {
  readonly said: Said[]
  readonly ended: () => boolean
  readonly until: (fits: (said: Said) => boolean) => Promise<Said>
  readonly close: () => Promise<void>
}

/** Opens /api/live on the other node, with this visitor's cookies, and keeps what it says. */
async function listen(who: Visitor): Promise<Ear> {
  const there = visitor(other.app, ORIGIN)
  for (const [name, value] of who.cookies) there.cookies.set(name, value)
  const answer = await there.raw('/api/live')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const reader = answer.body?.getReader()
  if (!reader) throw new Error('nothing to listen to')
  const said: Said[] = []
  let done = false
  let ring: () => void = () => {}
  const reading = (async () => {
    let text = ''
    for (;;) {
      const { value, done: over } = await reader.read()
      if (over) break
      text += new TextDecoder().decode(value)
      const messages = text.split('\n\n')
      text = messages.pop() ?? ''
      for (const message of messages) {
        const event = /^event: (.*)$/m.exec(message)?.[1] ?? ''
        const data = JSON.parse(/^data: (.*)$/m.exec(message)?.[1] ?? '{}') as { streams?: Record<string, number> }
        said.push({ event, streams: data.streams ?? {} })
      }
      ring()
    }
    done = true
    ring()
  })()
  const ear: Ear = {
    said,
    ended: () => done,
    async until(fits) {
      const patience = Date.now() + 5_000
      for (;;) {
        const found = said.find(fits)
        if (found) return found
        if (Date.now() > patience) throw new Error(`never heard; instead: ${JSON.stringify(said)}`)
        await Promise.race([new Promise<void>((go) => (ring = go)), new Promise((go) => setTimeout(go, 100))])
      }
    },
    async close() {
      await reader.cancel().catch(() => {})
      await reading.catch(() => {})
    },
  }
  ears.push(ear)
  await ear.until(({ event }) => event === 'open')
  return ear
}

const heardOf =
  (stream: string, version = 0) =>
  (said: Said) =>
    said.event === 'wake' && (said.streams[stream] ?? -1) >= version
const write = (who: Visitor, as: 'client' | 'therapist', words: string) =>
  who.command(
    { practice: app.here.id, stream: `plan/${app.here.plan}`, as },
    { type: 'write', kind: 'goal', words: { ownWords: words, lifeArea: 'body' } },
  )

test('what one shares through one node, the other hears at the other; nobody else does', async () => {
  const { people, plan } = app.here
  const jo = await app.as(people.client)
  const hears = async (who: keyof typeof people) => listen(await app.as(people[who]))
  const [mara, sana] = [await hears('therapist'), await hears('supervisor')]
  const outsiders = [
    await hears('otherTherapist'),
    await hears('otherSupervisor'),
    await hears('administrator'),
    await hears('assistant'),
    await hears('otherClient'),
    await hears('ended'),
    await listen(await app.as(app.elsewhere.people.therapist)),
  ]
  const { version } = (await write(jo, 'client', 'Cook at home')).body as { version: number }
  const wake = await mara.until(heardOf(`plan/${plan}`, version))
  expect(Object.keys(wake.streams)).toEqual([`plan/${plan}`])
  await sana.until(heardOf(`plan/${plan}`, version))
  // Everybody hears of the practice itself; by then whatever was meant for them has come.
  const administrator = await app.as(people.administrator)
  const set = { type: 'setSupervisor', person: people.therapist, supervisor: people.supervisor, coSign: false }
  await administrator.command({ practice: app.here.id, stream: 'practice', as: 'administrator' }, set)
  for (const [n, ear] of outsiders.entries()) {
    if (n < 4) await ear.until(heardOf('practice'))
    expect(JSON.stringify(ear.said), `outsider ${n}`).not.toContain(plan)
  }
})

test('drafts are nobody else’s to hear of', async () => {
  const { people, plan, id } = app.here
  const jo = await app.as(people.client)
  const [mine, theirs] = [await listen(jo), await listen(await app.as(people.therapist))]
  const stream = `drafts/${plan}/${people.client}`
  await jo.command(
    { practice: id, stream, as: 'client' },
    { type: 'keepDraft', draft: 'd', typed: { a: 'b' }, forSession: false },
  )
  await mine.until(heardOf(stream))
  await write(jo, 'client', 'And now shared')
  await theirs.until(heardOf(`plan/${plan}`))
  expect(JSON.stringify(theirs.said)).not.toContain('drafts')
})

test('whoever may no longer see hears nothing more; whoever now may, does', async () => {
  const { people, plan, id, client } = app.here
  const [jo, mara] = [await app.as(people.client), await app.as(people.therapist)]
  const ben = await listen(await app.as(people.otherTherapist))
  const maraHears = await listen(mara)
  const zero = (await write(mara, 'therapist', 'One')).body as { version: number }
  await maraHears.until(heardOf(`plan/${plan}`, zero.version))
  expect(ben.said.some(heardOf(`plan/${plan}`))).toBe(false)
  const about = { practice: id, stream: `client/${client}`, as: 'therapist' } as const
  await mara.command(about, { type: 'joinTeam', therapist: people.otherTherapist })
  const second = (await write(jo, 'client', 'Two')).body as { version: number }
  await ben.until(heardOf(`plan/${plan}`, second.version))
  await mara.command(about, { type: 'leaveTeam', therapist: people.otherTherapist })
  const third = (await write(jo, 'client', 'Three')).body as { version: number }
  const maraToo = await listen(mara)
  const fourth = (await write(jo, 'client', 'Four')).body as { version: number }
  await maraToo.until(heardOf(`plan/${plan}`, fourth.version))
  expect(ben.said.some(heardOf(`plan/${plan}`, third.version))).toBe(false)
})

test('a session that has ended ends what it listens to', async () => {
  const { people, plan } = app.here
  const [jo, mara] = [await app.as(people.client), await app.as(people.therapist)]
  const ear = await listen(mara)
  await mara.post('/api/auth/sign-out')
  await write(jo, 'client', 'Nobody hears this')
  await ear.until(({ event }) => event === 'ended')
  await new Promise((go) => setTimeout(go, 100))
  expect(ear.ended()).toBe(true)
  expect(JSON.stringify(ear.said)).not.toContain(plan)
})

test('a screen handed over hears of its own plan and of nothing else', async () => {
  const { people, plan, id, client } = app.here
  const room = await app.as(people.therapist)
  await room.post('/api/hand-over', { practice: id, plan, page: 'plan' })
  const ear = await listen(room)
  const mara = await app.as(people.therapist)
  await mara.command(
    { practice: id, stream: `client/${client}`, as: 'therapist' },
    { type: 'renameClient', name: 'Jo' },
  )
  await write(mara, 'therapist', 'For you')
  await ear.until(heardOf(`plan/${plan}`))
  expect(ear.said.flatMap(({ streams }) => Object.keys(streams))).toEqual([`plan/${plan}`])
})

test('of a client’s check-ins hears whoever reads them; of the library everybody in the practice', async () => {
  const { people, client, id } = app.here
  const hears = async (who: keyof typeof people) => listen(await app.as(people[who]))
  const readers = [await hears('client'), await hears('therapist'), await hears('supervisor')]
  const outsiders = [
    await hears('assistant'),
    await hears('administrator'),
    await hears('otherTherapist'),
    await hears('otherClient'),
  ]
  const supporter = await hears('supporter')
  const atDoor = await app.as(people.therapist)
  await atDoor.post('/api/hand-over', { practice: id, plan: app.here.plan, page: 'checkIn' })
  const room = await listen(atDoor)
  const jo = await app.as(people.client)
  const said = { measures: [], ratings: [], levels: [], steps: [], note: 'A good week' }
  const sent = await jo.command(
    { practice: id, stream: `checkins/${client}`, as: 'client' },
    { type: 'checkIn', client, on: '2026-01-01', ...said },
  )
  expect(sent.status, sent.text).toBe(200)
  for (const ear of [...readers, room]) await ear.until(heardOf(`checkins/${client}`, 1))
  const ada = await app.as(people.administrator)
  const about = { practice: id, stream: 'library', as: 'administrator' } as const
  await ada.command(about, { type: 'hideMeasure', measure: 'pswq', hidden: true })
  for (const ear of [...readers, ...outsiders]) await ear.until(heardOf('library', 1))
  for (const ear of [...outsiders, supporter]) expect(JSON.stringify(ear.said)).not.toContain('checkins')
  for (const ear of [supporter, room]) expect(JSON.stringify(ear.said)).not.toContain('library')
})
