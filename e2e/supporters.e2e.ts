import { beforeAll, expect, it } from 'vitest'
import type { OutboxPage } from '#server/http/contract.ts'
import { inDays } from './days.ts'
import type { Actor } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, stands } from './looks.ts'
import { type Person, PHONE } from './person.ts'
import { CLIENT, clientOf, type Ids, invited, mailedToken, memberOf, practiceOf, THERAPIST } from './seed.ts'

const GOAL = 'Sleep through, at least four nights a week'
const SEES = 'It was my doctor’s idea to write four nights'
const ABOUT = 'I lie awake most nights'
const waymark = startedWaymark()
let therapist: Actor
let client: Actor
let colleague: Actor
let custodian: Actor
let ids: Ids

beforeAll(async () => {
  const url = waymark.url()
  therapist = await practiceOf(url)
  ids = await clientOf(therapist, CLIENT.name)
  client = await invited(url, therapist, ids.client, CLIENT)
  colleague = await memberOf(url, therapist, 'Sana Haddad', ['therapist'])
  custodian = await memberOf(url, therapist, 'Ada Fink', ['administrator'])
  const goal = `${await client.onPlan(ids.plan, { type: 'write', kind: 'goal', words: { ownWords: GOAL } })}.0`
  const step = { action: 'Write down when I wake', owner: 'client' }
  await client.onPlan(ids.plan, { type: 'write', kind: 'step', parent: goal, words: step })
  const asked = await client.onPlan(ids.plan, { type: 'askAmendment', line: goal, words: 'Not four nights' })
  const amendment = `${asked}.0`
  await therapist.onPlan(ids.plan, { type: 'answerAmendment', amendment, accept: false, reason: 'We said four' })
  await client.onPlan(ids.plan, { type: 'attachStatement', amendment, words: SEES })
  await client.onPlan(ids.plan, {
    type: 'write',
    kind: 'aboutMe',
    words: { topic: 'bringsMeHere', ownWords: ABOUT },
  })
})

const before = async (actor: Actor, small = false): Promise<Person> =>
  waymark.person({ storageState: await actor.signedIn(), ...(small ? { viewport: PHONE } : {}) })

