import { clientKind } from '#server/streams/client-kind.ts'
import { draftsKind } from '#server/streams/drafts-kind.ts'
import { planKind, type PlanSources } from '#server/streams/plan-kind.ts'
import { practiceKind } from '#server/streams/practice-kind.ts'

/** Every kind of stream there is. */
export function streamKinds(sources: PlanSources & { readonly ageOfConsent: (practiceId: string) => Promise<number> }) {
  return {
    plan: planKind(sources),
    client: clientKind(sources),
    practice: practiceKind,
    drafts: draftsKind,
  }
}
export type Kinds = ReturnType<typeof streamKinds>
export type StreamName = keyof Kinds

/** Which kind a stream of this name is of. */
export function kindOfStream(stream: string): StreamName {
  if (stream === 'practice') return 'practice'
  if (stream.startsWith('plan/')) return 'plan'
  return stream.startsWith('client/') ? 'client' : 'drafts'
}
