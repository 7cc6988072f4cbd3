import type { Page } from 'playwright'
import { beforeAll, describe, expect, it } from 'vitest'
import { DIALOGS, type DialogName } from '#web/dialogs.ts'
import { PAGES, type PagePath } from '#web/pages.ts'
import { type Actor, actAs } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, type Size, stands } from './looks.ts'
import { type Person, PHONE } from './person.ts'
import { choiceOf } from './seed-choice.ts'
import { type Grown, grownPlan, memberOf } from './seed.ts'

type Who = 'client' | 'therapist' | 'supervisor' | 'assistant' | 'administrator'
type Looked = Grown & { readonly decision: string }
type Shown = { readonly who: readonly Who[]; readonly path: (grown: Looked) => string }
const SOME_RIGHTS = {
  outside: 'Patients’ office of the city, in the town hall',
  body: '',
  bodyReach: '',
  complaint: 'Tell any of us. You hear back within two weeks.',
  otherTherapist: '',
  secondOpinion: '',
  costs: 'A missed session costs half.',
  confidentiality: '',
}
const readers = ['client', 'therapist', 'supervisor'] as const

/** Where each page of the registry is looked at, and as whom. A page that is missing here does not compile, and fails. */
const SHOWN: Record<PagePath, Shown> = {
  '/': { who: ['client', 'therapist', 'supervisor', 'assistant', 'administrator'], path: () => '/' },
  '/help': { who: ['client'], path: () => '/help' },
  '/rights': { who: ['client'], path: () => '/rights' },
  '/rights/$topic': { who: ['client'], path: () => '/rights/complaint' },
  '/emergency': { who: ['therapist', 'supervisor'], path: () => '/emergency' },
  '/my-data': { who: ['client'], path: () => '/my-data' },
  '/notices': { who: ['client', 'therapist'], path: () => '/notices' },
  '/calendar': { who: ['therapist'], path: () => '/calendar' },
  '/supporters': { who: ['client'], path: () => '/supporters' },
  // Somebody who reads along is looked at in supporters.e2e.ts; here an address that leads to nobody.
  '/supporters/$supporter': { who: ['client'], path: () => '/supporters/nobody' },
  // What a supporter sees is looked at in supporters.e2e.ts; here somebody to whom nobody shows anything.
  '/support': { who: ['client'], path: () => '/support' },
  '/support/$plan': { who: ['client'], path: ({ plan }) => `/support/${plan}` },
  '/care-team': { who: ['client'], path: () => '/care-team' },
  '/clients/new': { who: ['therapist'], path: () => '/clients/new' },
  '/clients/$client': { who: ['therapist', 'assistant'], path: ({ client }) => `/clients/${client}` },
  '/clients/$client/notes': { who: ['therapist'], path: ({ client }) => `/clients/${client}/notes` },
  '/clients/$client/check-ins': {
    who: ['therapist', 'supervisor', 'assistant'],
    path: ({ client }) => `/clients/${client}/check-ins`,
  },
  '/check-ins': { who: ['client'], path: () => '/check-ins' },
  '/rules': { who: ['client', 'therapist'], path: () => '/rules' },
  '/library': { who: ['therapist', 'administrator', 'assistant'], path: () => '/library' },
  '/library/$measure': { who: ['therapist'], path: () => '/library/phq9' },
  '/library/$measure/sheet': { who: ['assistant'], path: () => '/library/core10/sheet' },
  '/library/options': { who: ['therapist', 'assistant'], path: () => '/library/options' },
  '/library/options/new/sheet': { who: ['therapist'], path: () => '/library/options/new/sheet' },
  '/library/options/$sheet': { who: ['therapist', 'assistant'], path: () => '/library/options/panic' },
  '/library/options/$sheet/edit': { who: ['administrator'], path: () => '/library/options/panic/edit' },
  '/library/options/$sheet/original': { who: ['supervisor'], path: () => '/library/options/panic/original' },
  '/library/options/$sheet/compare': { who: ['therapist'], path: () => '/library/options/panic/compare' },
  '/library/options/$sheet/editions/$edition': {
    who: ['therapist'],
    path: () => '/library/options/panic/editions/1',
  },
  '/library/cards': { who: ['therapist', 'administrator'], path: () => '/library/cards' },
  '/library/clauses': { who: ['administrator', 'therapist'], path: () => '/library/clauses' },
  '/practice': { who: ['therapist', 'supervisor'], path: () => '/practice' },
  '/practice/watching': { who: ['administrator', 'supervisor'], path: () => '/practice/watching' },
  '/practice/places': { who: ['therapist', 'administrator'], path: () => '/practice/places' },
  '/practice/rights': { who: ['administrator', 'supervisor'], path: () => '/practice/rights' },
  '/concerns/$client': { who: ['supervisor'], path: ({ client }) => `/concerns/${client}` },
  '/practice/report': { who: ['administrator', 'supervisor'], path: () => '/practice/report' },
  '/practice/people': { who: ['administrator'], path: () => '/practice/people' },
  '/practice/settings': { who: ['administrator'], path: () => '/practice/settings' },
  '/practice/recovery-key': { who: ['administrator'], path: () => '/practice/recovery-key' },
  '/practice/outbox': { who: ['administrator'], path: () => '/practice/outbox' },
  '/practice/custody': { who: ['administrator', 'supervisor'], path: () => '/practice/custody' },
  '/practice/audit': { who: ['administrator'], path: () => '/practice/audit' },
  '/plan/$plan': { who: readers, path: ({ plan }) => `/plan/${plan}` },
  '/plan/$plan/agenda': { who: readers, path: ({ plan }) => `/plan/${plan}/agenda` },
  '/plan/$plan/corrections': { who: readers, path: ({ plan }) => `/plan/${plan}/corrections` },
  '/plan/$plan/hard-times': { who: readers, path: ({ plan }) => `/plan/${plan}/hard-times` },
  '/plan/$plan/together': { who: ['therapist', 'client'], path: ({ plan }) => `/plan/${plan}/together` },
  '/plan/$plan/review': { who: readers, path: ({ plan }) => `/plan/${plan}/review` },
  '/plan/$plan/ending': { who: readers, path: ({ plan }) => `/plan/${plan}/ending` },
  '/plan/$plan/not-this/$line': {
    who: ['client'],
    path: ({ plan, lines }) => `/plan/${plan}/not-this/${lines.method}`,
  },
  '/plan/$plan/session': { who: readers, path: ({ plan }) => `/plan/${plan}/session` },
  '/plan/$plan/progress': { who: readers, path: ({ plan }) => `/plan/${plan}/progress` },
  '/consent/$plan': { who: readers, path: ({ plan }) => `/consent/${plan}` },
  '/plan/$plan/sign': { who: readers, path: ({ plan }) => `/plan/${plan}/sign` },
  '/plan/$plan/versions': { who: readers, path: ({ plan }) => `/plan/${plan}/versions` },
  '/plan/$plan/versions/$version': {
    who: ['client', 'therapist'],
    path: ({ plan, versions }) => `/plan/${plan}/versions/${versions[0]}`,
  },
  '/plan/$plan/compare/$from/$to': {
    who: ['client', 'therapist'],
    path: ({ plan, versions }) => `/plan/${plan}/compare/${versions[0]}/${versions[1]}`,
  },
  '/plan/$plan/print/$version': {
    who: ['client'],
    path: ({ plan, versions }) => `/plan/${plan}/print/${versions[0]}`,
  },
  '/choices/$plan': { who: readers, path: ({ plan }) => `/choices/${plan}` },
  '/choices/$plan/sheet/$sheet': {
    who: ['client', 'therapist'],
    path: ({ plan }) => `/choices/${plan}/sheet/insomnia`,
  },
  '/choices/$plan/weigh/$about': {
    who: ['client'],
    path: ({ plan, decision }) => `/choices/${plan}/weigh/${decision}`,
  },
  '/choices/$plan/questions': { who: ['client', 'therapist'], path: ({ plan }) => `/choices/${plan}/questions` },
  '/choices/$plan/$decision': { who: readers, path: ({ plan, decision }) => `/choices/${plan}/${decision}` },
}