it('a client lets a sister see two parts, and ends it', async () => {
  const [phone, sister, desk] = await Promise.all([before(client, true), waymark.person({}), before(therapist)])
  await phone.go('/my-data')
  await phone.page.getByRole('link', { name: 'Let someone read along' }).click()
  await phone.page.getByText('Nobody reads along').waitFor()
  expect(await faultsOf(phone.page, 'supporters-none')).toEqual([])

  // By keyboard; what is missing is said at its field, and what was typed stays.
  await phone.page.getByRole('button', { name: 'Invite someone' }).press('Enter')
  await phone.page.getByLabel('Their name').fill('Kit')
  await phone.page.getByLabel('Who they are to you').fill('my sister')
  await phone.page.getByLabel('Their mail address').fill(CLIENT.email)
  await phone.page.keyboard.press('Enter')
  await phone.page.getByText('Please choose at least one part.').waitFor()
  await phone.page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'checkbox')
  for (const part of ['What I want', 'For hard times'])
    await phone.page.getByLabel(part, { exact: true }).press('Space')
  expect(await faultsOf(phone.page, 'supporters-invite')).toEqual([])
  const send = phone.page.getByRole('button', { name: 'Say yes and send the link' })
  await send.press('Enter')
  await phone.page.getByText('This is your own address').waitFor()
  expect(await phone.page.getByLabel('Their name').inputValue()).toBe('Kit')
  await phone.page.getByLabel('Their mail address').fill('kit@example.test')
  await phone.page.keyboard.press('Enter')
  await phone.page.getByRole('heading', { name: 'Tell Kit this code' }).waitFor()
  const code = (await phone.page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent()) ?? ''
  expect(await faultsOf(phone.page, 'supporters-code')).toEqual([])
  await phone.page.getByRole('button', { name: 'I have told the code' }).click()
  await phone.page.getByText(/^Invited on /).waitFor()

  // The letter says nothing; the page asks for the code; the sister makes a sign-in of her own.
  const { mails } = await therapist.ask<OutboxPage>('/api/outbox')
  const letter = mails.find(({ to }) => to === 'kit@example.test')
  expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/Jonas|Keller|Kit|plan|therap|river/i)
  await sister.go(`/invitation#${await mailedToken(therapist, 'kit@example.test')}`)
  await sister.page.getByLabel('The code you were given').fill(code)
  await sister.page.keyboard.press('Enter')
  await sister.page.getByLabel('New password').fill('a red boat at noon')
  await sister.page.keyboard.press('Enter')
  await sister.page.getByRole('heading', { name: 'Plans you may read' }).waitFor()
  await stands(sister.page)
  expect(await faultsOf(sister.page, 'support-home')).toEqual([])
  await sister.page.getByRole('link', { name: `The plan of ${CLIENT.name}` }).click()
  await sister.page.getByText(GOAL).waitFor()
  await sister.page.getByText(/shows you these parts: What I want and For hard times/).waitFor()
  // What the client put beside the line stays with it; who does what is said by name.
  await sister.page.getByText(SEES).waitFor()
  await sister.page.getByText(`Whose step: ${CLIENT.name}.`).waitFor()
  expect(await sister.page.getByText(/Not four nights|We said four/).count()).toBe(0)
  await sister.page.getByRole('button', { name: 'Leave quickly' }).waitFor()
  expect(await sister.page.getByText(ABOUT).count()).toBe(0)
  expect(await sister.page.getByRole('button', { name: /^(Add|Agree|Suggest)/ }).count()).toBe(0)
  await stands(sister.page)
  expect(await faultsOf(sister.page, 'support-plan')).toEqual([])
  // The history, the agenda, how it is going: not there for her.
  for (const part of ['history', 'agenda', 'progress']) {
    const asked = `/api/plans/${ids.plan}/${part}?practice=${client.practice}`
    expect((await sister.page.request.get(new URL(asked, sister.page.url()).href)).status(), part).toBe(404)
  }

  // The therapist sees that there is somebody and which parts, not who.
  await desk.go(`/clients/${ids.client}`)
  await desk.page.getByText('Someone the client chose reads along').waitFor()
  expect(await desk.page.getByText('Kit').count()).toBe(0)
  await desk.go(`/plan/${ids.plan}`)
  await desk.page.getByText('Someone the client chose reads along').waitFor()

  // The client sees when she looked, and ends it.
  await phone.page.reload()
  await phone.page.getByText(/^Last looked: /).waitFor()
  expect(await faultsOf(phone.page, 'supporters-reads')).toEqual([])
  await phone.page.getByRole('button', { name: 'End it now for Kit' }).press('Enter')
  await phone.page.getByText('Nobody reads along').waitFor()
  await sister.go(`/support/${ids.plan}`)
  await sister.page.getByText('Nobody shows you a plan right now').waitFor()
  expect(await sister.page.getByText(GOAL).count()).toBe(0)
  // The yes ended with it.
  await phone.go(`/consent/${ids.plan}`)
  await stands(phone.page)
  expect(await phone.page.getByText('Kit (my sister)').first().isVisible()).toBe(true)
})

