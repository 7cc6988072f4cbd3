import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { methodsOf, methodStanding } from '#domain/plan/consent/standing.ts'
import { askingForConsent } from '#domain/plan/consent/signing-consent.ts'
import { evolve, planDecider } from '#domain/plan/plan.ts'
import type { Plan } from '#domain/plan/state.ts'
import { viewFor } from '#domain/plan/view.ts'
import { histories, type Moment } from '#testing/histories.ts'

const seed = Number(process.env['PROPERTY_SEED'] ?? 20_261_123)
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 200)
vi.setConfig({ testTimeout: 60_000 })

/** What a consent is about: the method, its risks and where it was chosen, as one text. */
const substance = (words: Readonly<Record<string, unknown>>): string =>
  JSON.stringify([words['method'], words['risks'], words['option']])

/**
 * Told from the facts alone, apart from how the plan keeps it: by line, the substances the client has said yes to, each with those
 * that were declared other words for the same.
 */
class Ledger {
  readonly yes = new Map<string, Set<string>>()
  readonly same = new Map<string, Set<string>>()

  note(before: Plan, recorded: Moment['recorded']): void {
    let so = before
    for (const one of recorded) {
      const after = evolve(so, one)
      const fact = one.fact.type === 'preparedShared' ? one.fact.fact : one.fact
      if (fact.type === 'signed' && fact.signature.as === 'client' && fact.signature.consent) {
        const document = so.versions.find((each) => each.id === fact.version)?.document
        for (const line of askingForConsent(document))
          if (!fact.signature.consent.no.includes(line.id)) this.says(line.id, substance(line.words))
      }
      if (fact.type === 'lookedAgain' && fact.yes) this.says(fact.line, substance(so.lines[fact.line]?.words ?? {}))
      for (const line of Object.values(after.lines)) {
        const was = so.lines[line.id]
        if (was && substance(was.words) !== substance(line.words) && declaredSame(fact, so)) {
          const pair = this.same.get(line.id) ?? new Set<string>()
          this.same.set(line.id, pair.add(`${substance(was.words)} → ${substance(line.words)}`))
        }
      }
      so = after
    }
  }

  covers(line: string, words: Readonly<Record<string, unknown>>): boolean {
    const said = new Set(this.yes.get(line))
    for (const pair of this.same.get(line) ?? []) {
      const [from = '', to = ''] = pair.split(' → ')
      if (said.has(from)) said.add(to)
    }
    return said.has(substance(words))
  }

  private says(line: string, what: string): void {
    this.yes.set(line, (this.yes.get(line) ?? new Set<string>()).add(what))
  }
}

function declaredSame(fact: Moment['recorded'][number]['fact'], before: Plan): boolean {
  if (fact.type === 'lineReworded') return fact.sameMethod === true
  if (fact.type === 'safetyChanged') return fact.change.do === 'reword' && fact.change.sameMethod === true
  const id =
    fact.type === 'suggestionAnswered'
      ? fact.suggestion
      : fact.type === 'agreedAloud'
        ? fact.to
        : fact.type === 'tookEffect' || fact.type === 'undone'
          ? fact.what
          : ''
  const made = before.suggestions[id]?.change
  return made?.do === 'reword' && made.sameMethod === true
}

it('no sequence of accepted commands shows a consent as current for a method it never covered', () => {
  let current = 0
  let again = 0
  fc.assert(
    fc.property(histories(), (history) => {
      const ledger = new Ledger()
      const told = history.moments.reduce((sum, one) => sum + one.recorded.length, 0)
      ledger.note(planDecider.initial, history.recorded.slice(0, history.recorded.length - told))
      for (const moment of history.moments) {
        ledger.note(moment.before, moment.recorded)
        for (const line of methodsOf(moment.after)) {
          const { state } = methodStanding(moment.after, line, [])
          if (state === 'anotherLook') again++
          if (state !== 'current') continue
          current++
          expect({ line: line.id, words: line.words, covered: ledger.covers(line.id, line.words) }).toMatchObject({
            covered: true,
          })
        }
      }
    }),
    { seed, numRuns },
  )
  expect(current).toBeGreaterThan(numRuns)
  expect(again).toBeGreaterThan(numRuns)
})

it('a withdrawal is effective in the very next view of everybody', () => {
  let withdrawn = 0
  fc.assert(
    fc.property(histories(), (history) => {
      for (const { command, decision, after, asking } of history.moments) {
        if (command.type !== 'withdrawConsent' || 'refused' in decision) continue
        for (const capacity of ['client', 'therapist', 'supervisor'] as const) {
          const seen = viewFor({ capacity, parts: 'all', today: asking.today }, after)
          for (const id of command.methods) {
            withdrawn++
            const line = seen.lines[id]
            if (line) expect(['no', 'withdrawn']).toContain(methodStanding(seen, line, []).state)
          }
          for (const id of command.consents) expect(seen.consents[id]?.ended).toBeDefined()
          for (const id of command.clauses) expect(seen.clauseConsents[id]?.answer).toBe('withdrawn')
        }
      }
    }),
    { seed, numRuns },
  )
  expect(withdrawn).toBeGreaterThan(20)
})

it('a yes comes from the client alone: by signing, or by looking again', () => {
  fc.assert(
    fc.property(histories(), (history) => {
      for (const { before, after, asking, command } of history.moments)
        for (const [line, said] of Object.entries(after.methodConsents)) {
          if (said === before.methodConsents[line] || said.answer !== 'yes') continue
          expect({ as: asking.capacity, by: command.type }).toMatchObject({ as: 'client' })
          expect(['sign', 'lookAgain']).toContain(command.type)
        }
    }),
    { seed, numRuns },
  )
})