type Opened = {
  readonly who: Who
  /** Where it can be opened, if not at every size. */
  readonly sizes?: readonly Size[]
  readonly path: (grown: Grown) => string
  readonly open: (page: Page, grown: Grown) => Promise<unknown>
}

/** How each dialog of the registry is opened. One that is missing here does not compile. */
const OPENED: Record<DialogName, Opened> = {
  'sign-in-again': {
    who: 'client',
    path: ({ plan }) => `/plan/${plan}/sign`,
    open: async (page) => {
      await page.context().clearCookies()
      await page.getByRole('button', { name: 'I do not want to sign' }).click()
      await page.getByRole('button', { name: 'I do not sign this version' }).click()
    },
  },
  line: {
    who: 'client',
    sizes: ['phone'],
    path: ({ plan }) => `/plan/${plan}`,
    open: (page) =>
      page
        .getByRole('button', { name: /Sleep through/ })
        .last()
        .click(),
  },
  'begin-session': {
    who: 'therapist',
    path: ({ plan }) => `/plan/${plan}`,
    open: (page) => page.getByRole('button', { name: 'Begin the session' }).click(),
  },
  'sign-again': {
    who: 'client',
    path: ({ plan }) => `/plan/${plan}/sign`,
    open: async (page) => {
      await page.getByLabel('Yes to all of this').check()
      await page.getByRole('button', { name: 'Sign version 2' }).click()
    },
  },
  'take-back': {
    who: 'therapist',
    path: ({ plan }) => `/plan/${plan}/sign`,
    open: async (page) => {
      await page.getByRole('button', { name: 'Hand the screen to Jonas Keller' }).click()
      await page.getByRole('button', { name: 'Therapist: take the screen back' }).click()
    },
  },
  decline: {
    who: 'client',
    path: ({ plan }) => `/plan/${plan}/sign`,
    open: (page) => page.getByRole('button', { name: 'I do not want to sign' }).click(),
  },
  member: {
    who: 'administrator',
    path: () => '/practice/people',
    open: (page) => page.getByRole('button', { name: /Lena Brandt/ }).click(),
  },
  'invite-member': {
    who: 'administrator',
    path: () => '/practice/people',
    open: (page) => page.getByRole('button', { name: 'Invite' }).click(),
  },
  withdraw: {
    who: 'client',
    path: ({ plan }) => `/consent/${plan}`,
    open: (page) => page.getByRole('button', { name: 'Take back' }).first().click(),
  },
  'give-consent': {
    who: 'client',
    path: ({ plan }) => `/consent/${plan}`,
    open: (page) => page.getByRole('button', { name: 'Say yes to something else' }).click(),
  },
  'add-note': {
    who: 'client',
    path: ({ plan }) => `/plan/${plan}/versions`,
    open: (page) => page.getByRole('button', { name: 'Add a note' }).first().click(),
  },
}

