import { fieldName } from '#web/option-library/names.ts'
import type { Place, Step } from '#web/option-library/place.ts'
import { m } from '#words/paraglide/messages.js'

/** What has a name of its own in a sheet, so that a place can be told by it. */
export type Named = {
  readonly options: readonly {
    readonly id: string
    readonly name: string
    readonly figures?: readonly { readonly id: string; readonly text: string }[]
  }[]
  readonly values: readonly { readonly id: string; readonly text: string }[]
  readonly sources: readonly { readonly id: string; readonly title: string }[]
}

/** A place in a sheet as people say it: "CBT for panic, one to one › What people find hard, number 1". */
export function placeWords(place: Place, sheet: Named): string {
  return place
    .map((step, at) => stepWords(step, place[at - 1], sheet))
    .filter((words) => words !== '')
    .join(' › ')
}

function stepWords(step: Step, before: Step | undefined, sheet: Named): string {
  if (before?.name === 'fits') return sheet.options.find(({ id }) => id === step.name)?.name ?? step.name
  // A text in a list is the entry itself.
  if (step.name === 'text' && before && (before.n !== undefined || before.id === undefined)) return ''
  const name = ownName(step, sheet)
  if (name !== undefined && name !== '')
    return step.name === 'options' ? name : m.sheetfield_of({ field: fieldName(step.name), name })
  if (step.n !== undefined) return m.sheetfield_numbered({ field: fieldName(step.name), n: step.n + 1 })
  if (step.id !== undefined) return m.sheetfield_of({ field: fieldName(step.name), name: step.id })
  return step.name === 'the whole file' ? m.sheetfield_whole() : fieldName(step.name)
}

function ownName(step: Step, sheet: Named): string | undefined {
  const at = <One extends { readonly id: string }>(list: readonly One[]): One | undefined =>
    step.id !== undefined ? list.find(({ id }) => id === step.id) : step.n === undefined ? undefined : list[step.n]
  if (step.name === 'options') return at(sheet.options)?.name
  if (step.name === 'values') return at(sheet.values)?.text
  if (step.name === 'figures' && step.id !== undefined)
    return sheet.options.flatMap((one) => one.figures ?? []).find(({ id }) => id === step.id)?.text
  return step.name === 'sources' ? at(sheet.sources)?.title : undefined
}