it('a client sees the page as their sister sees it', async () => {
  const phone = await before(client, true)
  await phone.go('/supporters')
  await phone.page.getByRole('button', { name: 'Invite someone' }).click()
  await phone.page.getByLabel('Their name').fill('Ada')
  await phone.page.getByLabel('Who they are to you').fill('my sister')
  await phone.page.getByLabel('Their mail address').fill('ada-sister@example.test')
  // While choosing: what she would see follows the parts.
  await phone.page.getByRole('button', { name: 'See what they will see' }).press('Enter')
  await phone.page.getByLabel('What I want', { exact: true }).check()
  const soon = phone.page.getByRole('region', { name: 'This is what they will see' })
  await soon.getByText(GOAL).waitFor()
  expect(await soon.getByText(ABOUT).count()).toBe(0)
  expect(await faultsOf(phone.page, 'supporters-choosing')).toEqual([])
  await phone.page.getByRole('button', { name: 'Say yes and send the link' }).click()
  const code = (await phone.page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent()) ?? ''
  await phone.page.getByRole('button', { name: 'I have told the code' }).click()
  await phone.page.getByRole('link', { name: 'See what Ada will see' }).waitFor()

  const token = await mailedToken(therapist, 'ada-sister@example.test')
  const sister = await waymark.person({ viewport: PHONE })
  await sister.page.request.post(`${waymark.url()}/api/invitation/accept`, {
    data: { token, code, password: 'a yellow boat at noon' },
    headers: { origin: waymark.url() },
  })
  await sister.go(`/support/${ids.plan}`)
  await sister.page.getByText(GOAL).waitFor()
  const partsOf = (page: Person['page']) => page.getByRole('region', { name: 'What I want' }).innerText()
  const hers = await partsOf(sister.page)

  await phone.page.reload()
  const card = phone.page.getByRole('listitem').filter({ hasText: 'Ada, my sister' })
  await card.getByText(/^Last looked: /).waitFor()
  await card.getByRole('link', { name: 'See what Ada sees' }).press('Enter')
  await phone.page.getByRole('heading', { name: 'This is what Ada sees' }).waitFor()
  await phone.page.getByText(/shows you these parts: What I want\./).waitFor()
  expect(await partsOf(phone.page)).toBe(hers)
  expect(await phone.page.getByText(ABOUT).count()).toBe(0)
  await stands(phone.page)
  expect(await faultsOf(phone.page, 'supporters-preview')).toEqual([])
  const preview = new URL(phone.page.url()).pathname
  await phone.page.getByRole('link', { name: 'Back to who can read along' }).press('Enter')
  await phone.page.getByRole('button', { name: 'End it now for Ada' }).click()
  await phone.page.getByText('Nobody reads along').waitFor()
  await phone.go(preview)
  await phone.page.getByText('Ada can read nothing right now').waitFor()
  await phone.go('/supporters/nobody')
  await phone.page.getByText('There is nobody here to look at').waitFor()
})