const waymark = startedWaymark()
const people = new Map<Who, Person>()
let grown: Looked
let actors: Readonly<Record<Who, Actor>>

beforeAll(async () => {
  const url = waymark.url()
  const plan = await grownPlan(url)
  const { therapist, person } = plan
  grown = { ...plan, decision: await choiceOf(therapist, person, plan.plan) }
  const supervisor = await memberOf(url, therapist, 'Sana Haddad', ['supervisor'])
  const assistant = await memberOf(url, therapist, 'Tom Ager', ['assistant'])
  const administrator = await memberOf(url, therapist, 'Ada Fink', ['administrator'])
  await therapist.command('practice', 'administrator', {
    type: 'setSupervisor',
    person: therapist.me.person,
    supervisor: supervisor.me.person,
    coSign: false,
  })
  await therapist.command('practice', 'administrator', {
    ...SOME_RIGHTS,
    type: 'setRights',
    named: supervisor.me.person,
  })
  await person.command(`concerns/${grown.client}`, 'client', {
    type: 'raiseConcern',
    to: supervisor.me.person,
    words: 'I was asked to pay twice.',
    wish: 'settle',
  })
  actors = { client: person, therapist, supervisor, assistant, administrator }
})

async function inFrontOf(who: Who): Promise<Person> {
  const known = people.get(who)
  if (known) return known
  const person = await waymark.person({ storageState: await actors[who].signedIn(), viewport: PHONE })
  people.set(who, person)
  return person
}

const named = (path: string): string => path.replaceAll(/[/$]+/g, '-').replaceAll(/^-|-$/g, '') || 'home'

it('knows every page and every dialog there is', () => {
  expect(Object.keys(SHOWN).toSorted()).toEqual(Object.keys(PAGES).toSorted())
  expect(Object.keys(OPENED).toSorted()).toEqual(Object.keys(DIALOGS).toSorted())
})

describe('every page, for everyone who comes there, by day and by night, on a phone and on a laptop', () => {
  for (const [path, shown] of Object.entries(SHOWN))
    for (const who of shown.who)
      it(`${path} as ${who}`, async () => {
        const { page, go } = await inFrontOf(who)
        await go(shown.path(grown))
        await stands(page)
        expect(await faultsOf(page, `${named(path)}-${who}`)).toEqual([])
      })
})

it('changes its colours at once, without a motion, for whoever asked for less of it', async () => {
  const { page, go } = await inFrontOf('client')
  await go(`/plan/${grown.plan}`)
  await stands(page)
  await page.emulateMedia({ colorScheme: 'light' })
  const motions = await page.evaluateHandle(() => {
    const seen: string[] = []
    document.addEventListener('transitionrun', ({ propertyName }) => seen.push(propertyName))
    return seen
  })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  expect(await motions.jsonValue()).toEqual([])
})

it('tells the client everyone who can read the plan', async () => {
  const { page, go } = await inFrontOf('client')
  await go('/my-data')
  await page.getByText('Dr Lena Brandt, your therapist').waitFor()
  await page.getByText('Sana Haddad, who supervises your therapist').waitFor()
})

describe('every dialog, by day and by night, on a phone and on a laptop', () => {
  for (const [name, { who, sizes, path, open }] of Object.entries(OPENED))
    it(name, async () => {
      const newly = await actAs(waymark.url(), actors[who].login)
      const { page, go, context } = await waymark.person({ storageState: await newly.signedIn(), viewport: PHONE })
      await go(path(grown))
      await stands(page)
      await open(page, grown)
      await page.locator(`dialog[data-dialog="${name}"] button`).first().waitFor()
      expect(await faultsOf(page, `dialog-${name}`, sizes)).toEqual([])
      await context.close()
    })
})
