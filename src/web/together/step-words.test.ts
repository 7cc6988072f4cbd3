import { describe, expect, it } from 'vitest'
import { day, jo, mara } from '#testing/people.ts'
import { agreedPlan, does, lineOf, type PlanDeed, state, suggest, write } from '#testing/plans.ts'
import { standingWords } from '#web/together/step-words.ts'

const names = { client: 'Jo', therapist: 'Mara' }
const step = does(mara, 'a', write('step', { action: 'Tea at nine', owner: 'client' }, { parent: 'goal.0' }))
const aloud = does(
  mara,
  'aloud',
  { type: 'recordAloud', to: 'a.0', on: day(7), channel: 'inRoom' } as PlanDeed['command'],
  { on: day(7) },
)
const words = (side: 'client' | 'therapist', line: string, ...deeds: readonly PlanDeed[]): string => {
  const shown = state(...agreedPlan, ...deeds)
  return standingWords({ names, shown, side }, lineOf(shown, line))
}

describe('where the two stand', () => {
  it('is said to the client as to themselves, and to the therapist by name', () => {
    expect(words('client', 'a.0', step)).toBe('Written down by Mara. You have not said yes yet.')
    expect(words('therapist', 'a.0', step)).toBe('Written down by Mara. Jo has not said yes yet.')
    expect(words('client', 'a.0', step, aloud)).toBe('Agreed aloud in the room. You have not confirmed it yet.')
    expect(words('therapist', 'a.0', step, aloud)).toContain('Jo has not confirmed it yet.')
  })
  it('says to the client for whom other words wait', () => {
    const by = (who: typeof jo | typeof mara): PlanDeed =>
      does(who, 's', suggest('step.0', { action: 'Phone off at nine' }))
    expect(words('client', 'step.0', by(mara))).toBe('Mara said it in other words. It waits for you.')
    expect(words('client', 'method.0', does(jo, 's', suggest('method.0', { method: 'A diary' })))).toBe(
      'You said it in other words. Waits for Mara.',
    )
    expect(words('therapist', 'step.0', by(mara))).toBe('Mara said it in other words. Waits for Jo.')
  })
})