it('a client sends a new link where the first one ended, and where somebody cannot sign in any more', async () => {
  const [phone, desk, other] = await Promise.all([before(client, true), waymark.person({}), waymark.person({})])
  const told = async (): Promise<string> => {
    await phone.page.getByRole('heading', { name: 'Tell Lu this code' }).waitFor()
    const code = (await phone.page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent()) ?? ''
    await phone.page.getByRole('button', { name: 'I have told the code' }).click()
    return code
  }
  const tries = async (person: Person, code: string): Promise<void> => {
    await person.page.getByLabel('The code you were given').fill(code)
    await person.page.keyboard.press('Enter')
  }
  await phone.go('/supporters')
  await phone.page.getByRole('button', { name: 'Invite someone' }).click()
  await phone.page.getByLabel('Their name').fill('Lu')
  await phone.page.getByLabel('Who they are to you').fill('a friend')
  await phone.page.getByLabel('Their mail address').fill('ul@example.test')
  await phone.page.getByLabel('What I want', { exact: true }).check()
  await phone.page.getByRole('button', { name: 'Say yes and send the link' }).click()
  const first = await told()
  await phone.page.getByText(/^Invited on .*The link works until /).waitFor()
  expect(await faultsOf(phone.page, 'supporters-waits')).toEqual([])
  const old = await mailedToken(therapist, 'ul@example.test')
  for (let n = 0; n < 5; n += 1)
    await desk.page.request.post(`${waymark.url()}/api/invitation/open`, {
      data: { token: old, code: 'XXXX-XXXX' },
      headers: { origin: waymark.url() },
    })
  await phone.page.reload()
  await phone.page.getByText('The link ended before it was used. You can invite them again.').waitFor()
  expect(await faultsOf(phone.page, 'supporters-over')).toEqual([])

  // By keyboard, and with the address put right.
  await phone.page.getByRole('button', { name: 'Invite Lu again' }).press('Enter')
  await phone.page.getByText(/^Lu gets a new link/).waitFor()
  await phone.page.getByLabel('Their mail address').fill('lu@example.test')
  expect(await faultsOf(phone.page, 'supporters-again')).toEqual([])
  await phone.page.keyboard.press('Enter')
  const second = await told()
  await desk.go(`/invitation#${old}`)
  await tries(desk, first)
  await desk.page.getByText('This invitation was taken back, or a newer one was sent.').waitFor()
  await desk.go(`/invitation#${await mailedToken(therapist, 'lu@example.test')}`)
  await desk.page.reload()
  await tries(desk, second)
  await desk.page.getByLabel('New password').fill('a green boat at noon')
  await desk.page.keyboard.press('Enter')
  await desk.page.getByRole('heading', { name: 'Plans you may read' }).waitFor()
  // Any page of the plan, as from a bookmark, leads to what Lu is shown.
  for (const path of [`/plan/${ids.plan}`, `/plan/${ids.plan}/agenda`, `/consent/${ids.plan}`]) {
    await desk.go(path)
    await desk.page.getByText(/shows you these parts: What I want\./).waitFor()
    expect(new URL(desk.page.url()).pathname).toBe(`/support/${ids.plan}`)
  }
  // Whom to call is told as to the client: by where the practice is.
  await desk.go('/help')
  await desk.page.getByRole('heading', { name: 'Someone to talk to, day and night' }).waitFor()

  // The phone is lost, and the password with it.
  await phone.page.reload()
  await phone.page.getByRole('button', { name: 'Lu cannot sign in any more' }).press('Enter')
  await phone.page.getByText('The link goes to lu@example.test.').waitFor()
  expect(await faultsOf(phone.page, 'supporters-lost')).toEqual([])
  await phone.page.getByRole('button', { name: 'Send the new link' }).press('Enter')
  const third = await told()
  await phone.page.getByText(/^Until the end of .*The link works until /).waitFor()
  await other.go(`/invitation#${await mailedToken(therapist, 'lu@example.test')}`)
  await tries(other, third)
  await other.page.getByLabel('New password').fill('a blue boat at noon')
  await other.page.keyboard.press('Enter')
  await other.page.getByRole('link', { name: `The plan of ${CLIENT.name}` }).click()
  await other.page.getByText(GOAL).waitFor()
  await phone.page.getByRole('button', { name: 'End it now for Lu' }).click()
  await phone.page.getByText('Nobody reads along').waitFor()
})

