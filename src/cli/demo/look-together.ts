import type { CivilDate } from '#domain/kernel/dates.ts'
import { commandOf } from '#domain/kernel/ids.ts'
import type { ReviewSide, ReviewWhy } from '#domain/plan/review/looking.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'
import type { Telling } from '#cli/demo/telling.ts'

type Look = {
  readonly why: ReviewWhy
  readonly client: ReviewSide
  readonly therapist: ReviewSide
  readonly nextOn?: CivilDate
}

/** A look at the plan in this session: both say what they think, the therapist ends it, the client says yes to what comes of it. */
export async function lookTogether(s: Telling, { why, client, therapist, nextOn }: Look): Promise<void> {
  const review = await s.therapist.openReview(why)
  await s.client.sayInReview(review, client)
  await s.therapist.sayInReview(review, therapist)
  const ended = commandOf(await s.therapist.closeReview(review, nextOn))
  const { suggestions, lines } = s.plan()
  const suggested = Object.values(suggestions).filter((one) => commandOf(one.id) === ended && isOpen(one))
  const written = Object.keys(lines).filter((one) => commandOf(one) === ended)
  await s.client.agree(...suggested.map(({ id }) => id), ...written)
}
