import type { SheetForm } from '#web/option-library/edit/sheet-form.ts'
import type { PartName } from '#web/option-library/place.ts'
import { m } from '#words/paraglide/messages.js'

/** The parts of the editor in the order of the page, with what they are called. */
export function partsOf(form: SheetForm): readonly (readonly [part: PartName, words: string])[] {
  return [
    ['sheet', m.sheetedit_part_sheet()],
    ['options', m.sheetedit_part_options()],
    ...form.options.map(({ name }, n) => [`option-${n}`, name.trim() || m.sheetedit_unnamed()] as const),
    ['values', m.sheets_values()],
    ['questions', m.sheetedit_part_questions()],
    ['sources', m.sheets_sources()],
  ]
}