it('a therapist hands a client over and the client may object', async () => {
  const [desk, phone, other] = await Promise.all([before(therapist), before(client, true), before(colleague)])
  await desk.go(`/clients/${ids.client}`)
  const team = desk.page.getByRole('region', { name: 'Care team' })
  await team.getByText('Hand over, or work as a team').click()
  await team.getByRole('button', { name: 'Tell the client' }).click()
  await team.getByText('Please choose a colleague.').waitFor()
  await team.getByLabel('A colleague').selectOption({ label: 'Sana Haddad' })
  await team.getByLabel('They join, and I leave').check()
  // A day that is near is said to be; two weeks from now stand there at first.
  await team.getByLabel('On which day').fill(inDays(2))
  await team.getByText('That is less than a week away.').waitFor()
  await team.getByLabel('On which day').fill(inDays(14))
  await team.getByLabel('What the client reads').fill('I move to another town. Sana knows about sleep.')
  await team.getByLabel('For the colleague').fill('Sleep comes first.')
  expect(await faultsOf(desk.page, 'hand-over-form')).toEqual([])
  await team.getByRole('button', { name: 'Tell the client' }).press('Enter')
  await team.getByText(/^Sana Haddad joins on .* leaves the team\.$/).waitFor()
  expect(await faultsOf(desk.page, 'hand-over-coming')).toEqual([])

  // The client reads it on the first page, and says no, by keyboard.
  await phone.go('/')
  await phone.page.getByText(/would like Sana Haddad to go on with you from /).waitFor()
  await stands(phone.page)
  expect(await faultsOf(phone.page, 'home-hand-over')).toEqual([])
  await phone.page.getByRole('link', { name: 'Read more and say what you think' }).press('Enter')
  await phone.page.getByText('I move to another town. Sana knows about sleep.').waitFor()
  expect(await phone.page.getByText('Sleep comes first.').count()).toBe(0)
  await phone.page.getByText(/also wrote a note for Sana Haddad\. You can ask to read it\./).waitFor()
  expect(await faultsOf(phone.page, 'care-team-coming')).toEqual([])
  await phone.page.getByLabel('If you like: what is not right for you?').fill('Not before Christmas.')
  await phone.page.getByRole('button', { name: 'Not like this' }).press('Enter')
  await phone.page.getByText(/^You said on .* that you want to talk first/).waitFor()
  expect(await faultsOf(phone.page, 'care-team-objected')).toEqual([])

  // It stands on what the two talk about next time, for each in their words.
  for (const [{ page, go }, says] of [
    [desk, `${CLIENT.name} objects to the hand-over to Sana Haddad.`],
    [phone, 'You want to talk first, before Sana Haddad works with you.'],
  ] as const) {
    await go(`/plan/${ids.plan}/agenda`)
    await page.getByRole('link', { name: says }).waitFor()
    await page.getByText('“Not before Christmas.”').waitFor()
  }
  await phone.page.getByRole('link', { name: /^You want to talk first/ }).press('Enter')
  await phone.page.getByText(/^You said on .* that you want to talk first/).waitFor()
  // And on top of both therapists' pages; the colleague reads what was written to her, and no plan.
  for (const { page, go } of [desk, other]) {
    await go('/')
    await page.getByText(`${CLIENT.name} objects to the hand-over. Nothing changes until you have talked.`).waitFor()
    await stands(page)
  }
  await other.page.getByText('Sleep comes first.').waitFor()
  expect(await other.page.getByText('Not before Christmas.').count()).toBe(0)
  expect(await faultsOf(other.page, 'today-hand-over')).toEqual([])
  await expect(colleague.ask(`/api/plans/${ids.plan}`)).rejects.toThrow(/404/)

  // They talk, and go on another day.
  await desk.page.getByRole('link', { name: `To the card of ${CLIENT.name}` }).click()
  await team.getByText('Not before Christmas.').waitFor()
  await team.getByLabel('What you came to. The client reads it.').fill('In the new year.')
  await team.getByLabel('The new day').fill(inDays(60))
  expect(await faultsOf(desk.page, 'hand-over-objected')).toEqual([])
  await team.getByRole('button', { name: 'We have talked: go on' }).press('Enter')
  await phone.page.getByText(/^You talked about it on .*In the new year\.”$/).waitFor()
  await team.getByRole('button', { name: 'Call it off' }).press('Enter')
  await phone.page.getByText('Nothing is to change.').waitFor()
  await phone.go('/my-data')
  await phone.page.getByText('changed who works with you').first().waitFor()
})

