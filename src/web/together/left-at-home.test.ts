import { expect, test } from 'vitest'
import type { Drafts } from '#domain/plan/drafts.ts'
import { draftOf } from '#domain/plan/room-sheet.ts'
import { noPlan, type Plan } from '#domain/plan/state.ts'
import { leftAtHome } from '#web/together/left-at-home.ts'
import { keptElsewhere } from '#web/together/left-over.ts'
import { emptySheet, type Sheet, within, withTexts } from '#web/together/sheet.ts'
import { helpKey, topicKey } from '#web/together/topics.ts'

const at = '2026-11-23T10:00:00.000Z'
const [day, next] = ['2026-11-23', '2026-11-24']
const heard = withTexts(
  emptySheet,
  { words: 'As I hear it', [topicKey('1')]: 'Say no once' },
  { at, side: 'therapist' },
)
const sheet = withTexts(heard, { [helpKey('1', 'client')]: 'Ask my sister' }, { at, side: 'client' })
const kept = (one: Sheet, on = day): Drafts => ({
  drafts: {
    [draftOf(on)]: { id: draftOf(on), typed: one, forSession: false, changedAt: at },
    other: { id: 'other', typed: { ownWords: 'A goal' }, forSession: false, changedAt: at },
  },
})
const words = (found: ReturnType<typeof leftAtHome>): string[] =>
  found.flatMap(({ left }) => left.map((one) => one.words))

test('what the client put down themselves waits for them on another day, and nothing of the other side', () => {
  const found = leftAtHome(kept(sheet), noPlan, next)
  expect(found).toMatchObject([{ day, draft: draftOf(day), left: [{ what: 'help', topic: 'Say no once' }] }])
  expect(words(found)).toEqual(['Ask my sister'])
  expect(leftAtHome(kept(heard), noPlan, next)).toEqual([])
})

test('on the day itself it stays in the room, until its session is closed', () => {
  expect(leftAtHome(kept(sheet), noPlan, day)).toEqual([])
  const inSession = kept(within(sheet, 's.0', at))
  const plan = (state: 'open' | 'held'): Plan => ({ ...noPlan, sessions: [{ id: 's.0', on: day, state }] })
  expect(leftAtHome(inSession, plan('open'), day)).toEqual([])
  expect(words(leftAtHome(inSession, plan('held'), day))).toEqual(['Ask my sister'])
})

test('what is kept elsewhere is not left', () => {
  const [found] = leftAtHome(kept(sheet), noPlan, next)
  const done = withTexts(sheet, keptElsewhere(found?.left ?? []), { at, side: 'client' })
  expect(leftAtHome(kept(done), noPlan, next)).toEqual([])
})
