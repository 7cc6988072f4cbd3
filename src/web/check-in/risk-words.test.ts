import { describe, expect, it } from 'vitest'
import type { Readers } from '#server/http/check-in-contract.ts'
import { seenWords } from '#web/check-in/risk-words.ts'

const cover = { name: 'Tomasz', hours: 'weekdays, 8 to 18', afterMinutes: 120 }
const readers: Readers = { names: ['Lena'], by: null, cover }
const asked = { readers, way: 'signedIn', level: 'alert', stage: 'answering', online: true, witness: null } as const
const said = (more: Partial<Parameters<typeof seenWords>[0]> = {}): string => seenWords({ ...asked, ...more }).join(' ')

describe('who will see an answer about safety, and when', () => {
  it('is nobody yet, then the therapist at once, then the cover after the time the practice set', () => {
    expect(said()).toMatch(/^Nobody has seen this yet\..*Waymark tells Lena at once\..*after 2 hours, Tomasz.*weekdays/)
  })

  it('is nobody at all if one stops before sending, and that is said while one can still stop', () => {
    expect(said()).toContain('If you stop before you send, nobody learns of it.')
    expect(said({ stage: 'onTheWay' })).not.toContain('nobody learns')
  })

  it('in the room is whoever sits there, by name', () => {
    expect(said({ way: 'room', witness: 'Lena Brandt' })).toContain('You can say it to Lena Brandt right now.')
    expect(said({ way: 'room' })).toContain('You can say it to your therapist right now.')
  })

  it('says that there is no network, and never that it was sent', () => {
    const offline = said({ online: false })
    expect(offline).toContain('Nobody has seen this yet.')
    expect(offline).toContain('no network')
    expect(offline).not.toContain('has told')
  })

  it('names the cover only where there is one and where it interrupts', () => {
    expect(said({ readers: { ...readers, cover: null } })).not.toContain('Tomasz')
    expect(said({ level: 'ask' })).not.toMatch(/Tomasz|at once/)
    expect(said({ level: 'ask' })).toContain('before your next session')
  })

  it('on the way asks nobody to send again what they have sent', () => {
    expect(said({ stage: 'onTheWay', online: false })).not.toContain('When you send')
    expect(said({ stage: 'onTheWay' })).toMatch(
      /^Nobody has seen this yet\..*As soon as they arrive, Waymark tells Lena/,
    )
  })

  it('that was talked about before reaches no cover, and by link says what would be if it was not', () => {
    expect(said({ level: 'told' })).toContain('You have talked about this before.')
    expect(said({ level: 'told' })).not.toMatch(/Tomasz|at once/)
    expect(said({ level: 'either', way: 'link' })).toMatch(/If this is new.*at once.*Tomasz/)
  })

  it('once sent does not say that nobody has seen it', () => {
    expect(said({ stage: 'arrived' })).toMatch(/^Waymark has told Lena\./)
    expect(said({ stage: 'arrived', readers: { ...readers, names: ['Lena', 'Ruth'] } })).toContain(
      'Waymark has told Lena and Ruth',
    )
  })

  it('reassures nobody', () => {
    for (const stage of ['answering', 'onTheWay', 'arrived'] as const)
      for (const level of ['alert', 'either', 'told', 'ask'] as const)
        for (const online of [true, false])
          expect(said({ stage, level, online })).not.toMatch(/do not worry|fine|safe/i)
  })
})
