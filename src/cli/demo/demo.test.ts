import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { basisOf } from '#domain/check-in/basis.ts'
import { openAlerts } from '#domain/check-in/risk.ts'
import { seriesOf } from '#domain/check-in/series.ts'
import { signalsOf } from '#domain/check-in/signal.ts'
import { noCheckIns } from '#domain/check-in/state.ts'
import { LOOSEST } from '#domain/measure/signal-rules.ts'
import { consentStanding, wholeStanding } from '#domain/plan/consent/standing.ts'
import { untaken } from '#domain/plan/drafts.ts'
import type { Plan } from '#domain/plan/state.ts'
import { agreementOf } from '#domain/plan/stance.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'
import { statementsOn } from '#domain/plan/correction.ts'
import { reviewDue } from '#domain/plan/review/due.ts'
import { reviewOpen } from '#domain/plan/review/looking.ts'
import { agendaFor } from '#domain/plan/talk/agenda-for.ts'
import { isComing } from '#domain/practice/hand-over.ts'
import { isInForce, versionInForce, versionWaiting } from '#domain/plan/version-standing.ts'
import { comingSession, nextSession, waitsFor } from '#domain/plan/waiting.ts'
import { roadmapOf } from '#domain/plan/roadmap.ts'
import { type Built, buildPractice, logins } from '#cli/demo/build-practice.ts'
import { nextWeekday } from '#cli/demo/calendar.ts'
import { openDemo } from '#cli/demo/open-demo.ts'
import { createApp } from '#server/app.ts'
import { shippedMeasures } from '#server/measures/shipped-measures.ts'
import type { Site } from '#server/http/here.ts'
import type { DemoLogin } from '#server/sign-in/contract.ts'
import { masterKeyOf } from '#server/vault/master-key.ts'
import { openVault } from '#server/vault/vault.ts'
import { checkVersionSeals } from '#server/verify/version-seals.ts'
import { verify } from '#server/verify/verify.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'

/** A Waymark on a fresh database and data folder, on a given day. */
async function fresh(today = '2026-11-23') {
  const database: TestDatabase = await testDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-demo-'))
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 5 })
  pool.on('error', () => {}) // the database may go before its connections have
  const master = masterKeyOf(randomBytes(32))
  const vault = await openVault({ pool, master })
  const port = 4321
  const config = { port, hosts: [], dataDir, keyFile: '', demo: true }
  const publicUrl = `http://localhost:${port}`
  const clock = () => new Date(`${today}T14:00:00.000Z`)
  const { appUrl } = database
  const app = await createApp({ config, pool, appUrl, vault, port, publicUrl, log: () => {}, clock })
  const close = async (): Promise<void> => {
    await app.stop()
    await pool.end()
    await database.drop()
    rmSync(dataDir, { recursive: true })
  }
  return { app, site: app.site as Site, database, dataDir, master, close }
}

