import type { PersonId } from '#domain/kernel/ids.ts'

/** Whatever was typed into one composer, by field. */
export type Typed = Readonly<Record<string, unknown>>
/** By person, then by `<planId>/<draftId>`. */
export type TypedTexts = Readonly<Record<PersonId, Readonly<Record<string, Typed>>>>

let texts: Record<PersonId, Record<string, Typed>> = {}

/**
 * What has been typed in this tab, kept in its memory and always under the person who typed it, so that nobody else who signs
 * in here is ever shown it.
 */
export const typedTexts = {
  of: (person: PersonId, key: string): Typed | null => texts[person]?.[key] ?? null,
  keep(person: PersonId, key: string, typed: Typed): void {
    texts[person] = { ...texts[person], [key]: typed }
  },
  drop(person: PersonId, key: string): void {
    const { [key]: _, ...rest } = texts[person] ?? {}
    texts[person] = rest
  },
  /** After someone signed in: only this person's texts stay in memory. */
  onlyOf(person: PersonId): void {
    texts = { [person]: texts[person] ?? {} }
  },
  all: (): TypedTexts => texts,
  put(carried: TypedTexts): void {
    texts = structuredClone(carried) as typeof texts
  },
  clear(): void {
    texts = {}
  },
}
