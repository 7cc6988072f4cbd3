import { expect, it } from 'vitest'
import { CLIENT_SHAPE, DRAFTS_SHAPE, PLAN_SHAPE, PRACTICE_SHAPE } from '#domain/plan/shape.ts'
import { shapeOf } from '#testing/golden.ts'

const SHAPES = { plan: PLAN_SHAPE, client: CLIENT_SHAPE, practice: PRACTICE_SHAPE, drafts: DRAFTS_SHAPE }

it.each(Object.keys(SHAPES) as (keyof typeof SHAPES)[])(
  'the fields of a folded %s change only together with the name of its shape',
  (kind) => {
    expect(SHAPES[kind]).toBe(shapeOf(kind))
  },
)
