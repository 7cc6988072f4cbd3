import type { Locator, Page } from 'playwright'
import { beforeAll, describe, expect, it } from 'vitest'
import { keyFromText } from '#domain/notes/recovery-text.ts'
import type { PracticePage } from '#server/http/contract.ts'
import type { NotesPage } from '#server/http/notes-contract.ts'
import { publicPart } from '#server/vault/recovery-seal.ts'
import type { Actor } from './actor.ts'
import { startedWaymark } from './harness.ts'
import { faultsOf, stands } from './looks.ts'
import { LAPTOP, type Person, PHONE } from './person.ts'
import { CLIENT, clientOf, type Ids, invited, memberOf, practiceOf } from './seed.ts'

const waymark = startedWaymark()
const WORDS = 'I wanted to hurry him today. Whose hurry is it?'
let therapist: Actor
let jo: Actor
let ben: Actor
let noor: Actor
let ids: Ids
let lena: Person

const seen = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().waitFor()
const notes = () => therapist.ask<NotesPage>(`/api/notes/${ids.client}?practice=${therapist.practice}`)
const place = () => `/clients/${ids.client}/notes`

beforeAll(async () => {
  const url = waymark.url()
  therapist = await practiceOf(url)
  ids = await clientOf(therapist, CLIENT.name)
  jo = await invited(url, therapist, ids.client, CLIENT)
  ben = await memberOf(url, therapist, 'Ben Adler', ['therapist', 'supervisor'])
  noor = await memberOf(url, therapist, 'Noor Aziz', ['administrator', 'assistant'])
  lena = await waymark.person({ storageState: await therapist.signedIn(), viewport: LAPTOP })
})

