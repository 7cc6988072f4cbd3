/** One step of the way into a sheet: `options`, with the number or the id of the entry where it is a list. */
export type Step = { readonly name: string; readonly n?: number | undefined; readonly id?: string | undefined }
/** Where something stands in a sheet. */
export type Place = readonly Step[]

/** The place a field of a file names: `options[2].hard[0]` → options number 2, hard number 0, counted from 0. */
export function placeOf(field: string): Place {
  return field.split('.').map((part) => {
    const [, name = part, n] = /^([^[]*)(?:\[(\d+)\])?$/.exec(part) ?? []
    return n === undefined ? { name } : { name, n: Number(n) }
  })
}

/** The parts of a sheet that are looked at one at a time. */
export type PartName = 'sheet' | 'options' | 'values' | 'questions' | 'sources' | `option-${number}`

/** The part of the editor a field of a file is in. */
export function partOf(field: string): PartName {
  const [first] = placeOf(field)
  if (first?.name === 'options') return first.n === undefined ? 'options' : `option-${first.n}`
  if (first?.name === 'values' || first?.name === 'sources') return first.name
  return first?.name === 'questions' || first?.name === 'understanding' ? 'questions' : 'sheet'
}
