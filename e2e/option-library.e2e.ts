import type { Locator, Page } from 'playwright'
import { beforeAll, expect, it } from 'vitest'
import type { OptionsPage, SheetPage } from '#server/http/options-contract.ts'
import type { Actor } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, stands } from './looks.ts'
import { LAPTOP, type Person, PHONE } from './person.ts'
import { memberOf, practiceOf } from './seed.ts'

const waymark = startedWaymark()
let therapist: Actor
let assistant: Actor
let lena: Person

const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name }).first()
const seen = (page: Page | Locator, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().waitFor()
const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor()
const sheet = (more = '') =>
  therapist.ask<SheetPage>(`/api/options/panic?${new URLSearchParams({ practice: therapist.practice })}${more}`)
const options = () =>
  therapist.ask<OptionsPage>(`/api/options?${new URLSearchParams({ practice: therapist.practice })}`)

beforeAll(async () => {
  therapist = await practiceOf(waymark.url())
  assistant = await memberOf(waymark.url(), therapist, 'Tom Ager', ['assistant'])
  lena = await waymark.person({ storageState: await therapist.signedIn(), viewport: LAPTOP })
})

/** Presses Tab until the focus is there, as someone without a mouse does. */
async function tabTo(page: Page, to: Locator): Promise<void> {
  await to.waitFor()
  for (let presses = 0; presses < 250; presses += 1) {
    if (await to.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${to}`)
}

async function goToPart(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Part of the sheet' }).getByRole('button', { name }).click()
  await heading(page, name)
}

const closingAsks = (page: Page): Promise<boolean> =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))

it('a member finds a sheet by a word and says what is offered here', async () => {
  const { page, go } = lena
  await go('/library')
  await page.getByRole('link', { name: 'Ways to help: the sheets clients choose from' }).click()
  await seen(page, /^13 sheets, \d+ options, \d+ figures as pictures, \d+ sources\.$/)
  expect(await faultsOf(page, 'option-library-list')).toEqual([])
  await page.setViewportSize(LAPTOP)
  await page.getByLabel('Search for a word').fill('panic')
  await seen(page, '1 sheet has it.')
  await page.getByLabel('Search for a word').fill('zebra')
  await seen(page, /No sheet has “zebra”/)
  await page.getByLabel('Search for a word').fill('agoraphobia')
  await page.getByRole('link', { name: /^Panic/ }).click()
  await heading(page, /^Panic/)
  await page.getByText('Guided self-help', { exact: true }).click()
  const offer = page.locator('details[open]').filter({ hasText: 'Guided self-help' }).first()
  await seen(offer, 'Not said yet whether it is offered here.')
  await seen(offer, /Reads at US grade \d/)
  await offer.getByText('Say what is offered here').click()
  await offer.getByRole('radio', { name: 'Yes, here' }).check()
  await offer.getByLabel('The wait, if known').fill('about two weeks')
  await button(offer, 'Keep this').click()
  await seen(offer, 'Offered here.')
  await seen(offer, 'Wait: about two weeks')
  expect(await faultsOf(page, 'option-library-sheet')).toEqual([])
  await page.setViewportSize(LAPTOP)
  expect((await options()).offers['panic/guided-self-help']).toEqual({
    option: 'panic/guided-self-help',
    here: 'yes',
    wait: 'about two weeks',
  })
})

it('a number without a source is not saved, and says where', async () => {
  const { page, go } = lena
  await go('/library/options/panic')
  await page.getByRole('link', { name: 'Make our own copy' }).click()
  await goToPart(page, 'CBT for panic, one to one')
  const said = page.getByRole('textbox', { name: 'What people find hard, number 2' })
  await said.fill('It takes 12 weeks, and some steps take place outside the therapy room.')
  await page.getByRole('radio', { name: 'No' }).check()
  await button(page, 'Save our copy').click()
  await seen(page, 'Not saved yet. 1 thing does not fit:')
  await seen(page, 'panic.json, options[0].hard[1]')
  await seen(page, /The number is: “12”\./)
  await goToPart(page, 'Sources')
  await button(page, 'CBT for panic, one to one › What people find hard, number 2').click()
  await expect.poll(() => said.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await said.getAttribute('aria-invalid')).toBe('true')
  await seen(page, 'It says a number and names no source.')
  expect(await faultsOf(page, 'option-library-problem')).toEqual([])
  await page.setViewportSize(LAPTOP)
  expect((await sheet()).whose).toBe('shipped')
  // Closing the window asks first; what was typed is still there for whoever goes away in it and comes back.
  expect(await closingAsks(page)).toBe(true)
  await page.getByRole('banner').getByRole('link', { name: 'Measures' }).click()
  await page.getByRole('link', { name: /^Ways to help/ }).click()
  await page.getByRole('link', { name: /^Panic/ }).click()
  await page.getByRole('link', { name: 'Go on with what you typed' }).click()
  await goToPart(page, 'CBT for panic, one to one')
  await expect.poll(() => said.inputValue()).toContain('12 weeks')
  await button(page, 'Throw it away and begin from what is saved').click()
  await expect.poll(() => said.inputValue()).toContain('It takes time')
  expect(await closingAsks(page)).toBe(false)
})

it('a therapist makes an own copy of the panic sheet, corrects a figure, and the original stays', async () => {
  const { page, go } = lena
  await go('/library/options/panic/edit')
  await goToPart(page, 'CBT for panic, one to one')
  await page.getByText(/^Figures, number 1: 42\.2 of 100/).click()
  const figure = page.getByRole('group', { name: 'Figures, number 1' })
  await figure.getByRole('textbox', { name: 'How many of 100' }).first().fill('140')
  await button(page, 'Save our copy').click()
  // A changed number touches risk or benefit by itself: nobody is asked whether, and nobody can say no.
  await seen(page, 'Please say in a sentence what changed.')
  await seen(page, /^A number has changed in: CBT for panic, one to one\./)
  expect(await page.getByRole('radio', { name: 'No', exact: true }).count()).toBe(0)
  expect(await page.getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true)
  await page.getByLabel('What changed, in a sentence').fill('Fewer people were helped than we had written.')
  expect(await page.getByRole('checkbox', { name: 'CBT for panic, one to one' }).isChecked()).toBe(true)
  await button(page, 'Save our copy').click()
  await seen(page, /panic\.json, options\[0\]\.figures\[0\]\.outOf100/)
  await figure.getByRole('textbox', { name: 'How many of 100' }).first().fill('40,5')
  await page.getByText('What you have changed').click()
  await seen(page, '1 field reads differently.')
  await button(page, 'Save our copy').click()
  await seen(page, 'Saved as edition 2.')
  await seen(page, 'This is your practice’s copy. The original is kept.')
  const saved = await sheet()
  expect(saved.whose).toBe('copy')
  expect(saved.sheet.options[0]?.figures[0]?.outOf100).toBe(40.5)
  expect(saved.editions[0]?.changed).toMatchObject({ options: ['cbt'], edition: 2 })
  await page.getByRole('link', { name: 'Compare with the original' }).click()
  await seen(page, '1 field reads differently.')
  await seen(page, 'CBT for panic, one to one › Figures “had at most half of their symptoms left” › How many of 100')
  expect(await faultsOf(page, 'option-library-compare')).toEqual([])
  await page.setViewportSize(LAPTOP)
  await page.getByRole('link', { name: 'See the original' }).click()
  await seen(page, /This is the original, edition 1/)
  await page.getByText('CBT for panic, one to one', { exact: true }).click()
  await seen(page, /42\.2 of 100 people/)
  await page.getByRole('link', { name: 'To our copy' }).click()
  await button(page, 'Back to the original').click()
  await button(page, 'Yes, back to the original').click()
  await page.getByRole('link', { name: 'Make our own copy' }).waitFor()
  expect((await sheet()).whose).toBe('shipped')
  expect((await sheet('&edition=2')).sheet.options[0]?.figures[0]?.outOf100).toBe(40.5)
  // The next copy goes on counting after the one that was given up.
  await page.getByRole('link', { name: 'Edition 2' }).click()
  await button(page, 'Begin a new edition from this one').click()
  await page.getByLabel('What changed, in a sentence').fill('Fewer people were helped than we had written.')
  await button(page, 'Save our copy').click()
  await seen(page, 'Saved as edition 3.')
})

it('two colleagues edit one sheet: the second sees what the first has saved before theirs comes after it', async () => {
  const { page, go } = lena
  await go('/library/options/ocd/edit')
  const title = page.getByRole('textbox', { name: 'Title' })
  await title.fill('OCD, in our words')
  const first = await therapist.ask<SheetPage>(`/api/options/ocd?practice=${therapist.practice}`)
  const theirs = { ...first.sheet, edition: 2, decision: 'Which way would you like to take with OCD?' }
  await therapist.command('options', 'therapist', { type: 'saveSheet', sheet: theirs })
  await page.getByRole('radio', { name: 'No' }).check()
  await button(page, /^Save/).click()
  await seen(page, /While you wrote, edition 2 was saved\. Your words are still here\./)
  await page.getByText('From what stands now to what you typed').click()
  await seen(page, '2 fields read differently.')
  expect(await title.inputValue()).toBe('OCD, in our words')
  await button(page, 'I have looked. Save mine after it.').click()
  await button(page, 'Save as edition 3').click()
  await seen(page, 'Saved as edition 3.')
  await heading(page, 'OCD, in our words')
})

it('a sheet goes out as a file and comes in again, and a file that does not fit says where', async () => {
  const { page, go } = lena
  const { sheet: panic } = await sheet()
  const file = (name: string, what: object) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(what)),
  })
  await go('/library/options/new/sheet')
  const chosen = page.getByLabel('File', { exact: true })
  await chosen.setInputFiles(
    file('bad.json', { ...panic, options: panic.options.filter((one) => one.kind !== 'nothingNow') }),
  )
  await seen(page, /an alternative is missing: there is no option of the kind nothingNow/i)
  await seen(page, 'bad.json, options')
  const broken = structuredClone(panic) as { sources: { id: string }[] }
  broken.sources.splice(0, 1)
  await chosen.setInputFiles(file('broken.json', broken))
  await seen(page, /there is no source "trials" in this sheet/i)
  await chosen.setInputFiles(file('ours.json', { ...panic, id: 'our-panic', title: 'Panic at the river' }))
  await seen(page, /“Panic at the river” fits: 5 options, 12 figures as pictures, 4 sources\./)
  await button(page, 'Open it in the editor').click()
  await heading(page, 'New sheet: Panic at the river')
  await button(page, 'Save as edition 1').click()
  await seen(page, 'Saved as edition 1.')
  const download = page.waitForEvent('download')
  await button(page, 'Download as a file').click()
  expect((await download).suggestedFilename()).toBe('our-panic.json')
  await button(page, 'Give this sheet up').click()
  await button(page, 'Yes, give it up').click()
  await heading(page, 'Given up')
  await page.getByRole('link', { name: 'Panic at the river' }).click()
  await seen(page, /This is edition 1, as it was read then/)
})

it('a sheet is begun from nothing by keyboard, and says what it still needs', async () => {
  const { page, go } = lena
  await go('/library/options/new/sheet')
  await tabTo(page, page.getByLabel('What problem is it about?'))
  await page.keyboard.type('Tics')
  await page.keyboard.press('Enter')
  await heading(page, 'New sheet: Tics')
  await tabTo(page, page.getByRole('textbox', { name: 'The decision, as a question' }))
  await page.keyboard.type('Which way of living with tics would suit you?')
  await tabTo(page, button(page, 'Save as edition 1'))
  await page.keyboard.press('Enter')
  await seen(page, /Not saved yet\. \d+ things do not fit:/)
  await tabTo(page, page.getByRole('button', { name: 'What the problem is, and how it tends to go', exact: true }))
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-at]')?.getAttribute('data-at')))
    .toMatch(/^problem/)
  expect(await faultsOf(page, 'option-library-new')).toEqual([])
  await page.setViewportSize(LAPTOP)
})

it('a therapist writes a short card; “little research” is one tap', async () => {
  const { page, go } = lena
  await go('/library/cards')
  await button(page, 'Write a card').click()
  await page.getByLabel('Name of the method').fill('Singing in a choir')
  await button(page, 'Save the card').click()
  await seen(page, 'Please write something here. Clients need it to choose.')
  await page.getByLabel('What it is', { exact: true }).fill('You sing with others once a week.')
  await page.getByLabel('What is hard about it').fill('Half of them feel shy.')
  await page.getByLabel('What could go wrong').fill('It may bring up grief.')
  await page.getByLabel('What else there is').fill('Other groups, or nothing for now.')
  await button(page, 'Begin with “There is little research”').click()
  await expect.poll(() => page.getByLabel('What is known').inputValue()).toMatch(/^There is little research/)
  await button(page, 'Save the card').click()
  await seen(page, /^The card says a number \(“Half”\)\./)
  await page.getByLabel('Where the numbers come from').fill('What our choir told us')
  await button(page, 'Save the card').click()
  await seen(page, 'Saved. It can be chosen from now on.')
  await button(page, /^Edit this card/).click()
  await page.getByLabel('What could go wrong').fill('It may bring up grief, or strain your voice.')
  await button(page, 'Save the card').click()
  await seen(page, 'Please say yes or no.')
  await page.getByRole('radio', { name: 'Yes' }).check()
  await page.getByLabel('What changed, in a sentence').fill('It can strain the voice.')
  await button(page, 'Save the card').click()
  await page.getByText('Edition 2. Earlier editions').click()
  await button(page, 'Edition 1').click()
  await seen(page, 'It may bring up grief.')
  expect(await faultsOf(page, 'option-library-cards')).toEqual([])
  await page.setViewportSize(LAPTOP)
  await button(page, 'Put Singing in a choir away').click()
  await button(page, 'Take Singing in a choir back').click()
  await button(page, 'Put Singing in a choir away').waitFor()
})

it('an administrator writes a clause', async () => {
  const { page, go } = lena
  await go('/library/clauses')
  await seen(page, /they read each of these and say yes or no to it/)
  await button(page, 'Write a clause').click()
  await page.getByLabel('Title').fill('How we keep your data')
  await page
    .getByLabel('The clause, in plain words')
    .fill('We keep your notes for ten years. Only your therapist reads them.')
  await seen(page, /Reads at US grade \d/)
  await button(page, 'Save the clause').click()
  await seen(page, 'Saved. Clients are asked about it from their next signature on.')
  const tom = await waymark.person({ storageState: await assistant.signedIn(), viewport: PHONE })
  await tom.go('/library/clauses')
  await heading(tom.page, 'How we keep your data')
  await seen(tom.page, 'Clauses are written by administrators. Everybody in the practice can read them.')
  expect(await tom.page.getByRole('button', { name: /Write|Edit|Ask no more/ }).count()).toBe(0)
  await tom.go('/library/options/panic')
  await stands(tom.page)
  expect(await tom.page.getByRole('link', { name: /Make our own copy|^Edit$/ }).count()).toBe(0)
  await button(page, /^Edit the clause|^Edit/).click()
  await page
    .getByLabel('The clause, in plain words')
    .fill('We keep your notes for 30 years. Only your therapist reads them.')
  await page.getByRole('radio', { name: 'Yes' }).check()
  await page.getByLabel('What changed, in a sentence').fill('We keep notes for longer.')
  await button(page, 'Save the clause').click()
  await page.getByText('Edition 2. Earlier editions').click()
  await button(page, 'Edition 1').click()
  await seen(page, 'We keep your notes for ten years. Only your therapist reads them.')
  expect(await faultsOf(page, 'option-library-clauses')).toEqual([])
  await page.setViewportSize(LAPTOP)
  await button(page, /^Ask no more about it/).click()
  await button(page, 'Yes, ask no more').click()
  await heading(page, 'No longer asked about')
  expect((await options()).clauses).toEqual([])
})
