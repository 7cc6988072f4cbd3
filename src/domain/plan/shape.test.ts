import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { CHECKINS_SHAPE } from '#domain/check-in/shape.ts'
import { LIBRARY_SHAPE } from '#domain/measure/library/shape.ts'
import { CLIENT_SHAPE, DRAFTS_SHAPE, PLAN_SHAPE, PRACTICE_SHAPE } from '#domain/plan/shape.ts'
import { goldenStreams, statesOf, type StreamName } from '#testing/golden.ts'

const SHAPES: Record<StreamName, string> = {
  plan: PLAN_SHAPE,
  client: CLIENT_SHAPE,
  practice: PRACTICE_SHAPE,
  drafts: DRAFTS_SHAPE,
  checkins: CHECKINS_SHAPE,
  library: LIBRARY_SHAPE,
}
/** Fields that hold things by id, or what people wrote: their keys are not part of the shape. */
const BY_ID = new Set(['lines', 'suggestions', 'grants', 'members', 'invitations', 'drafts', 'measures', 'courses'])
const WRITTEN = new Set(['words', 'wording', 'typed', 'act'])

/** Every path of fields in a value, with the kind of value at its end. */
function pathsOf(value: unknown, at: string, found: Set<string>): void {
  if (value === undefined) return
  if (Array.isArray(value)) {
    for (const one of value) pathsOf(one, `${at}[]`, found)
    return
  }
  if (value === null || typeof value !== 'object') {
    found.add(`${at}: ${value === null ? 'null' : typeof value}`)
    return
  }
  const field = at.split('.').at(-1) ?? ''
  if (WRITTEN.has(field)) return
  const byId = BY_ID.has(field) || (field === 'views' && at.includes('signatures'))
  for (const [name, one] of Object.entries(value)) pathsOf(one, byId ? `${at}.*` : `${at}.${name}`, found)
}

it.each(Object.keys(SHAPES) as StreamName[])(
  'the fields of a folded %s change only together with the name of its shape',
  (kind) => {
    const paths = new Set<string>()
    for (const golden of goldenStreams(kind)) for (const state of statesOf(kind, golden)) pathsOf(state, kind, paths)
    expect(paths.size).toBeGreaterThan(3)
    const digest = createHash('sha256')
      .update([...paths].sort().join('\n'))
      .digest('hex')
      .slice(0, 12)
    expect(SHAPES[kind]).toBe(`${kind}-${digest}`)
  },
)
