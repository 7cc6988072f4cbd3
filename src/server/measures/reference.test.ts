import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Measure } from '#domain/measure/measure.ts'
import { shippedMeasures } from '#server/measures/shipped-measures.ts'

const FILE = join(import.meta.dirname, '../../../../shared/reference/measures.json')

/** What is known of a fact and where from; a fact that rests on memory may not ship. */
const provenance = z.looseObject({ status: z.string() })
const option = z.looseObject({ value: z.number(), label: z.string() })
const item = z.looseObject({
  n: z.number(),
  text: z.string(),
  reverse: z.boolean().optional(),
  cluster: z.string().optional(),
  loinc: z.string().optional(),
  options: z.array(option).optional(),
})
const figure = z.looseObject({ provenance })
const reference = z.looseObject({
  measures: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      recall: z.string(),
      stem: z.string().optional(),
      instructions: z.string().optional(),
      items: z.array(item),
      item_text_provenance: provenance,
      options: z.array(option),
      extra_item: item.optional(),
      scoring: z.looseObject({ min: z.number(), max: z.number(), direction: z.string() }),
      bands: z.array(z.tuple([z.number(), z.number(), z.string()])).optional(),
      bands_provenance: provenance.optional(),
      cutoff: figure.nullable().optional(),
      missing: z.looseObject({ rule: z.string(), provenance }),
      reliability: figure,
      norms: z.array(z.looseObject({ mean: z.number().nullable(), sd: z.number().nullable(), provenance })),
      reliable_change: z.array(z.looseObject({ value: z.number(), provenance })),
      safety_item: z.looseObject({ item: z.number() }).optional(),
      loinc: z.looseObject({ panel: z.string().optional(), total: z.string().optional(), provenance }),
      licence: z.looseObject({ shippable: z.string(), sentence: z.string(), provenance }),
      citation: z.string(),
    }),
  ),
})
type Reference = z.infer<typeof reference>['measures'][number]

const confirmed = (of: { status: string } | undefined): boolean => of?.status === 'seen' || of?.status === 'computed'
const bare = (text: string): string => text.replace(/["“”]/g, '')

// Only the makers have this file beside the clone. A clone on its own has nothing to compare with, and says so.
describe.skipIf(!existsSync(FILE))('against the reference facts, where they lie beside the clone', () => {
  const known: readonly Reference[] = existsSync(FILE)
    ? reference.parse(JSON.parse(readFileSync(FILE, 'utf8'))).measures
    : []
  const pairs = Object.values(shippedMeasures()).map((ours) => [ours.id, ours] as const)
  const theirs = (ours: Measure): Reference => {
    const found = known.find(({ id }) => id === ours.id)
    if (!found) throw new Error(`${ours.id} is not among the reference facts`)
    return found
  }

  it.each(pairs)('%s: every word a client reads is as it was seen', (_, ours) => {
    const { items, options, extra_item: extra, ...ref } = theirs(ours)
    expect(ref.item_text_provenance.status).toBe('seen')
    expect(ours.items.map(({ text }) => text)).toEqual(items.map(({ text }) => text))
    expect(ours.items.map(({ reversed = false }) => reversed)).toEqual(items.map(({ reverse = false }) => reverse))
    expect(ours.items.map(({ cluster }) => cluster)).toEqual(items.map(({ cluster }) => cluster))
    expect([ours.stem ?? '', ours.instructions ?? '', ours.recall]).toEqual([
      ref.stem ?? '',
      ref.instructions ?? '',
      ref.recall,
    ])
    const plain = (all: readonly { value: number; label: string }[] = []) =>
      all.map(({ value, label }) => [value, label])
    // A source may have words for the ends of a scale only; the answers between are their numbers.
    const between = plain(ours.options).filter(([value, label]) => String(value) !== label)
    expect(between).toEqual(plain(options))
    for (const [at, one] of ours.items.entries()) expect(plain(one.options)).toEqual(plain(items[at]?.options))
    expect((ours.unscored ?? []).map(({ text, options: own }) => [text, plain(own)])).toEqual(
      extra ? [[extra.text, plain(extra.options)]] : [],
    )
  })

  it.each(pairs)('%s: the licence is free, seen and complete', (_, ours) => {
    const { licence, citation } = theirs(ours)
    expect(licence).toMatchObject({ shippable: expect.stringMatching(/^yes/), provenance: { status: 'seen' } })
    expect(bare(licence.sentence)).toContain(bare(ours.licence.sentence))
    expect(ours.citation).toBe(citation)
  })

  it.each(pairs)('%s: no figure rests on memory, and each that ships is the one that was seen', (_, ours) => {
    const ref = theirs(ours)
    expect([ours.scoring.lowest, ours.scoring.highest]).toEqual([ref.scoring.min, ref.scoring.max])
    expect(ours.scoring.better === 'lower').toBe(ref.scoring.direction === 'higher_is_worse')
    if (ours.bands)
      expect(ours.bands.bands.map(({ from, to, words }) => [from, to, words])).toEqual(
        confirmed(ref.bands_provenance) ? ref.bands : 'none: they are from memory',
      )
    if (ours.cutOff) {
      expect(ref.cutoff?.provenance.status).toBe('seen')
      const score = ref.cutoff?.['score']
      expect(String(score).split('-')[0]).toBe(String(ours.cutOff.atLeast))
    }
    for (const { value, kind } of ours.reliability ?? [])
      expect(
        confirmed(ref.reliability.provenance) && ref.reliability[kind === 'alpha' ? 'cronbach_alpha' : 'test_retest'],
      ).toBe(value)
    const points = ref.reliable_change.filter((one) => confirmed(one.provenance)).map(({ value }) => value)
    const [inUse] = ours.reliableChange ?? []
    if (inUse) expect(points).toContain(inUse.points)
    const fromMemory = ref.norms.filter((one) => !confirmed(one.provenance))
    for (const { mean, sd } of ours.norms ?? [])
      expect(fromMemory.some((one) => one.mean === mean && one.sd === sd)).toBe(false)
    if (ours.loinc) {
      expect(confirmed(ref.loinc.provenance)).toBe(true)
      expect(ours.loinc).toMatchObject({ panel: ref.loinc.panel, total: ref.loinc.total })
    }
    if (!confirmed(ref.missing.provenance)) expect(ours.missing).toMatchObject({ atMost: 0, mark: 'computed' })
  })

  it('what was named as unconfirmed is left out', () => {
    const { core10, pswq, pcl5, gad2, auditc, phq9 } = shippedMeasures()
    for (const field of ['bands', 'cutOff', 'norms', 'reliableChange', 'reliability'] as const)
      expect(core10?.[field]).toBeUndefined()
    expect(pswq?.cutOff ?? pswq?.nhs ?? pcl5?.reliableChange ?? pcl5?.norms ?? pcl5?.nhs ?? gad2?.loinc).toBeUndefined()
    expect(auditc?.items[0]?.loinc ?? auditc?.cutOff ?? auditc?.bands).toBeUndefined()
    expect(phq9?.reliability?.map(({ kind }) => kind)).toEqual(['alpha'])
    expect(phq9?.norms?.map(({ mean }) => mean)).not.toContain(2.91)
  })
})

it('says when there is nothing to compare with', ({ skip }) => {
  skip(!existsSync(FILE), 'the reference facts do not lie beside this clone: measures were not compared with them')
  expect(existsSync(FILE)).toBe(true)
})
