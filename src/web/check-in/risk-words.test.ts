import { describe, expect, it } from 'vitest'
import type { Readers } from '#server/http/check-in-contract.ts'
import { seenWords } from '#web/check-in/risk-words.ts'

const cover = { name: 'Tomasz', hours: 'weekdays, 8 to 18', afterMinutes: 120 }
const readers: Readers = { names: ['Lena'], by: null, cover }
const asked = { readers, way: 'signedIn', action: 'alert', stage: 'answering', online: true } as const
const said = (more: Partial<Parameters<typeof seenWords>[0]> = {}): string => seenWords({ ...asked, ...more }).join(' ')

describe('who will see an answer about safety, and when', () => {
  it('is nobody yet, then the therapist at once, then the cover after the time the practice set', () => {
    expect(said()).toMatch(/^Nobody has seen this yet\..*Lena is told at once\..*after 2 hours, Tomasz.*weekdays/)
  })

  it('says that there is no network, and never that it was sent', () => {
    const offline = said({ online: false })
    expect(offline).toContain('Nobody has seen this yet.')
    expect(offline).toContain('no network')
    expect(offline).not.toContain('has been told')
  })

  it('names the cover only where there is one and where it interrupts', () => {
    expect(said({ readers: { ...readers, cover: null } })).not.toContain('Tomasz')
    expect(said({ action: 'ask' })).not.toMatch(/Tomasz|at once/)
    expect(said({ action: 'ask' })).toContain('before your next session')
  })

  it('on the way asks nobody to send again what they have sent', () => {
    expect(said({ stage: 'onTheWay', online: false })).not.toContain('When you send')
    expect(said({ stage: 'onTheWay' })).toMatch(/^Nobody has seen this yet\..*As soon as it arrives, Lena is told/)
  })

  it('once sent does not say that nobody has seen it', () => {
    expect(said({ stage: 'arrived' })).toMatch(/^Lena has been told\./)
    expect(said({ stage: 'arrived', readers: { ...readers, names: ['Lena', 'Ruth'] } })).toContain(
      'Lena and Ruth have been told',
    )
  })

  it('reassures nobody', () => {
    for (const stage of ['answering', 'onTheWay', 'arrived'] as const)
      for (const action of ['alert', 'ask'] as const)
        for (const online of [true, false])
          expect(said({ stage, action, online })).not.toMatch(/do not worry|fine|safe/i)
  })
})
