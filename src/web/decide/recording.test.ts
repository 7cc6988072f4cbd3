import { describe, expect, it } from 'vitest'
import type { Decision } from '#domain/plan/decision/decision.ts'
import { methodFrom, methodsOf, recordAct, type Recording } from '#web/decide/recording.ts'

const CBT = { ref: 'panic/cbt', name: 'CBT', kind: 'therapy' } as const
const WAIT = { ref: 'panic/wait', name: 'Wait', kind: 'watchfulWaiting' } as const
const decision = {
  id: 'd.0',
  options: [CBT, WAIT],
  weighing: {
    values: [
      { text: 'Go out again', own: true, weight: 3, fits: { 'panic/cbt': 'yes', 'panic/wait': 'no' } },
      { text: 'Start soon', own: false, weight: 1, fits: { 'panic/cbt': 'partly' } },
    ],
  },
} as unknown as Decision
const recording: Recording = {
  doing: 'decide',
  about: 'd.0',
  what: 'chosen',
  chosen: ['panic/cbt', 'panic/wait'],
  reason: ' ',
  present: ['Jonas'],
  others: 'my sister, ',
  on: '2027-01-01',
  methods: {},
}

describe('writing down a choice', () => {
  it('makes a method of what is chosen, never of waiting', () => {
    expect(methodsOf(decision, recording.chosen)).toEqual([CBT])
    const { methods, present, reason } = recordAct(recording, decision, { 'panic/cbt': 'It is tiring.' })
    expect(methods).toEqual([
      {
        ref: 'panic/cbt',
        words: { method: 'CBT', whyForMe: 'Go out again', risks: 'It is tiring.', alternatives: 'Wait' },
      },
    ])
    expect(present).toEqual(['Jonas', 'my sister'])
    expect(reason).toBeUndefined()
  })

  it('takes the words that were changed, leaves out what was emptied, and a method that is not wanted', () => {
    const changed = { ...recording, methods: { 'panic/cbt': { whyForMe: 'Mine', alternatives: '' } } }
    expect(recordAct(changed, decision, {}).methods[0]?.words).toEqual({ method: 'CBT', whyForMe: 'Mine' })
    const left = { ...recording, methods: { 'panic/cbt': { leaveOut: true } } }
    expect(recordAct(left, decision, {}).methods).toEqual([])
  })

  it('"not yet" chooses nothing, whatever was ticked before', () => {
    const notYet = recordAct({ ...recording, what: 'notYet' }, decision, {})
    expect(notYet).toMatchObject({ what: 'notYet', chosen: [], methods: [] })
  })

  it('names every other option as what else there was, as one sentence that can be read', () => {
    const more = { ...decision, options: [CBT, WAIT, { ...WAIT, ref: 'panic/nothing', name: 'Nothing' }] }
    expect(methodFrom(more, WAIT, '').alternatives).toBe('CBT; Nothing')
  })
})
