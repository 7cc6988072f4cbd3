import { describe, expect, it } from 'vitest'
import { wantedIn, wordsStillWanted } from '#domain/plan/review/wanted-words.ts'
import { agendaFor } from '#domain/plan/talk/agenda-for.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { day, jo, mara, SIGNED_IN_AGAIN } from '#testing/people.ts'
import { answer, does, given, reword, sign, signAndConsent, signedPlan, suggest, write } from '#testing/plans.ts'

const on = (after: number) => ({ on: day(after) })
const look = (id = 'r', after = 1) => does(jo, id, { type: 'openReview', why: 'asked' }, on(after))
const says = (who: typeof jo, lines: Record<string, string>, after = 3, id = 'r') =>
  does(
    who,
    `${who.person}-${id}-${after}`,
    {
      type: 'sayInReview',
      review: `${id}.0`,
      lines: Object.fromEntries(Object.entries(lines).map(([line, verdict]) => [line, { verdict }])),
    } as never,
    on(after),
  )
const ends = (after = 5, id = 'r') => does(mara, `end-${id}`, { type: 'closeReview', review: `${id}.0` }, on(after))
const base = [
  ...signedPlan,
  does(jo, 'sign', write('objective', { notice: 'Six hours' }, { parent: 'goal.0' })),
  does(mara, 'yesSign', answer('sign.0', 'agree')),
]
const wanted = [...base, look(), says(jo, { 'goal.0': 'change', 'written.0': 'keep' }), ends()]
const still = (...more: readonly ReturnType<typeof does>[]) => wordsStillWanted(given(...wanted, ...more).before)
const waits = [{ line: 'goal.0', by: 'client' }]
const signs = (after: number) => [
  does(mara, 'v2', { type: 'prepareVersion' }, { ...on(after), supplied: { nonce: '00ff' } }),
  does(mara, 'm2', sign('v2.0'), { ...on(after), supplied: SIGNED_IN_AGAIN }),
]
const joSigns = (after: number) => does(jo, 'j2', signAndConsent('v2.0'), { ...on(after), supplied: SIGNED_IN_AGAIN })

describe('other words that were wanted in a look at the plan', () => {
  it('wait for both once the look is done, under whoever wanted them', () => {
    const plan = given(...wanted).before
    expect(wordsStillWanted(plan)).toEqual(waits)
    for (const side of ['client', 'therapist'] as const)
      expect(waitsFor(plan, side)).toContainEqual({
        what: 'wantedOtherWords',
        line: 'goal.0',
        by: 'client',
        sessions: 0,
      })
    const keys = agendaFor(plan, { today: day(5), changes: [], reported: [] }).map(({ key }) => key)
    expect(keys.filter((key) => key === 'wantedOtherWords:goal.0')).toHaveLength(1)
    expect(wordsStillWanted(given(...base, look(), says(jo, { 'goal.0': 'change' })).before)).toEqual([])
  })
  it('both may have wanted them; what has ended or rests asks for none', () => {
    const apart = says(mara, { 'goal.0': 'change', 'written.0': 'change' }, 4)
    const plan = given(...base, look(), says(jo, { 'goal.0': 'change' }), apart, ends()).before
    const found = [
      { line: 'goal.0', by: 'both' },
      { line: 'written.0', by: 'therapist' },
    ]
    expect(wordsStillWanted(plan).toSorted((a, b) => (a.line < b.line ? -1 : 1))).toEqual(found)
    const goal = plan.lines['goal.0']
    if (!goal || !plan.reviews[0]) throw new Error('There is a goal and a look.')
    const resting = { ...plan, lines: { ...plan.lines, 'goal.0': { ...goal, standing: 'paused' as const } } }
    expect(wantedIn(plan.reviews[0], resting)).toEqual([{ line: 'written.0', by: 'therapist' }])
  })
  it('wait until the words changed, in the look or after it; what was there before they were said does not count', () => {
    const changes = (after: number) => does(jo, 'w', reword('goal.0', { ownWords: 'Sleep five hours' }), on(after))
    expect(still(changes(6))).toEqual([])
    const inLook = [look(), says(jo, { 'goal.0': 'change' }), changes(4), ends()]
    expect(wordsStillWanted(given(...base, ...inLook).before)).toEqual([])
    const before = [look(), changes(2), says(jo, { 'goal.0': 'change' }), ends()]
    expect(wordsStillWanted(given(...base, ...before).before)).toEqual(waits)
    expect(still(changes(6), does(jo, 'back', { type: 'undo', what: 'goal.0' }, on(7)))).toEqual(waits)
  })
  it('wait until a change was suggested, whatever the answer; not when it was taken back', () => {
    const asked = [...base, look(), says(jo, { 'sign.0': 'change' }), ends()]
    const after = (...more: readonly ReturnType<typeof does>[]) => wordsStillWanted(given(...asked, ...more).before)
    const made = does(mara, 's', suggest('sign.0', { notice: 'Five hours' }), on(6))
    expect(given(...asked, made).before.suggestions['s.0']).toBeDefined()
    expect(after(made)).toEqual([])
    expect(after(made, does(jo, 'no', answer('s.0', 'no'), on(7)))).toEqual([])
    expect(after(made, does(mara, 'u', { type: 'undo', what: 's.0' }, on(7)))).toEqual([
      { line: 'sign.0', by: 'client' },
    ])
  })
  it('wait until a later look is done', () => {
    expect(still(look('q', 8))).toEqual(waits)
    expect(still(look('q', 8), ends(9, 'q'))).toEqual([])
  })
  it('wait until both have signed a version since, and while it is only prepared both are told', () => {
    expect(still(...signs(6))).toEqual(waits)
    expect(waitsFor(given(...wanted, ...signs(6)).before, 'client').map(({ what }) => what)).toContain(
      'wantedOtherWords',
    )
    expect(still(...signs(6), joSigns(7))).toEqual([])
  })
  it('are counted in sessions held since, and end with the plan', () => {
    const meets = [
      does(mara, 'o', { type: 'openSession' }, on(9)),
      does(mara, 'h', { type: 'holdSession', session: 'o.0' }, on(9)),
    ]
    const waiting = waitsFor(given(...wanted, ...meets).before, 'client').find(
      ({ what }) => what === 'wantedOtherWords',
    )
    expect(waiting?.sessions).toBe(1)
    expect(still(does(mara, 'x', { type: 'closePlan', reason: 'Done.' }, on(8)))).toEqual([])
  })
})
