import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OutboxPage } from '#server/http/contract.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import type { Actor } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, stands } from './looks.ts'
import { type Person, PHONE } from './person.ts'
import { itIsMe } from './sign-in-steps.ts'
import { CLIENT, clientOf, type Ids, invited, memberOf, practiceOf, THERAPIST } from './seed.ts'

const WHY = 'He rang the night line and said goodbye'
const GOAL = 'Sleep through, at least four nights a week'
const waymark = startedWaymark()
let therapist: Actor
let client: Actor
let colleague: Actor
let administrator: Actor
let ids: Ids

beforeAll(async () => {
  const url = waymark.url()
  therapist = await practiceOf(url)
  ids = await clientOf(therapist, CLIENT.name)
  client = await invited(url, therapist, ids.client, CLIENT)
  colleague = await memberOf(url, therapist, 'Sana Haddad', ['therapist'])
  administrator = await memberOf(url, therapist, 'Ada Fink', ['administrator'])
  await client.onPlan(ids.plan, { type: 'write', kind: 'goal', words: { ownWords: GOAL } })
})

const before = async (actor: Actor, small = false): Promise<Person> =>
  waymark.person({ storageState: await actor.signedIn(), ...(small ? { viewport: PHONE } : {}) })

it('a colleague opens a chart in an emergency and everybody sees it', async () => {
  const [desk, phone, care, office] = await Promise.all([
    before(colleague),
    before(client, true),
    before(therapist),
    before(administrator),
  ])
  // Nothing is hers before, and the way in is quiet.
  await expect(colleague.ask(`/api/plans/${ids.plan}`)).rejects.toThrow(/404/)
  await desk.go('/')
  await desk.page.getByRole('link', { name: 'Open a chart in an emergency' }).click()
  await desk.page.getByText('You cannot write anything.').waitFor()
  expect(await desk.page.getByText(CLIENT.name).count()).toBe(0)

  // By keyboard: part of a name finds nobody, and without a reason in words nothing is opened; first she shows once more who she is.
  const name = desk.page.getByLabel('The client’s full name')
  await name.fill('Jonas')
  await desk.page.keyboard.press('Enter')
  await desk.page.getByText(/^Please say why in a few words/).waitFor()
  await desk.page.getByLabel('Why now?').fill('x')
  await desk.page.keyboard.press('Enter')
  await desk.page.getByText(/^Please say why in a few words/).waitFor()
  await desk.page.getByLabel('Why now?').fill(WHY)
  await desk.page.keyboard.press('Enter')
  await itIsMe(desk.page, colleague.login.password)
  await desk.page.getByText('Nobody here has exactly this name.').waitFor()
  await desk.page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
  expect(await faultsOf(desk.page, 'emergency-nobody')).toEqual([])
  await phone.go('/')
  await phone.page.getByRole('heading', { name: `Hello, ${CLIENT.name}` }).waitFor()
  await name.fill('jonas KELLER')
  await desk.page.keyboard.press('Enter')
  await desk.page.getByRole('heading', { name: 'Open now' }).waitFor()
  expect(await faultsOf(desk.page, 'emergency-open')).toEqual([])

  // She reads and writes nothing.
  await desk.page.getByRole('link', { name: `Read the plan of ${CLIENT.name}` }).click()
  await desk.page.getByText(GOAL).first().waitFor()
  expect(await desk.page.getByRole('button', { name: /^(Add|Agree|Suggest|Begin the session)/ }).count()).toBe(0)
  expect(await faultsOf(desk.page, 'emergency-plan')).toEqual([])

  // The client reads it on the first page, which lay open, and why.
  await phone.page.getByText(/^Sana Haddad opened your plan in an emergency on /).waitFor()
  await stands(phone.page)
  expect(await faultsOf(phone.page, 'home-emergency')).toEqual([])
  await phone.page.getByRole('link', { name: 'See why' }).click()
  const mine = phone.page.getByRole('region', { name: 'Opened in an emergency' })
  await mine.getByText(WHY).waitFor()
  const looked = phone.page.getByRole('region', { name: 'Who looked' })
  await looked.getByText('Sana Haddad, therapist: opened the plan in an emergency').waitFor()
  await looked.getByText('Sana Haddad, in an emergency: read the plan').first().waitFor()
  expect(await faultsOf(phone.page, 'my-data-emergency')).toEqual([])

  // The care team: a letter that says nothing, and the client's card.
  const { mails } = await therapist.ask<OutboxPage>('/api/outbox')
  const told = mails.filter(({ subject }) => subject === 'Something new for you to read')
  expect(told.map(({ to }) => to).toSorted()).toEqual([CLIENT.email, THERAPIST.email].toSorted())
  expect(told.map(({ text }) => text).join(' ')).not.toMatch(/Jonas|Sana|emergency|therap/i)
  await care.go('/')
  await care.page
    .getByText(/^Sana Haddad opened the chart of .* in an emergency on .*, and can still read it\.$/)
    .waitFor()
  expect(await faultsOf(care.page, 'today-emergency')).toEqual([])
  await care.go(`/clients/${ids.client}`)
  await care.page.getByText(WHY).waitFor()
  expect(await faultsOf(care.page, 'client-emergency')).toEqual([])

  // The administrator finds it waiting and says what she found.
  await office.go('/')
  await office.page.getByText('1 emergency access to look at').first().waitFor()
  await office.go('/practice')
  await office.page.getByText('1 emergency access to look at').first().waitFor()
  await office.page.getByRole('link', { name: 'Who looked' }).last().click()
  const list = office.page.getByRole('region', { name: '1 emergency access to look at' })
  await list.getByText(`Sana Haddad opened the chart of ${CLIENT.name}`).waitFor()
  await list.getByText(WHY).waitFor()
  expect(await faultsOf(office.page, 'audit-emergency')).toEqual([])
  await list.getByRole('button', { name: 'I looked at this' }).click()
  await list.getByText('Please say in a few words what you found.').waitFor()
  await list.getByLabel('What did you find? A few words.').fill('Spoke with Sana and with Lena. It was right.')
  await list.getByLabel('The client reads these words too').check()
  await list.getByLabel('What did you find? A few words.').focus()
  await office.page.keyboard.press('Enter')
  await office.page.getByText(/^Ada Fink looked at it, .* It was right\.”$/).waitFor()
  expect(await office.page.getByText('emergency access to look at').count()).toBe(0)
  expect(await faultsOf(office.page, 'audit-looked')).toEqual([])

  // The client ends it: at once.
  await phone.page.reload()
  await mine.getByText(/The practice has looked at it and says: .* It was right\.”/).waitFor()
  await mine.getByRole('button', { name: 'End it now' }).click()
  await mine.getByText('Ended. Nobody reads your plan this way now.').waitFor()
  expect(await phone.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')
  await mine.getByText(/Ended on /).waitFor()
  await expect(colleague.ask(`/api/plans/${ids.plan}`)).rejects.toThrow(/404/)
  await desk.go('/emergency')
  await desk.page.getByText('You cannot write anything.').waitFor()
  expect(await desk.page.getByText(CLIENT.name).count()).toBe(0)
})

it('who looked is one line for a person and a day with what for, each visit one tap away', async () => {
  await therapist.onPlan(ids.plan, { type: 'write', kind: 'goal', words: { clinicalWording: 'Sleeps through' } })
  await therapist.ask(`/api/plans/${ids.plan}`)
  await therapist.ask(`/api/plans/${ids.plan}`)
  await therapist.ask(`/api/plans/${ids.plan}/progress`)
  const { page, go } = await before(client, true)
  await go('/my-data')
  const looked = page.getByRole('region', { name: 'Who looked' })
  const line = looked.getByRole('listitem').filter({ hasText: new RegExp(`^${THERAPIST.name}, therapist: `) })
  await line.first().waitFor()
  expect(await line.count()).toBe(1)
  await line.getByText('worked on your plan · looked at how you are doing').waitFor()
  expect(await line.getByText('read the plan').count()).toBe(0)
  await line.getByText(/^Show \d+ visits$/).click()
  await line
    .getByText(/, read the plan$/)
    .first()
    .waitFor()
  expect(await line.getByText(/, read the plan$/).count()).toBeGreaterThan(1)
  expect(await faultsOf(page, 'my-data-visits')).toEqual([])
})

it('a therapist prints for a payer with one tap, a client is asked nothing, and each stands alone in the list', async () => {
  const version = `${await therapist.onPlan(ids.plan, { type: 'prepareVersion' })}.0`
  const [desk, phone] = await Promise.all([before(therapist), before(client, true)])
  for (const { page } of [desk, phone])
    await page.addInitScript(() => {
      const printed = { times: 0 }
      Object.assign(window, { printed, print: () => void (printed.times += 1) })
    })
  const printed = ({ page }: Person) =>
    page.evaluate(() => (window as unknown as { printed: { times: number } }).printed.times)
  await desk.go(`/plan/${ids.plan}/print/${version}`)
  await desk.page.getByText('What is it for?').waitFor()
  expect(await faultsOf(desk.page, 'print-what-for')).toEqual([])
  await desk.page.getByRole('button', { name: 'Print for a payer' }).click()
  await expect.poll(() => printed(desk)).toBe(1)
  await phone.go(`/plan/${ids.plan}/print/${version}`)
  await phone.page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect.poll(() => printed(phone)).toBe(1)
  expect(await phone.page.getByText('What is it for?').count()).toBe(0)
  await phone.go('/my-data')
  await phone.page.getByText(`${THERAPIST.name}, therapist: printed a version of the plan, for a payer`).waitFor()
  await phone.page.getByText('You: printed a version of the plan', { exact: true }).waitFor()
})

it('somebody who tries to sign for a client without the right is refused, and both hear of it in calm words', async () => {
  const sign = {
    contract: CONTRACT,
    practice: colleague.practice,
    stream: `plan/${ids.plan}`,
    commandId: randomUUID(),
    capacity: 'client',
    command: { type: 'declineToSign', version: 'v' },
  }
  await expect(colleague.tell('/api/commands', sign)).rejects.toThrow(/404/)
  const said = 'tried to sign where that is not possible. Nothing was signed.'
  const [phone, office] = await Promise.all([before(client, true), before(administrator)])
  await phone.go('/my-data')
  await phone.page.getByText(`Sana Haddad, therapist: ${said}`).waitFor()
  await office.go('/practice/audit')
  const row = office.page.getByRole('row').filter({ hasText: said })
  await row.getByText(CLIENT.name).waitFor()
  expect(await faultsOf(office.page, 'audit-refused')).toEqual([])
})
