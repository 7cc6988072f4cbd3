import type { Kind } from '#domain/plan/concept/concepts.ts'

/** The kinds of line a client consents to, apart from their shapes so that a page that only reads need not load those. */
const CONSENTED: readonly Kind[] = ['intervention']

export const isConsentedKind = (kind: Kind): boolean => CONSENTED.includes(kind)
