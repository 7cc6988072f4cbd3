import { beforeAll, expect, it } from 'vitest'
import { type Actor, atTheDoor } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { PHONE } from './person.ts'
import { clientOf, mailedToken, memberOf, practiceOf } from './seed.ts'

const waymark = startedWaymark()
let therapist: Actor
beforeAll(async () => {
  therapist = await practiceOf(waymark.url())
})

it('adds a client and opens their plan with a name, one choice and one button', async () => {
  const { page, go } = await waymark.person({ storageState: await therapist.signedIn(), viewport: PHONE })
  await go('/')
  await page.getByRole('heading', { name: 'Welcome. Nobody is here yet.' }).waitFor()
  await page.getByRole('link', { name: 'Add your first client' }).click()
  // The field has the focus: nothing to tap before typing.
  await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
  await page.keyboard.type('Nadia Orlow')
  await page.getByLabel('An adult').check()
  await page.getByRole('button', { name: 'Add and start the plan' }).click()
  await page.waitForURL(/\/plan\//)
  await go('/')
  expect(await page.getByRole('link', { name: 'Nadia Orlow', exact: true }).getAttribute('href')).toMatch(/^\/plan\//)
})

it('names what is missing at its field, and no longer once it is filled', async () => {
  const { page, go } = await waymark.person({ storageState: await therapist.signedIn() })
  await go('/clients/new')
  await page.getByRole('button', { name: 'Add and start the plan' }).click()
  const name = page.getByRole('textbox', { name: 'Name' })
  const [noName, noAge] = ['Please give a name.', 'Please say whether they are an adult, or give a birth date.']
  await page.getByText(noName).waitFor()
  await page.getByText(noAge).waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
  await page.keyboard.type('Kim')
  await expect.poll(() => page.getByText(noName).count()).toBe(0)
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe(null)
  await page.getByLabel('An adult').check()
  await expect.poll(() => page.getByText(noAge).count()).toBe(0)
})

it('goes to the search with Ctrl+K from anywhere, and opens the first found with Enter', async () => {
  const { plan } = await clientOf(therapist, 'Ximena Roth')
  const { page, go } = await waymark.person({ storageState: await therapist.signedIn() })
  await go('/clients/new')
  await page.getByRole('textbox', { name: 'Name' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search')
  await page.keyboard.type('xime')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/plan/${plan}`)
  await page.getByRole('link', { name: 'Client card', exact: true }).click()
  await page.getByRole('heading', { name: 'How Ximena Roth takes part' }).waitFor()
})

it('says that nobody under the age of consent is invited, and offers no invitation', async () => {
  const { page, go } = await waymark.person({ storageState: await therapist.signedIn() })
  await go('/clients/new')
  await page.getByLabel('Name').fill('Kim Sol')
  await page.getByLabel('Give a birth date').check()
  await page.getByRole('textbox', { name: 'Birth date' }).fill('2016-02-29')
  await page.getByText('Under 18, the age of consent here.').waitFor()
  await page.getByRole('button', { name: 'Add and start the plan' }).click()
  await page.waitForURL(/\/plan\//)
  await go('/')
  await page.getByRole('link', { name: 'Client card Kim Sol' }).click()
  await page.getByText('Under 18, the age of consent here.').waitFor()
  expect(await page.getByLabel(/e-mail address/).count()).toBe(0)
})

it('asks how someone may be reached before any letter, shows the code, and the code opens the letter’s link', async () => {
  const { client } = await clientOf(therapist, 'Jonas Keller')
  const { page, go } = await waymark.person({ storageState: await therapist.signedIn() })
  await go(`/clients/${client}`)
  await page.getByText('Before the first letter, ask Jonas Keller in person:').waitFor()
  expect(await page.getByLabel(/e-mail address/).count()).toBe(0)
  for (const question of ['phone or computer', 'mailbox', 'write to them'])
    await page.getByRole('group', { name: question }).getByLabel('Yes').check()
  await page.getByRole('button', { name: 'Note the answers' }).click()
  await page.getByText('This practice has no public https address').waitFor()
  await page.getByLabel(/e-mail address/).fill('jonas@example.test')
  await page.getByRole('button', { name: 'Make an invitation for this computer' }).click()
  const shown = page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
  const code = (await shown.textContent()) ?? ''
  const token = await mailedToken(therapist, 'jonas@example.test')
  const { tell } = await atTheDoor(waymark.url())
  await tell('/api/invitation/open', { token, code })
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => page.getByText('Jonas Keller').filter({ visible: true }).count()).toBe(0)
  await expect.poll(() => shown.isVisible()).toBe(true)
})

it('lets an assistant find a client by name and shows nothing of the plan', async () => {
  const { client, plan } = await clientOf(therapist, 'Odalys Brunner')
  await therapist.onPlan(plan, { type: 'write', kind: 'goal', words: { clinicalWording: 'Sleeps through the night' } })
  const assistant = await memberOf(waymark.url(), therapist, 'Tom Ager', ['assistant'])
  const { page, go } = await waymark.person({ storageState: await assistant.signedIn(), viewport: PHONE })
  await go('/')
  await page.getByRole('link', { name: 'Odalys Brunner' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('brun')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/clients/${client}`)
  await page.getByRole('heading', { name: 'How Odalys Brunner takes part' }).waitFor()
  expect(await page.getByText(/plan yet|Open the plan|Sleeps/).count()).toBe(0)
})
