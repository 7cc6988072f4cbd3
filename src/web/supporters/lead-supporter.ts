import type { Me } from '#server/http/contract.ts'

/** Pages of a plan that are for the two who write it, by how their addresses begin. */
const OF_A_PLAN = /^\/(?:plan|choices|consent)\/([^/]+)/

/**
 * Where somebody who only reads along belongs when an address leads to a plan's own pages, as from a mail or a bookmark: to what they
 * are shown of it. Null for everybody else.
 */
export function leadSupporter(
  { supports, practices }: Pick<Me, 'supports' | 'practices'>,
  path: string,
): string | null {
  const plan = OF_A_PLAN.exec(path)?.[1]
  const shown = supports.find((one) => one.plan === plan)
  if (!shown || practices.some(({ id }) => id === shown.practice)) return null
  return `/support/${shown.plan}`
}
