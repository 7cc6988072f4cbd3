import type { Drafts } from '#domain/plan/drafts.ts'

/** The lines and suggestions to which an answer is kept, for the next session or to be shared later. */
export function answersKept(drafts: Drafts): ReadonlySet<string> {
  const kept = Object.values(drafts.drafts).flatMap(({ act }) => (act?.type === 'answer' ? [act.to] : []))
  return new Set(kept)
}
