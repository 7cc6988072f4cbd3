import type { Option, OptionSheet } from '#domain/options/option-sheet.ts'
import { shippedSheets } from '#server/options/shipped-sheets.ts'

/** An option sheet that ships, by its id. */
export function shippedSheet(id: string): OptionSheet {
  const sheet = shippedSheets()[id]
  if (!sheet) throw new Error(`There is no option sheet "${id}"`)
  return sheet
}

/** Every option sheet that ships. */
export const everyShippedSheet = (): readonly OptionSheet[] => Object.values(shippedSheets())

const said = (text: string) => [{ text }]

/** An option with nothing but general knowledge in it. */
export const plainOption = (id: string, kind: Option['kind'], more: Partial<Option> = {}): Option => ({
  id,
  kind,
  name: `Way ${id}`,
  inShort: 'One way to go about it.',
  what: said('You talk about it.'),
  youDo: said('You say how it is.'),
  length: said('Ask how long it takes.'),
  benefits: said('It may get easier.'),
  figures: [],
  hard: said('It can be tiring.'),
  risks: said('It may get worse for a while.'),
  living: said('You may be tired, moved, or at odds with others.'),
  effort: said('A little every day.'),
  notFor: said('It may not suit you if you are in danger.'),
  guidelines: [],
  unknown: said('Nobody knows for whom it works.'),
  ...more,
})

const ALL = ['talking', 'medicine', 'waiting', 'nothing'] as const

/** A small sheet without any problem, as a practice could have written it. Made anew each time. */
export const smallSheet = (more: Partial<OptionSheet> = {}): OptionSheet => ({
  id: 'shyness',
  edition: 1,
  language: 'en',
  title: 'Shyness',
  problem: said('It is hard to speak when others look.'),
  decision: 'What would you like to do about it?',
  codes: ['F40.1'],
  published: '2026-11-01',
  reviewBy: '2027-11-01',
  updates: 'Looked at again every year.',
  funding: 'Paid for by the practice.',
  interests: 'The practice offers some of these ways.',
  writtenBy: 'The practice',
  options: [
    plainOption('talking', 'therapy', {
      figures: [
        {
          id: 'better',
          about: 'benefit',
          text: 'felt better',
          outOf100: 40,
          from: 30,
          to: 50,
          without: { outOf100: 15, from: 10, to: 20, who: 'people who waited' },
          when: 'after some months',
          sure: 'This is a guess from one study.',
          sources: ['study'],
        },
      ],
      guidelines: [{ name: 'A guideline', year: 2020, strength: 'consider', says: 'It may help.', sources: ['guide'] }],
    }),
    plainOption('medicine', 'medication'),
    plainOption('waiting', 'watchfulWaiting'),
    plainOption('nothing', 'nothingNow'),
  ],
  values: [
    {
      id: 'soon',
      text: 'It starts soon',
      fits: Object.fromEntries(ALL.map((id) => [id, { how: 'yes', why: 'It can.' }])),
    },
  ],
  understanding: [
    { ask: 'What can you do?', answers: ['Talk', 'Wait'], sheetSays: 1, because: 'Both are on the page.' },
  ],
  questions: ['What would you do in my place?'],
  sources: [
    { id: 'study', kind: 'study', title: 'A study', year: 2019, where: 'A journal', mark: 'seen' },
    { id: 'guide', kind: 'guideline', title: 'A guideline', year: 2020, where: 'Its publisher', mark: 'seen' },
  ],
  ...more,
})
