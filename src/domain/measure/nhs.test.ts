import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { howNhs } from '#domain/measure/how-nhs.ts'
import { proportionOf } from '#domain/measure/interval.ts'
import { nhsOutcome, type NhsOutcome } from '#domain/measure/nhs.ts'
import { nhsRates } from '#domain/measure/nhs-rates.ts'
import { shippedMeasure } from '#testing/measures.ts'

const [phq9, gad7] = [shippedMeasure('phq9'), shippedMeasure('gad7')]
const outcome = (phq: [number, number], gad: [number, number]): NhsOutcome => {
  const found = nhsOutcome({
    depression: { measure: phq9, first: phq[0], last: phq[1] },
    anxiety: { measure: gad7, first: gad[0], last: gad[1] },
  })
  if (!found) throw new Error('no outcome')
  return found
}

describe('a course by the rules of NHS Talking Therapies', () => {
  it('caseness and reliable change: PHQ-9 from 10 and by 6, GAD-7 from 8 and by 4', () => {
    expect(phq9.nhs).toMatchObject({ caseness: 10, reliableChange: 6, mark: 'seen' })
    expect(gad7.nhs).toMatchObject({ caseness: 8, reliableChange: 4, mark: 'seen' })
  })

  const [recovered, improved, worse] = [
    { recovery: true, reliableRecovery: true, reliableImprovement: true },
    { recovery: false, reliableRecovery: false, reliableImprovement: true },
    { reliableRecovery: false, reliableImprovement: false, reliableDeterioration: true },
  ]
  it.each<[string, [number, number], [number, number], object]>([
    ['both fall below', [18, 8], [12, 6], recovered],
    ['one improves, the other was never a case', [18, 9], [5, 5], recovered],
    ['one improves, the other is still a case', [18, 9], [12, 9], improved],
    [
      'one improves, the other worsens reliably',
      [18, 9],
      [3, 7],
      {
        recovery: true,
        reliableRecovery: false,
        reliableImprovement: false,
        reliableDeterioration: false,
        noReliableChange: true,
      },
    ],
    [
      'below caseness by less than the thresholds',
      [11, 9],
      [9, 7],
      { recovery: true, reliableRecovery: false, noReliableChange: true },
    ],
    ['exactly the threshold', [16, 10], [8, 8], improved],
    ['one point short of it', [15, 10], [10, 7], { reliableImprovement: false, noReliableChange: true }],
    ['one worsens, the other stays', [10, 16], [10, 10], worse],
    [
      'neither was a case, one improves',
      [9, 3],
      [7, 7],
      { caseAtStart: false, recovery: null, reliableRecovery: null, reliableImprovement: true },
    ],
    ['at caseness from 8 on GAD-7', [9, 9], [8, 7], { caseAtStart: true, recovery: true }],
    ['at caseness from 10 on PHQ-9', [10, 9], [7, 7], { caseAtStart: true, recovery: true }],
  ])('%s', (_, phq, gad, expected) => {
    expect(outcome(phq, gad)).toMatchObject(expected)
  })

  it('exactly one of improvement, deterioration and no reliable change; reliable recovery is both of its parts', () => {
    const [phq, gad] = [fc.integer({ min: 0, max: 27 }), fc.integer({ min: 0, max: 21 })]
    fc.assert(
      fc.property(phq, phq, gad, gad, (a, b, c, d) => {
        const one = outcome([a, b], [c, d])
        expect([one.reliableImprovement, one.reliableDeterioration, one.noReliableChange].filter(Boolean)).toHaveLength(
          1,
        )
        expect(one.reliableRecovery ?? false).toBe((one.recovery ?? false) && one.reliableImprovement)
        expect(one.recovery === null).toBe(!one.caseAtStart)
        const back = outcome([b, a], [d, c])
        expect(back.reliableImprovement).toBe(one.reliableDeterioration)
      }),
    )
  })

  it('one measure alone is read alone; one without thresholds gives no outcome', () => {
    const depression = { measure: phq9, first: 18, last: 8 }
    expect(nhsOutcome({ depression })).toMatchObject({ recovery: true, reliableRecovery: true })
    expect(nhsOutcome({})).toBeNull()
    expect(nhsOutcome({ depression, anxiety: { measure: shippedMeasure('pcl5'), first: 60, last: 20 } })).toBeNull()
    expect(howNhs({ depression: { measure: shippedMeasure('pcl5'), first: 60, last: 20 } })).toEqual([])
  })

  it('each rule is told with its source, and what is not written there in these words is marked', () => {
    const how = howNhs({
      depression: { measure: phq9, first: 18, last: 8 },
      anxiety: { measure: gad7, first: 12, last: 6 },
    })
    const marks = Object.fromEntries(how.map(({ name, mark }) => [name, mark]))
    expect(marks).toMatchObject({ reliableRecovery: 'seen', reliableDeterioration: 'inferred', caseness: 'seen' })
    expect(how.every(({ source }) => source.length > 0)).toBe(true)
  })
})

describe('rates of many courses', () => {
  it('recovery counts among those at caseness at the start, the rest among all that finished', () => {
    const rates = nhsRates([
      outcome([18, 8], [12, 6]),
      outcome([18, 17], [12, 12]),
      outcome([9, 3], [7, 7]),
      outcome([10, 17], [10, 10]),
    ])
    expect(rates).toMatchObject({
      finished: 4,
      notAtCaseness: 1,
      recovery: { count: 1, of: 3 },
      reliableRecovery: { count: 1, of: 3 },
      reliableImprovement: { count: 2, of: 4 },
      reliableDeterioration: { count: 1, of: 4 },
      noReliableChange: { count: 1, of: 4 },
    })
  })

  it('says nothing of nobody', () => {
    expect(nhsRates([])).toMatchObject({ finished: 0, recovery: null, reliableImprovement: null })
    expect(nhsRates([outcome([3, 3], [3, 3])])).toMatchObject({ recovery: null, noReliableChange: { count: 1, of: 1 } })
  })

  it.each([
    ['depression, CBT', 80570, 6227, [32461, 43.7], [29648, 39.9], [47501, 59], [5512, 6.8], [26493, 32.9]],
    ['generalised anxiety, CBT', 52448, 5527, [24728, 52.7], [23052, 49.1], [33509, 63.9], [2672, 5.1], [15594, 29.7]],
    ['PTSD, CBT', 32511, 1721, [12162, 39.5], [11746, 38.1], [20038, 61.6], [2208, 6.8], [9728, 29.9]],
    ['all, guided self-help', 164041, 18241, [62696, 43], [57064, 39.1], [91534, 55.8], [11781, 7.2], [57861, 35.3]],
  ])('England 2024-25, %s: the published shares follow from the published counts', (_, finished, not, ...published) => {
    const shares = published.map(
      ([count = 0], at) => proportionOf(count, at < 2 ? finished - not : finished)?.value ?? 0,
    )
    expect(shares.map((share) => Math.round(share * 1000) / 10)).toEqual(published.map(([, share]) => share))
  })
})
