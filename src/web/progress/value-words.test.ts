import { describe, expect, it } from 'vitest'
import { howChange } from '#domain/measure/how-change.ts'
import { howNhs } from '#domain/measure/how-nhs.ts'
import { shippedMeasure } from '#testing/measures.ts'
import { STEP_WORDS } from '#web/progress/how-words.ts'
import { valuesOf } from '#web/progress/value-words.ts'

const [phq9, gad7] = [shippedMeasure('phq9'), shippedMeasure('gad7')]
const steps = [
  ...howChange(phq9, 18, 8),
  ...howChange(phq9, 8, 18),
  ...howNhs({ depression: { measure: phq9, first: 18, last: 8 }, anxiety: { measure: gad7, first: 12, last: 6 } }),
]
const said = (step: (typeof steps)[number]): string =>
  valuesOf(step, (id) => id.toUpperCase())
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ')

describe('how a figure is worked out', () => {
  it('says every step and every value in words, none by its name in the code', () => {
    for (const step of steps) {
      expect(STEP_WORDS[step.name]()).toMatch(/^[A-Z]/)
      expect(said(step)).not.toMatch(/[a-z][A-Z]|true|false|null|undefined/)
    }
  })

  it('says the class as the page says it', () => {
    const last = howChange(phq9, 18, 8).at(-1) ?? expect.unreachable()
    expect(said(last)).toBe('reliable: yes; better: yes; cut-off crossed: towards health; class: Recovered')
    const points = howChange(phq9, 18, 8)[0] ?? expect.unreachable()
    expect(said(points)).toBe('first: 18; last: 8; points: −10')
  })
})
