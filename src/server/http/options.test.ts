import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import type { OptionsPage, OptionsText, SheetPage } from '#server/http/options-contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { CARD, CLAUSE } from '#testing/choice-commands.ts'
import { type Column, everyColumn } from '#testing/every-column.ts'
import { shippedSheet, smallSheet } from '#testing/sheets.ts'
import type { Command, Visitor } from '#testing/visitor.ts'

let app: TestApp
let mara: Visitor
let jo: Visitor
beforeAll(async () => {
  app = await testApp()
  mara = await app.as(app.here.people.therapist)
  jo = await app.as(app.here.people.client)
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

const panic = shippedSheet('panic')
/** What comes of a command: `done`, or the refusal. */
async function options(command: Command, as: Capacity = 'therapist', who?: Visitor) {
  const visitor = who ?? (as === 'administrator' ? await app.as(app.here.people.administrator) : mara)
  const answer = await visitor.command({ practice: app.here.id, stream: 'options', as }, command)
  return answer.status === 200 ? 'done' : (answer.body['refused'] as { code: string; field?: string; about?: string })
}
const page = async (who = jo): Promise<OptionsPage> =>
  (await who.get<OptionsPage>(`/api/options?practice=${app.here.id}`)).body
const sheet = async (id: string, query = ''): Promise<SheetPage | number> => {
  const answer = await jo.get<SheetPage>(`/api/options/${id}?practice=${app.here.id}${query}`)
  return answer.status === 200 ? answer.body : answer.status
}
const text = async (of: string, edition: number | string): Promise<OptionsText | number> => {
  const answer = await jo.get<OptionsText>(`/api/options-text?practice=${app.here.id}&of=${of}&edition=${edition}`)
  return answer.status === 200 ? answer.body : answer.status
}
const copy = (edition: number, more: Partial<OptionSheet> = {}): OptionSheet => ({ ...panic, edition, ...more })

test('every sheet that ships is in the list, by title, with what is in it', async () => {
  const { sheets, cards, clauses, today } = await page()
  expect(sheets.length).toBeGreaterThanOrEqual(12)
  expect(sheets.map(({ title }) => title)).toEqual(
    sheets.map(({ title }) => title).toSorted((a, b) => a.localeCompare(b)),
  )
  expect(sheets.find(({ id }) => id === 'panic')).toMatchObject({
    whose: 'shipped',
    edition: panic.edition,
    outOfDate: panic.reviewBy < today,
    figures: panic.options.flatMap(({ figures }) => figures).length,
    sources: panic.sources.length,
  })
  expect(sheets.find(({ id }) => id === 'panic')?.options.map(({ ref }) => ref)).toContain('panic/cbt')
  expect([cards, clauses]).toEqual([[], []])
})

describe('a sheet', () => {
  test('that ships is read whole, and nothing that is not there is', async () => {
    expect(await sheet('panic')).toMatchObject({
      sheet: panic,
      whose: 'shipped',
      original: null,
      latest: panic.edition,
    })
    for (const [id, query] of [
      ['nothing', ''],
      ['constructor', ''],
      ['__proto__', ''],
      ['panic', '&edition=99'],
      ['panic', '&edition=x'],
      ['panic', '&edition='],
      ['panic', '&edition=-1'],
      ['panic', '&edition=1e400'],
      ['nothing', '&original=1'],
      ['toString', '&original=1'],
    ] as const)
      expect(await sheet(id, query), `${id}${query}`).toBe(404)
  })

  test('is copied: the copy stands in its place, the original and every edition stay readable', async () => {
    const next = panic.edition + 1
    const second = copy(next, { title: 'Panic, as we see it' })
    expect(await options({ type: 'saveSheet', sheet: second })).toBe('done')
    expect(await sheet('panic')).toMatchObject({ sheet: second, whose: 'copy', original: panic.edition, latest: next })
    expect((await page()).sheets.find(({ id }) => id === 'panic')).toMatchObject({ whose: 'copy', edition: next })
    expect(await sheet('panic', '&original=1')).toMatchObject({ sheet: panic, whose: 'shipped', latest: next })
    expect(await sheet('panic', `&edition=${panic.edition}`)).toMatchObject({ sheet: panic, whose: 'shipped' })

    const third = copy(next + 1, { title: 'Panic, once more' })
    expect(await options({ type: 'saveSheet', sheet: third })).toBe('done')
    expect(await sheet('panic', `&edition=${next}`)).toMatchObject({ sheet: second, whose: 'copy', latest: next + 1 })
    expect(await sheet('panic')).toMatchObject({
      sheet: third,
      editions: [
        { edition: next + 1, whose: 'practice' },
        { edition: next, whose: 'practice' },
        { edition: panic.edition, whose: 'shipped' },
      ],
    })

    expect(await options({ type: 'dropSheet', sheet: 'panic' })).toBe('done')
    expect(await sheet('panic')).toMatchObject({ sheet: panic, whose: 'shipped', original: null })
    expect(await sheet('panic', `&edition=${next}`)).toMatchObject({ sheet: second, whose: 'copy' })
    expect((await page()).lastEditions['panic']).toBe(next + 1)
  })

  test('is saved once by two who change it at the same moment', async () => {
    const other = await app.as(app.here.people.otherTherapist)
    const answers = await Promise.all([
      options({ type: 'saveSheet', sheet: smallSheet({ title: 'By Mara' }) }),
      options({ type: 'saveSheet', sheet: smallSheet({ title: 'By Ben' }) }, 'therapist', other),
    ])
    expect(answers.filter((one) => one === 'done')).toHaveLength(1)
    expect(answers.find((one) => one !== 'done')).toMatchObject({ code: 'stale', about: 'shyness' })
  })

  test('of a practice is read there and nowhere else', async () => {
    expect(await sheet('shyness')).toMatchObject({ whose: 'own', original: null })
    const elsewhere = await app.as(app.elsewhere.people.client)
    expect((await elsewhere.get(`/api/options/shyness?practice=${app.elsewhere.id}`)).status).toBe(404)
    expect((await elsewhere.get(`/api/options/shyness?practice=${app.here.id}`)).status).toBe(404)
    const { text: list } = await elsewhere.get(`/api/options?practice=${app.elsewhere.id}`)
    expect(list).not.toContain('shyness')
  })

  test('says that it may be out of date once its day for review has passed', async () => {
    const old = smallSheet({ id: 'old-one', published: '2019-01-01', reviewBy: '2020-01-01' })
    expect(await options({ type: 'saveSheet', sheet: old })).toBe('done')
    expect((await page()).sheets.find(({ id }) => id === 'old-one')?.outOfDate).toBe(true)
  })
})

test('cards: read by members and clients, each edition kept, put away without being lost', async () => {
  expect(await options({ type: 'saveCard', card: CARD })).toBe('done')
  expect(await options({ type: 'saveCard', card: { ...CARD, edition: 2, hard: 'It is silly.' } })).toBe('done')
  expect(await options({ type: 'putAwayCard', card: CARD.id, away: true })).toBe('done')
  expect((await page()).cards).toEqual([{ ...CARD, edition: 2, hard: 'It is silly.', putAway: true }])
  expect(await text('card/breathing', 1)).toEqual({ card: CARD })
  expect(await text('card/breathing', 2)).toMatchObject({ card: { hard: 'It is silly.' } })
  for (const [of, edition] of [
    ['card/breathing', 3],
    ['card/breathing', 'x'],
    ['card/nothing', 1],
    ['breathing', 1],
    ['clause/breathing', 1],
    ['', ''],
  ] as const)
    expect(await text(of, edition), `${of} ${edition}`).toBe(404)
})

test('clauses: written by whoever runs the practice, each edition kept, ended without being lost', async () => {
  expect(await options({ type: 'saveClause', clause: CLAUSE })).toMatchObject({ code: 'not-allowed' })
  expect(await options({ type: 'saveClause', clause: CLAUSE }, 'administrator')).toBe('done')
  const second = { ...CLAUSE, edition: 2, text: 'We keep it, unless someone is in danger.' }
  expect(await options({ type: 'saveClause', clause: second }, 'administrator')).toBe('done')
  expect((await page()).clauses).toEqual([second])
  expect(await text('clause/privacy', 1)).toEqual({ clause: CLAUSE })
  expect(await text('clause/privacy', 2)).toEqual({ clause: second })
  expect(await options({ type: 'endClause', clause: 'privacy' }, 'administrator')).toBe('done')
  expect(await page()).toMatchObject({ clauses: [], endedClauses: [{ ...second }] })
  expect(await text('clause/privacy', 2)).toEqual({ clause: second })
})

test('what a practice says about having an option stands beside it', async () => {
  const offer = { option: 'panic/cbt', here: 'no', wait: 'Four weeks', elsewhere: 'The clinic in town' }
  expect(await options({ type: 'setOffer', offer }, 'administrator')).toBe('done')
  expect((await page()).offers).toEqual({ 'panic/cbt': offer })
  expect(await sheet('panic')).toMatchObject({ offers: { 'panic/cbt': offer } })
})

test('which ways of help somebody reads about leaves no row in any table, and wakes nobody', async () => {
  const dump = async (): Promise<Column[]> => {
    await app.site.accessLog.flush()
    await app.site.handler.settled()
    return everyColumn(app.database.ownerUrl)
  }
  const paths = [
    '/api/options',
    '/api/options/panic',
    '/api/options/panic?original=1',
    `/api/options/panic?edition=${panic.edition + 1}`,
    '/api/options/nothing',
    '/api/options-text?of=card/breathing&edition=1',
    '/api/options-text?of=clause/privacy&edition=1',
  ]
  const readers = [jo, mara, await app.as(app.here.people.otherClient), await app.as(app.here.people.assistant)]
  for (const who of readers) expect((await who.get('/api/me')).status).toBe(200)
  const before = await dump()
  const heard: string[] = []
  const deaf = app.site.wake.hear((one) => void heard.push(one === 'anything' ? one : one.topic))
  for (const who of readers)
    for (const path of paths) expect((await who.get(path)).status, path).toBe(path.endsWith('nothing') ? 404 : 200)
  deaf()
  expect(await dump()).toEqual(before)
  expect(heard).toEqual([])
  // The comparison bites: a plan that is read leaves its line.
  expect((await jo.get(`/api/plans/${app.here.plan}?practice=${app.here.id}`)).status).toBe(200)
  expect(await dump()).not.toEqual(before)
})

test('what does not fit is refused, at the field', async () => {
  const small = smallSheet({ id: 'misfit' })
  const save = (more: object): Command => ({ type: 'saveSheet', sheet: { ...small, ...more } })
  const [talking, ...rest] = small.options
  const figure = { ...talking?.figures[0], outOf100: 101 }
  const card = (more: object): Command => ({ type: 'saveCard', card: { ...CARD, id: 'odd', ...more } })
  const offer = (more: object): Command => ({ type: 'setOffer', offer: { option: 'panic/cbt', here: 'yes', ...more } })
  const cases: [string, Command, string, string][] = [
    ['no sheet', { type: 'saveSheet' }, 'invalid', 'command.sheet'],
    ['a list for a sheet', { type: 'saveSheet', sheet: [] }, 'invalid', 'command.sheet'],
    ['a number without a source', save({ questions: ['Why 12 weeks?'] }), 'sheet-misfit', 'sheet.questions[0]'],
    ['a missing alternative', save({ options: [talking, ...rest.slice(0, -1)] }), 'sheet-misfit', 'sheet.options'],
    [
      'a broken source',
      save({ sources: small.sources.slice(0, 1) }),
      'sheet-misfit',
      'sheet.options[0].guidelines[0].sources',
    ],
    [
      'a frequency over its denominator',
      save({ options: [{ ...talking, figures: [figure] }, ...rest] }),
      'invalid',
      'command.sheet.options.0.figures.0.outOf100',
    ],
    ['an edition out of turn', save({ edition: 2 }), 'stale', 'sheet.edition'],
    ['half an edition', save({ edition: 1.5 }), 'invalid', 'command.sheet.edition'],
    ['an id that climbs', save({ id: '../panic' }), 'invalid', 'command.sheet.id'],
    ['an id that every object has', save({ id: 'constructor' }), 'invalid', 'command.sheet.id'],
    ['a field that nobody knows', save({ price: 1 }), 'invalid', 'command.sheet.price'],
    ['a day that no calendar has', save({ reviewBy: '2027-02-30' }), 'invalid', 'command.sheet.reviewBy'],
    ['too many words', save({ title: 'x'.repeat(81) }), 'too-long', 'command.sheet.title'],
    ['a letter that is none', save({ title: 'a\0b' }), 'invalid', 'command.sheet.title'],
    ['another option than its own', { ...save({}), options: ['singing'] }, 'unknown', 'options'],
    ['a card without what is hard', card({ hard: ' ' }), 'invalid', 'command.card.hard'],
    ['a card with a number for words', card({ what: 7 }), 'invalid', 'command.card.what'],
    ['a card with an odd id', card({ id: 'a/b' }), 'invalid', 'command.card.id'],
    ['a card with the prototype’s id', card({ id: '__proto__' }), 'invalid', 'command.card.id'],
    ['an offer of nothing', offer({ option: 'panic' }), 'invalid', 'command.offer.option'],
    ['an offer neither here nor there', offer({ here: 'maybe' }), 'invalid', 'command.offer.here'],
    ['a wait too long to read', offer({ wait: 'x'.repeat(401) }), 'too-long', 'command.offer.wait'],
    ['a sheet that is not there', { type: 'dropSheet', sheet: 'nothing' }, 'unknown', ''],
  ]
  for (const [name, command, code, field] of cases) {
    const refused = await options(command)
    expect(refused, name).toMatchObject({ code })
    expect(refused === 'done' ? 'done' : (refused.field ?? ''), name).toBe(field)
  }
  // Larger than anything that fits a sheet: not even looked at.
  const huge = await mara.post('/api/commands', {
    contract: '3',
    stream: 'options',
    command: { type: 'saveCard', card: { ...CARD, what: 'x'.repeat(3_000_000) } },
  })
  expect([400, 413]).toContain(huge.status)
  expect((await page()).sheets.map(({ id }) => id)).not.toContain('misfit')
})
