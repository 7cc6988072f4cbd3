import type { Words } from '#domain/plan/concept/concepts.ts'
import type { MethodConsent } from '#domain/plan/consent/consent.ts'
import type { Line } from '#domain/plan/line.ts'
import type { Plan } from '#domain/plan/state.ts'

/** The words of a method as they were when the client last said something about it; null where only its history has them. */
export function wordsThen(
  plan: Plan,
  line: Pick<Line, 'id' | 'words' | 'substance'>,
  said: MethodConsent,
): Words | null {
  const frozen = plan.versions.flatMap((one) => {
    const found = one.document?.lines.find((each) => each.id === line.id)
    return found && (found.substance ?? '') === said.substance ? [{ version: one.id, words: found.words }] : []
  })
  const signed = frozen.find((one) => one.version === said.version)
  if (signed) return signed.words
  if ((line.substance ?? '') === said.substance) return line.words
  return frozen.at(-1)?.words ?? null
}
