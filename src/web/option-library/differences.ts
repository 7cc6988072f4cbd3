import type { OptionSheet } from '#domain/options/option-sheet.ts'
import type { Place, Step } from '#web/option-library/place.ts'

/** One field that reads differently in two sheets; nothing on the side where it is not there. */
export type FieldDifference = {
  readonly place: Place
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What is no matter of words: which edition it is, and what has been told of earlier ones. */
const NOT_COMPARED = new Set(['edition', 'changes'])

/**
 * What reads differently in one sheet and in another, field by field, in the order of the page. Options, figures, values and sources
 * are found again by their id, wherever they stand; sayings and questions by their words, so that one put in between moves nothing.
 */
export function differences(before: OptionSheet, after: OptionSheet): FieldDifference[] {
  return inObject(before, after, []).filter(({ place }) => !NOT_COMPARED.has(place[0]?.name ?? ''))
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (one: unknown): one is Fields => typeof one === 'object' && one !== null && !Array.isArray(one)

function inObject(before: Fields, after: Fields, at: Place): FieldDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => name !== 'id')
  return names.flatMap((name) => compared(before[name], after[name], [...at, { name }]))
}

function compared(before: unknown, after: unknown, at: Place): FieldDifference[] {
  if (Array.isArray(before) || Array.isArray(after)) return inList(asList(before), asList(after), at)
  if (isFields(before) || isFields(after)) return inObject(asFields(before), asFields(after), at)
  const [was, is] = [textOf(before), textOf(after)]
  return was === is ? [] : [{ place: at, before: was, after: is }]
}

const asList = (one: unknown): readonly unknown[] => (Array.isArray(one) ? (one as unknown[]) : [])
const asFields = (one: unknown): Fields => (isFields(one) ? one : {})
const textOf = (one: unknown): string | undefined => (one === undefined ? undefined : String(one))
const idOf = (one: unknown): string | undefined =>
  isFields(one) && typeof one['id'] === 'string' ? one['id'] : undefined

function inList(before: readonly unknown[], after: readonly unknown[], at: Place): FieldDifference[] {
  const last = at.at(-1)
  if (!last) return []
  const placed = (step: Partial<Step>): Place => [...at.slice(0, -1), { ...last, ...step }]
  const named = [...before, ...after].some((one) => idOf(one) !== undefined)
  if (named) {
    const ids = [...new Set([...before, ...after].map(idOf))]
    return ids.flatMap((id) => {
      const find = (list: readonly unknown[]): unknown => list.find((one) => idOf(one) === id)
      return compared(find(before), find(after), placed({ id }))
    })
  }
  if (
    [...before, ...after].every((one) => typeof one === 'string') &&
    last.name !== 'questions' &&
    last.name !== 'answers'
  ) {
    const join = (list: readonly unknown[]): string | undefined => (list.length > 0 ? list.join(', ') : undefined)
    return compared(join(before), join(after), at)
  }
  return aligned(before, after).flatMap(([was, is, n]) => compared(was, is, placed({ n })))
}

/** Entries without a name, side by side: those that read the same are pairs, and what lies between pairs is paired in order. */
function aligned(before: readonly unknown[], after: readonly unknown[]): [unknown, unknown, number][] {
  const keys = { before: before.map(keyOf), after: after.map(keyOf) }
  const rows: [unknown, unknown, number][] = []
  let [b, a] = [0, 0]
  while (b < before.length || a < after.length) {
    const nextSame = after.findIndex((_, n) => n >= a && keys.before.indexOf(keys.after[n] ?? '', b) >= 0)
    const endA = nextSame < 0 ? after.length : nextSame
    const endB = nextSame < 0 ? before.length : keys.before.indexOf(keys.after[nextSame] ?? '', b)
    for (let n = 0; n < Math.max(endB - b, endA - a); n += 1)
      rows.push([
        b + n < endB ? before[b + n] : undefined,
        a + n < endA ? after[a + n] : undefined,
        Math.min(a + n, endA),
      ])
    if (nextSame >= 0) rows.push([before[endB], after[endA], endA])
    ;[b, a] = nextSame < 0 ? [before.length, after.length] : [endB + 1, endA + 1]
  }
  return rows
}

const keyOf = (one: unknown): string => (isFields(one) ? String(one['text'] ?? one['name'] ?? one['ask']) : String(one))
