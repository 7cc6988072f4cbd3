import { describe, expect, it } from 'vitest'
import { USUAL_SCHEDULE } from '#domain/check-in/schedule.ts'
import { scheduleSentences } from '#web/clients/check-ins/schedule-words.ts'

describe('how a client is asked, in sentences', () => {
  it('says the usual: own goals, steps, working together, and no mail', () => {
    expect(scheduleSentences(USUAL_SCHEDULE, {}, 'client')).toEqual([
      'How far you are with what you want: every session.',
      'How your next steps went.',
      'How working together is going: every session.',
    ])
  })

  it('says what is not asked, and which measures are', () => {
    const schedule = {
      goals: null,
      together: null,
      steps: false,
      measures: [{ measure: 'own', interval: 'everyThreeWeeks' as const }],
      remind: true,
    }
    const said = scheduleSentences(schedule, {}, 'professional')
    expect(said[0]).toBe('own: every three weeks.')
    expect(said).toContain('Goals are not rated.')
    expect(said.join(' ')).not.toContain('next steps')
    expect(said.at(-1)).toContain('mail')
  })
})