it('the custodian opens a chart of a therapist who has gone', async () => {
  const [office, phone] = await Promise.all([before(custodian), before(client, true)])
  await office.go('/practice/custody')
  await office.page.getByText('Nobody is named yet.').waitFor()
  await office.page.getByLabel('Records custodian').selectOption({ label: 'Ada Fink' })
  await office.page.getByText(/^Ada Fink is not a therapist or supervisor here\./).waitFor()
  await office.page.getByRole('button', { name: 'Save' }).press('Enter')
  await office.page.getByText('The records custodian is Ada Fink.').waitFor()
  await office.page.getByText('Everybody has a therapist who works here.').waitFor()
  expect(await faultsOf(office.page, 'custody-none')).toEqual([])

  // Before a membership ends it is said who would be left alone; nothing is blocked.
  await office.go('/practice/people')
  await office.page.getByRole('button', { name: `Change ${THERAPIST.name}` }).click()
  await office.page.getByText(`End ${THERAPIST.name}’s membership …`).click()
  const sheet = office.page.getByRole('dialog')
  await sheet.getByText(`One client has only ${THERAPIST.name}.`).waitFor()
  await sheet.getByText(CLIENT.name).waitFor()
  expect(await faultsOf(office.page, 'people-alone')).toEqual([])
  await sheet.getByRole('button', { name: 'Yes, end it' }).press('Enter')
  await office.page.getByText('One client has no therapist who works here:').waitFor()
  expect(await faultsOf(office.page, 'people-left')).toEqual([])
  await office.page.getByRole('link', { name: 'To the records custodian' }).click()

  // A chart opens with a reason only.
  const open = office.page.getByRole('button', { name: `Open the chart of ${CLIENT.name}` })
  await open.press('Enter')
  await office.page.getByText('Please say why.').waitFor()
  await office.page.getByLabel('Why now?').fill('Jonas asked for his plan')
  await office.page.keyboard.press('Enter')
  await office.page.getByText(/^You can read until the end of /).waitFor()
  expect(await faultsOf(office.page, 'custody-open')).toEqual([])
  await office.page.getByRole('link', { name: `Read the plan of ${CLIENT.name}` }).click()
  await office.page.getByText(GOAL).first().waitFor()
  expect(await office.page.getByRole('button', { name: /^(Add|Agree|Suggest|Begin the session)/ }).count()).toBe(0)

  // The client is told, and sees who looked and why.
  await phone.go('/')
  await phone.page.getByText(/^Your therapist no longer works here\. Ada Fink looks after the records\./).waitFor()
  await stands(phone.page)
  expect(await faultsOf(phone.page, 'home-custody')).toEqual([])
  await phone.go('/my-data')
  const looked = phone.page.getByRole('region', { name: 'Who looked' })
  await looked.getByText('Ada Fink, records custodian: opened the plan to look after the records').waitFor()
  await looked.getByText('“Jonas asked for his plan”').first().waitFor()
  expect(await faultsOf(phone.page, 'my-data-custody')).toEqual([])
  await office.go('/practice/audit')
  await office.page.getByText(`Ada Fink opened the chart of ${CLIENT.name} as records custodian`).waitFor()

  // And a new therapist is found.
  await office.go('/practice/custody')
  await office.page.getByLabel(`A new therapist for ${CLIENT.name}`).selectOption({ label: 'Sana Haddad' })
  await office.page.getByRole('button', { name: 'Put on the team' }).press('Enter')
  await office.page.getByText('Everybody has a therapist who works here.').waitFor()
  await colleague.ask(`/api/plans/${ids.plan}`)
})

it('a client who cannot sign in any more is invited again and chooses a new password', async () => {
  const [desk, phone] = await Promise.all([before(colleague), waymark.person({ viewport: PHONE })])
  await desk.go(`/clients/${ids.client}`)
  await desk.page.getByText(`${CLIENT.name} cannot sign in any more`).press('Enter')
  const again = desk.page.getByRole('button', { name: 'Invite again with a new code' })
  await desk.page.getByLabel(`${CLIENT.name}’s e-mail address`).fill('another@example.test')
  await again.press('Enter')
  await desk.page.getByText('This is not the address they sign in with.').waitFor()
  expect(await faultsOf(desk.page, 'client-let-back-in')).toEqual([])
  await desk.page.getByLabel(`${CLIENT.name}’s e-mail address`).fill(CLIENT.email)
  await again.press('Enter')
  const code = (await desk.page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent()) ?? ''
  await phone.go(`/invitation#${await mailedToken(custodian, CLIENT.email)}`)
  await phone.page.getByLabel('The code you were given').fill(code)
  await phone.page.keyboard.press('Enter')
  await phone.page.getByLabel('New password').fill('a lantern by the river')
  await phone.page.keyboard.press('Enter')
  await phone.page.getByRole('link', { name: 'Our sessions' }).click()
  await phone.page.getByRole('heading', { name: 'Our sessions' }).waitFor()
})