/** Presses Tab until the focus is there, as someone without a mouse does. */
async function tabTo(page: Page, to: Locator): Promise<void> {
  await to.first().waitFor()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await to.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${to}`)
}
async function press(page: Page, to: Locator): Promise<void> {
  await tabTo(page, to)
  await page.keyboard.press('Enter')
}

describe('a therapist’s working notes', () => {
  it('a therapist keeps notes nobody else can open', async () => {
    const { page } = lena
    await lena.go(`/clients/${ids.client}`)
    await press(page, page.getByRole('link', { name: 'My working notes' }))
    await seen(page, 'In Waymark only you read this')
    await seen(page, 'A court, and in some countries')
    expect(await page.title()).not.toContain('Keller')

    // By keyboard, kept while typing.
    await tabTo(page, page.getByLabel('For myself'))
    await page.keyboard.type(WORDS)
    await seen(page, 'Kept.')
    expect((await notes()).entries).toMatchObject([{ words: WORDS, revision: 1 }])
    await page.keyboard.type(' His, I think.')
    await expect
      .poll(async () => (await notes()).entries)
      .toMatchObject([{ words: `${WORDS} His, I think.`, earlier: [] }])
    await press(page, page.getByRole('button', { name: 'Begin another entry' }))
    await page.keyboard.type('He laughed for the first time.')
    await seen(page, 'Kept.')
    await page.reload()
    await stands(page)
    expect(await page.getByRole('article').count()).toBe(2)

    // Found by its words, here alone.
    await tabTo(page, page.getByLabel('Find in these notes'))
    await page.keyboard.type('laughed')
    await seen(page, '1 entry has these words.')
    expect(await page.getByRole('article').count()).toBe(1)

    // Nobody else: neither the client nor a colleague who supervises nor whoever runs the practice.
    for (const other of [jo, ben, noor]) {
      await expect(other.ask(`/api/notes/${ids.client}?practice=${other.practice}`)).rejects.toThrow(/404/)
      const person = await waymark.person({ storageState: await other.signedIn(), viewport: PHONE })
      await person.go(place())
      await seen(person.page, 'There is nothing here')
      expect(await person.page.getByText('hurry').count()).toBe(0)
      await person.page.close()
      person.problems.splice(0)
    }
  })

  it('“nothing I wrote is gone: I add to it, or strike it through and take that back”', async () => {
    const { page } = lena
    await lena.go(place())
    await press(page, page.getByRole('button', { name: /^Add a remark to/ }))
    await page.keyboard.type('Seen in supervision.')
    await press(page, page.getByRole('button', { name: 'Add it' }))
    await seen(page, 'Seen in supervision.')
    await press(page, page.getByRole('button', { name: /^Strike through the entry/ }))
    await seen(page, 'Struck through on')
    await page.getByText('Show what it said').click()
    await seen(page, 'He laughed for the first time.')
    await press(page, page.getByRole('button', { name: /^Take back striking/ }))
    await page
      .getByRole('button', { name: /^Strike through the entry/ })
      .nth(1)
      .waitFor()
    expect((await notes()).entries).toHaveLength(2)
  })

  it('“I write on two screens, and neither text is lost”', async () => {
    const { page } = lena
    await lena.go(place())
    await page
      .getByRole('button', { name: /^Change the entry/ })
      .first()
      .click()
    const entry = (await notes()).entries.at(-1)
    const field = page.getByRole('article').first().getByLabel('For myself')
    await field.waitFor()
    await therapist.command(`notes/${ids.client}/${therapist.me.person}`, 'therapist', {
      type: 'rewordNote',
      note: entry?.id,
      seen: entry?.revision,
      words: 'Written on the other screen.',
    })
    await field.fill('Written on this one.')
    await seen(page, 'This entry was changed on another screen meanwhile')
    await seen(page, 'Written on the other screen.')
    await page.getByRole('button', { name: 'Keep what I wrote here' }).click()
    await expect.poll(async () => (await notes()).entries.at(-1)?.words).toBe('Written on this one.')
    await page.getByRole('button', { name: 'Done' }).click()
    await seen(page, 'Written on this one.')
  })

  it('“without a connection nothing I type is lost, and the page says where it is”', async () => {
    const { page } = lena
    await lena.go(place())
    await stands(page)
    await page.context().setOffline(true)
    await page.getByLabel('For myself').fill('Written in the cellar.')
    await seen(page, 'In this tab only, until the connection is back')
    await page.context().setOffline(false)
    await seen(page, 'Kept.')
    expect((await notes()).entries.at(-1)?.words).toBe('Written in the cellar.')
    lena.problems.splice(0)
  })

  it('every state looks as it should, on a phone and a laptop', async () => {
    const { page } = lena
    await lena.go(place())
    await stands(page)
    expect(await faultsOf(page, 'private-notes')).toEqual([])
    for (const summary of await page.locator('summary').all()) await summary.click()
    await page
      .getByRole('button', { name: /^Add a remark to/ })
      .first()
      .click()
    await page
      .getByRole('button', { name: /^Change the entry/ })
      .first()
      .click()
    expect(await faultsOf(page, 'private-notes-open')).toEqual([])
    const { client } = await clientOf(therapist, 'Mia Sommer')
    const many = (await clientOf(therapist, 'Nils Vogt')).client
    for (let n = 0; n < 25; n += 1)
      await therapist.command(`notes/${many}/${therapist.me.person}`, 'therapist', {
        type: 'writeNote',
        on: `2026-03-${String(n + 1).padStart(2, '0')}`,
        words: `Hour ${n + 1}. ${'Long thoughts about a long hour. '.repeat(n === 0 ? 500 : 3)}`,
      })
    await lena.go(`/clients/${many}/notes`)
    await stands(page)
    expect(await page.getByRole('article').count()).toBe(20)
    await page.getByRole('button', { name: 'Show older entries' }).click()
    expect(await page.getByRole('article').count()).toBe(25)
    expect(await faultsOf(page, 'private-notes-many', ['phone'])).toEqual([])
    await lena.go(`/clients/${client}/notes`)
    await seen(page, 'Nothing here yet')
    expect(await faultsOf(page, 'private-notes-empty')).toEqual([])
  })
})

describe('the recovery key', () => {
  it('the administrator makes a recovery key and prints it once', async () => {
    const ada = await waymark.person({ storageState: await noor.signedIn(), viewport: LAPTOP })
    const { page } = ada
    await ada.go('/practice')
    await press(page, page.getByRole('link', { name: 'Recovery key' }))
    await seen(page, 'There is no key yet')
    await press(page, page.getByRole('button', { name: 'Make a key' }))
    await seen(page, 'This is shown once')
    const groups = await page.getByRole('group', { name: 'The key' }).locator('span').allTextContents()
    const secret = keyFromText(groups.join('-'))
    if (!secret) throw new Error(`That is no key: ${groups.join('-')}`)
    expect(await faultsOf(page, 'recovery-key-paper')).toEqual([])
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    expect(await page.getByRole('button', { name: 'Print it' }).isVisible()).toBe(false)
    expect(await page.getByRole('group', { name: 'The key' }).isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })

    // Not before the end of it was read from the paper.
    await press(page, page.getByRole('button', { name: 'I have it on paper: use this key' }))
    await seen(page, 'That is not what stands at the end of the key')
    await tabTo(page, page.getByLabel('The last four letters and digits'))
    await page.keyboard.type((groups.at(-1) ?? '').toLowerCase())
    await press(page, page.getByRole('button', { name: 'I have it on paper: use this key' }))
    await seen(page, 'The key is in use')
    expect(await page.getByText(groups[0] ?? '').count()).toBe(0)
    await page.reload()
    await seen(page, /Made on .* by Noor Aziz/)
    expect(await page.getByText(groups[0] ?? '').count()).toBe(0)
    expect(await faultsOf(page, 'recovery-key')).toEqual([])
    const { practice } = await noor.ask<PracticePage>(`/api/practice?practice=${noor.practice}`)
    expect(practice.recoveryKeys.map((one) => one.publicKey)).toEqual([publicPart(secret).toString('base64url')])
  })

  it('“my notes are sealed to it when I next write, and the page tells me”', async () => {
    const { page } = lena
    await lena.go(place())
    await seen(page, 'What stands here is sealed to it when you next write')
    expect((await notes()).sealed).toBe('no')
    await page.getByLabel('For myself').fill('After the key was made.')
    await seen(page, 'Kept.')
    expect((await notes()).sealed).toBe('now')
    await page.reload()
    await seen(page, 'You would read here that it was done')
  })
})