describe('the fictional practice', () => {
  let made: Awaited<ReturnType<typeof fresh>>
  let built: Built
  const plan = (name: string): Plan => {
    const found = built.plans.get(name)
    if (!found) throw new Error(`There is no ${name}`)
    return found
  }
  const clientOf = async (name: string) => {
    const standing = await made.site.handler.read('client', built.practiceId, `client/${plan(name).client}`)
    if (!standing) throw new Error(`${name} was not added`)
    return standing.state
  }
  const draftsOf = async (name: string) => {
    const { id, client, takenDrafts } = plan(name)
    const { person, team } = await clientOf(name)
    const of = async (who: string) => {
      const standing = await made.site.handler.read('drafts', built.practiceId, `drafts/${id}/${who}`)
      return Object.values(untaken(standing?.state ?? { drafts: {} }, takenDrafts).drafts)
    }
    return { client: await of(person ?? client), therapist: await of(team[0] ?? '') }
  }

  beforeAll(async () => {
    made = await fresh()
    built = await buildPractice(made.site)
  }, 120_000)
  afterAll(() => made.close())

  it('shows check-ins: someone better, someone worse, and an answer about safety that nobody has looked at', async () => {
    const said = async (name: string) => {
      const one = plan(name)
      const standing = await made.site.handler.read('checkins', built.practiceId, `checkins/${one.client}`)
      if (!standing) throw new Error(`${name} never checked in`)
      const basis = basisOf(one)
      const series = seriesOf(standing.state, basis, shippedMeasures())
      return { state: standing.state, series, signals: signalsOf(standing.state, basis, series, LOOSEST) }
    }
    const [amara, walter, marcus, riley] = await Promise.all(
      ['Amara Diallo', 'Walter Lindqvist', 'Marcus Bell', 'Riley Thompson'].map(said),
    )
    expect(amara?.series.find(({ about }) => about === 'gad7')?.change).toMatchObject({ better: true, reliable: true })
    expect(walter?.signals.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['worsening', 'gap']))
    expect(walter?.state.risks.map(({ level }) => level)).toEqual(['alert', 'told'])
    expect(openAlerts(marcus?.state ?? noCheckIns)).toHaveLength(1)
    expect(riley?.series[0]?.points.length).toBeGreaterThan(12)
  })
  it('shows choices and consents: one chosen and current, one that waits, one worth another look, one taken back', () => {
    const amara = plan('Amara Diallo')
    expect(Object.values(amara.decisions)[0]?.outcome?.chosen).toEqual(['social-anxiety/cbt'])
    expect(wholeStanding(amara, [])).toBe('current')
    expect(waitsFor(plan('Hana Kobayashi'), 'client').map((one) => one.what)).toContain('choose')
    expect(wholeStanding(plan('Darnell Price'), [])).toBe('anotherLook')
    expect(Object.values(plan('Riley Thompson').consents).map((one) => consentStanding(one, built.today))).toEqual([
      'withdrawn',
      'current',
    ])
  })
  it('has nine clients with a plan, and a next session in the coming days unless it has ended', async () => {
    expect(built.plans.size).toBe(9)
    for (const [name, one] of built.plans) {
      if (one.closed) continue
      const next = nextSession(one) ?? ''
      expect(next >= built.today && next <= '2026-11-30', `${name}: ${next}`).toBe(true)
      expect((await clientOf(name)).plans).toEqual([one.id])
    }
    expect((await made.site.directory.search(built.practiceId, 'kob')).map((one) => one.name)).toEqual([
      'Hana Kobayashi',
    ])
  })

  it('has days with more than one session, in the order of the clock, and some without an hour', () => {
    const coming = (name: string) => comingSession(plan(name))
    expect(coming('Riley Thompson')).toMatchObject({ on: '2026-11-26', at: '11:00' })
    expect(coming('Marcus Bell')).toMatchObject({ on: '2026-11-26', at: '14:30' })
    expect(coming('Zoe Papadakis')).not.toHaveProperty('at')
  })

  it('has two therapists, one of them supervised, an administrator and an assistant', async () => {
    const { members, secondFactorRequired } = await made.site.practices.of(built.practiceId)
    const of = (role: string) => Object.values(members).filter((one) => one.roles.some((each) => each === role))
    expect(['therapist', 'supervisor', 'administrator', 'assistant'].map((role) => of(role).length)).toEqual([
      2, 1, 1, 1,
    ])
    expect(of('therapist').filter((one) => one.coSign)).toHaveLength(1)
    expect(secondFactorRequired).toBe(false)
  })

  it('Zoe was just added: under the age of consent, not invited, an empty plan', async () => {
    expect(plan('Zoe Papadakis').order).toEqual([])
    const { adult, birthDate, invited, person } = await clientOf('Zoe Papadakis')
    expect([adult, invited, person]).toEqual([false, undefined, undefined])
    expect(birthDate && birthDate > '2008-11-23').toBe(true)
  })

  it('Hana and Leila both have drafts that are not shared', async () => {
    const drafts = await draftsOf('Hana Kobayashi')
    expect([drafts.client.length, drafts.therapist.length]).toEqual([2, 3])
    expect(plan('Hana Kobayashi').versions).toEqual([])
  })

  it('Marcus and Leila wait for each other, and one line is to be talked about', () => {
    const one = plan('Marcus Bell')
    const open = Object.values(one.suggestions).filter(isOpen)
    expect(new Set(open.map(({ side }) => side))).toEqual(new Set(['client', 'therapist']))
    expect(waitsFor(one, 'therapist').map(({ what }) => what)).toContain('talkAbout')
    expect(waitsFor(one, 'client').map(({ what }) => what)).toContain('answerSuggestion')
    expect(Object.values(one.lines).some((line) => line.views.client?.answer === 'otherWords')).toBe(true)
  })

  it('Sofía has version 1 before her, signed by Tomasz alone', () => {
    const one = plan('Sofía Herrera')
    expect(versionWaiting(one)?.signatures.map(({ as }) => as)).toEqual(['therapist'])
    expect(waitsFor(one, 'client')[0]).toMatchObject({ what: 'sign', number: 1 })
    expect(versionInForce(one)).toBeNull()
  })

  it('Amara has version 1 in force, and both prepared something for the session', async () => {
    expect(versionInForce(plan('Amara Diallo'))?.number).toBe(1)
    const drafts = await draftsOf('Amara Diallo')
    expect(drafts.client.filter((one) => one.forSession)).toHaveLength(1)
    expect(drafts.therapist.filter((one) => one.forSession)).toHaveLength(1)
  })

  it('Walter has no account: something agreed aloud, in force not yet agreed, and changed for safety', async () => {
    const one = plan('Walter Lindqvist')
    const agreements = Object.values(one.lines).map((line) => agreementOf(line))
    expect(agreements).toContain('inForce')
    expect(agreements).toContain('safety')
    const aloud = Object.values(one.lines).find((line) => line.views.client?.how === 'aloud')
    expect(aloud?.views.client?.aloud).toMatchObject({ channel: 'phone', confirmed: false })
    expect((await clientOf('Walter Lindqvist')).person).toBeUndefined()
    const byHim = versionInForce(one)?.signatures.find(({ as }) => as === 'client')
    expect(byHim?.method).toBe('inRoom')
    expect(byHim?.witness).toBeDefined()
  })

  it('Darnell came with version 0, signed version 1, and what the court requires is never agreed', () => {
    const one = plan('Darnell Price')
    expect(one.versions.map(({ number }) => number)).toEqual([0, 1])
    expect(one.versions[0]?.elsewhere).toBeDefined()
    expect(one.versions[1]?.signatures.map(({ as }) => as)).toEqual(['therapist', 'client', 'supervisor'])
    const required = Object.values(one.lines).filter((line) => line.kind === 'requirement')
    expect(required.map((line) => agreementOf(line))).toEqual(['required'])
  })

  it('Riley has two years behind them', () => {
    const one = plan('Riley Thompson')
    expect(one.held).toBe(60)
    expect(one.versions.filter(isInForce).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(one.versions.filter((version) => version.addenda.length > 0).map(({ number }) => number)).toEqual([2, 6, 8])
    expect(one.versions[5]?.declined).toBeDefined()
    const goals = Object.values(one.lines).filter((line) => line.kind === 'goal')
    expect(goals.map((line) => line.standing).toSorted()).toEqual(['active', 'active', 'ended', 'reached'])
    expect(goals.find((line) => line.standing === 'ended')?.standingReason).toMatch(/Maren/)
    const marks = roadmapOf(one, built.today).marks.map(({ what }) => what)
    expect(marks.filter((what) => what === 'setback').length).toBeGreaterThanOrEqual(2)
    expect(marks.filter((what) => what === 'lifeEvent').length).toBeGreaterThanOrEqual(4)
  })

  it('has notes in the margin: worries on agreed lines, what was answered in writing, what was closed with an outcome', () => {
    for (const name of ['Amara Diallo', 'Riley Thompson', 'Marcus Bell']) {
      const one = plan(name)
      const threads = Object.values(one.threads)
      const worry = threads.find(({ about, closed }) => about === 'concern' && !closed)
      const line = one.lines[worry?.line ?? '']
      expect(line && agreementOf(line), name).toBe('agreed')
      expect(
        threads.map(({ about }) => about),
        name,
      ).toEqual(expect.arrayContaining(['question', 'concern', 'idea']))
      expect(threads.filter(({ closed }) => closed?.outcome).length, name).toBeGreaterThan(0)
      expect(new Set(Object.values(one.agenda.items).map(({ side }) => side)), name).toEqual(
        new Set(['client', 'therapist']),
      )
    }
    const written = Object.values(plan('Amara Diallo').threads).find(({ replies }) => replies.length > 0)
    expect(plan('Amara Diallo').replies.on).toBe(true)
    expect(written?.replies.map(({ side }) => side)).toEqual(['therapist', 'client'])
  })

  it('shows sessions that were closed with words for the client, one of them held apart', () => {
    for (const [name, one] of built.plans) {
      if (name === 'Zoe Papadakis') continue
      const last = one.sessions.findLast(({ state }) => state === 'held')
      expect(last?.summary, name).toBeTruthy()
      expect(last?.workedOn?.length, name).toBeGreaterThan(0)
    }
    expect(plan('Amara Diallo').sessions.find(({ remote }) => remote)?.remote).toMatchObject({
      place: 'Portland, Maine',
    })
  })

  it('shows looks at the plan: some done, one under way, one whose day comes by the next session', () => {
    expect(plan('Riley Thompson').reviews.map(({ why, done }) => [why, done !== undefined])).toEqual([
      ['date', true],
      ['date', true],
      ['setback', true],
      ['date', true],
    ])
    expect(reviewOpen(plan('Amara Diallo'))?.sides.client?.answers?.fits).toBe('partly')
    const darnell = plan('Darnell Price')
    const due = reviewDue(darnell)
    expect(due && due <= (nextSession(darnell) ?? '')).toBe(true)
    const agenda = agendaFor(darnell, { today: built.today, changes: [], reported: [] })
    expect(agenda.map(({ what }) => what)).toContain('review')
  })

  it('Darnell asked for two corrections: one was made, and after the no to the other his own words stand beside it', () => {
    const { amendments, lines, order } = plan('Darnell Price')
    const all = Object.values(amendments)
    expect(all.map(({ answer }) => answer?.accepted)).toEqual([true, false])
    const required = order.find((line) => lines[line]?.kind === 'requirement') ?? ''
    expect(statementsOn(amendments, required)).toHaveLength(1)
  })

  it('Riley let Jules read three parts, and wrote the page for hard times; every number in it is a made-up one', async () => {
    const { supporters = [] } = await clientOf('Riley Thompson')
    expect(supporters.map(({ parts, joinedOn }) => [parts, joinedOn !== undefined])).toEqual([
      [['goals', 'waymarks', 'hardTimes'], true],
    ])
    const said = ['Riley Thompson', 'Amara Diallo'].map((name) =>
      Object.values(plan(name).lines).filter(({ kind }) => kind === 'hardTimes'),
    )
    expect(said.map((lines) => lines.length)).toEqual([9, 6])
    const numbers = said.flat().flatMap(({ words }) => words['phone'] ?? [])
    expect(numbers.length).toBeGreaterThan(5)
    for (const number of numbers) expect(number).toMatch(/^617-555-01\d\d$/)
  })

  it('Walter is being handed to Leila, and Joan’s plan has ended with a last version that both signed', async () => {
    const { handOvers = [] } = await clientOf('Walter Lindqvist')
    expect(handOvers.map(isComing)).toEqual([true])
    const joan = plan('Joan Whitaker')
    expect(joan.closed?.how).toBe('planned')
    expect(Object.values(joan.lines).filter(({ kind }) => kind === 'ending')).toHaveLength(4)
    const last = versionInForce(joan)
    expect(last?.signatures.map(({ as }) => as)).toEqual(['therapist', 'client'])
    expect(last?.document?.lines.filter(({ kind }) => kind === 'ending')).toHaveLength(4)
  })

  it('leaves a log that verifies, seals included', async () => {
    const owner = new pg.Client({ connectionString: made.database.ownerUrl })
    await owner.connect()
    const report = await verify({ owner, master: made.master, checkSeals: checkVersionSeals })
    await owner.end()
    expect(report.problems).toEqual([])
    expect(report.events).toBeGreaterThan(300)
  })

  it('lets everybody sign in with the password that is shown', async () => {
    for (const { email, password } of [logins()[0], logins().at(-1)].filter((one) => one !== undefined)) {
      const answer = await made.app.request('http://localhost:4321/api/auth/sign-in/email', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: 'http://localhost:4321',
          'sec-fetch-site': 'same-origin',
        },
        body: JSON.stringify({ email, password }),
      })
      expect(answer.status).toBe(200)
    }
  })
})

it('is made on any day of the week', async () => {
  for (const today of ['2026-11-28', '2026-11-29']) {
    const made = await fresh(today)
    expect((await buildPractice(made.site)).plans.size).toBe(9)
    await made.close()
  }
  expect(['2026-11-23', '2026-11-24', '2026-11-29'].map((day) => nextWeekday(day, 1))).toEqual([
    '2026-11-23',
    '2026-11-30',
    '2026-11-30',
  ])
}, 120_000)

it('is made once, shown again, and never in the folder of a real practice', async () => {
  const made = await fresh()
  const said: string[] = []
  const open = () => openDemo(made.site, (line) => said.push(line))
  await open()
  const file = join(made.dataDir, 'demo-logins.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const written = JSON.parse(readFileSync(file, 'utf8')) as DemoLogin[]
  expect(written).toEqual(logins())
  for (const { name, email } of written)
    expect(said.some((line) => line.includes(name) && line.includes(email))).toBe(true)
  const once = said.length
  await open()
  expect(said.slice(once).join('\n')).toContain(written[0]?.password)
  rmSync(file)
  await expect(open()).rejects.toThrow(/holds a practice of its own/)
  await made.close()
}, 120_000)
