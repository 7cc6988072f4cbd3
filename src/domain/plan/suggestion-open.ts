import type { Suggestion } from '#domain/plan/suggestion.ts'

export const isOpen = (suggestion: Suggestion): boolean => suggestion.ended === undefined
