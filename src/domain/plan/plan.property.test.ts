import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { fold } from '#domain/kernel/decider.ts'
import { conceptOf, ownerOf } from '#domain/plan/concept/concepts.ts'
import { changedFields } from '#domain/plan/line.ts'
import { decide, evolve, planDecider } from '#domain/plan/plan.ts'
import { agreementOf } from '#domain/plan/stance.ts'
import type { Plan } from '#domain/plan/state.ts'
import { viewFor } from '#domain/plan/view.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { differences } from '#domain/plan/difference.ts'
import { type History, histories, type Moment } from '#testing/histories.ts'
import type { PlanFact } from '#domain/plan/facts.ts'

const seed = Number(process.env['PROPERTY_SEED'] ?? 20_261_102)
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 150)
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

vi.setConfig({ testTimeout: 60_000 })

function always(check: (history: History) => void): void {
  fc.assert(fc.property(histories(), check), { seed, numRuns })
}

const accepted = (history: History): readonly Moment[] => history.moments.filter((one) => 'facts' in one.decision)
/** The facts of a moment, with what was released from a session's preparation as if its author had just done it. */
function actsOf(moment: Moment): { fact: PlanFact; side: string }[] {
  return moment.recorded.map(({ fact, asking }) =>
    fact.type === 'preparedShared' ? { fact: fact.fact, side: fact.capacity } : { fact, side: asking.capacity },
  )
}

describe('generated histories', () => {
  it('are worth checking: most commands occur, many are accepted, every kind of fact comes of them', () => {
    const types = new Map<string, number>()
    let tried = 0
    let taken = 0
    for (const history of fc.sample(histories(), { seed, numRuns })) {
      tried += history.moments.length
      taken += accepted(history).length
      for (const { fact } of history.recorded) types.set(fact.type, (types.get(fact.type) ?? 0) + 1)
    }
    expect(taken / tried).toBeGreaterThan(0.3)
    expect([...types.keys()].sort()).toEqual(
      [
        'agreedAloud',
        'aloudConfirmed',
        'changeSuggested',
        'lineAnswered',
        'lineMoved',
        'lineReworded',
        'lineWritten',
        'noteAdded',
        'planOpened',
        'preparedShared',
        'safetyChanged',
        'safetyShown',
        'sessionCancelled',
        'sessionHeld',
        'sessionMoved',
        'sessionOpened',
        'sessionPlanned',
        'signed',
        'signingDeclined',
        'standingChanged',
        'suggestionAnswered',
        'tookEffect',
        'undone',
        'versionPrepared',
        'decisionOpened',
        'weighed',
        'decisionViewed',
        'decisionRecorded',
        'decisionConfirmed',
        'decisionReopened',
        'lookedAgain',
        'clauseAnswered',
        'consentWithdrawn',
        'consentAsked',
        'consentGiven',
        'consentAnswered',
        'methodDeclined',
        'noteLeft',
        'noteReplied',
        'noteClosed',
        'repliesSet',
        'agendaAdded',
        'agendaDropped',
        'agendaOrdered',
        'reviewOpened',
        'saidInReview',
        'reviewClosed',
        'reviewEverySet',
        'amendmentAsked',
        'amendmentAnswered',
        'statementAttached',
      ].sort(),
    )
  })
})

describe('in every history', () => {
  it('the same facts fold to the same plan, also as they come back from storage and through snapshots', () => {
    always((history) => {
      const whole = fold(planDecider, history.recorded)
      expect(whole).toEqual(history.plan)
      expect(stored(fold(planDecider, stored(history.recorded)))).toEqual(stored(whole))
      let snapshot: Plan = planDecider.initial
      for (const one of stored(history.recorded)) snapshot = stored(evolve(snapshot, one))
      expect(snapshot).toEqual(stored(whole))
    })
  })

  it('a decision on a plan read back from storage is the same', () => {
    always((history) => {
      for (const { command, before, asking, decision } of history.moments)
        expect(stored(decide(command, stored(before), asking))).toEqual(stored(decision))
    })
  })

  it('a decision on what a person sees is the decision on the whole', () => {
    always((history) => {
      for (const { command, before, asking, decision } of history.moments) {
        const seen = viewFor({ capacity: asking.capacity, parts: 'all', today: asking.today }, before)
        if (asking.capacity === 'client' && 'refused' in decision && decision.refused.code === 'talk-first') {
          expect(before.lines[decision.refused.about ?? '']?.withheld).toBeDefined()
          continue
        }
        expect(decide(command, seen, asking)).toEqual(decision)
      }
    })
  })

  it('every line has its place and its parent, and what points at lines points at lines that are there', () => {
    always((history) => {
      for (const { after: plan } of accepted(history)) {
        expect([...plan.order].sort()).toEqual(Object.keys(plan.lines).sort())
        expect(new Set(plan.order).size).toBe(plan.order.length)
        for (const line of Object.values(plan.lines)) {
          if (line.parent !== undefined) expect(plan.lines[line.parent]).toBeDefined()
          const issues = conceptOf(line.kind).shape.safeParse(line.words).error?.issues ?? []
          expect(issues).toEqual([])
        }
        for (const suggestion of Object.values(plan.suggestions)) expect(plan.lines[suggestion.line]).toBeDefined()
        for (const side of ['client', 'therapist'] as const)
          for (const one of waitsFor(plan, side)) {
            if ('line' in one && one.line !== undefined) expect(plan.lines[one.line]).toBeDefined()
            if ('suggestion' in one) expect(plan.suggestions[one.suggestion]).toBeDefined()
            expect(one.sessions).toBeGreaterThanOrEqual(0)
          }
      }
    })
  })
})

describe('no history', () => {
  it('lets the therapist change own words that the client has written, touched or answered', () => {
    always((history) => {
      for (const moment of accepted(history)) {
        for (const line of Object.values(moment.before.lines)) {
          const after = moment.after.lines[line.id]
          const fields = after
            ? changedFields(line.words, { ...blank(line.words), ...after.words })
            : Object.keys(line.words)
          const own = fields.filter((field) => ownerOf(line.kind, field) === 'client')
          const theirs = line.writtenDownBy !== undefined && line.views.client === undefined
          if (own.length === 0 || theirs) continue
          const byClient = actsOf(moment).some((one) => one.side === 'client')
          expect({ own, byClient, command: moment.command }).toMatchObject({ byClient: true })
        }
      }
    })
  })

  it('changes agreed words but in the four ways', () => {
    const ways = new Set(['suggestionAnswered', 'agreedAloud', 'tookEffect', 'safetyChanged'])
    always((history) => {
      for (const moment of accepted(history)) {
        for (const line of Object.values(moment.before.lines)) {
          if (agreementOf(line) !== 'agreed') continue
          const after = moment.after.lines[line.id]
          const fields = after
            ? changedFields(line.words, { ...blank(line.words), ...after.words })
            : Object.keys(line.words)
          const shared = fields.filter((field) => ownerOf(line.kind, field) === 'both')
          if (shared.length === 0) continue
          const acts = actsOf(moment)
          const isAnswer = acts.some((one) => ways.has(one.fact.type))
          // Taking back one's own yes to a suggestion, before anything came of it, reopens the suggestion.
          const takenBack = acts.some((one) => one.fact.type === 'undone' && reopens(moment, one.fact.what))
          expect({ shared, fine: isAnswer || takenBack, command: moment.command }).toMatchObject({ fine: true })
        }
      }
    })
  })

  it('pauses or ends an agreed line but in the four ways, or because the client takes back a yes or asks for a break', () => {
    const ways = new Set([
      'suggestionAnswered',
      'agreedAloud',
      'tookEffect',
      'safetyChanged',
      'undone',
      'consentWithdrawn',
    ])
    always((history) => {
      for (const moment of accepted(history)) {
        for (const line of Object.values(moment.before.lines)) {
          const after = moment.after.lines[line.id]
          if (agreementOf(line) !== 'agreed' || !after || after.standing === line.standing) continue
          const isDone = ['active', 'reached'].includes(after.standing) && ['active', 'reached'].includes(line.standing)
          if (isDone && (line.kind === 'step' || line.kind === 'milestone')) continue
          if (line.kind === 'aboutMe' && actsOf(moment).some((one) => one.side === 'client')) continue
          const rests = (fact: PlanFact): boolean =>
            fact.type === 'methodDeclined' && fact.chose === 'break' && after.standing === 'paused'
          const fine = actsOf(moment).some(({ fact }) => ways.has(fact.type) || rests(fact))
          expect({ line: line.id, fine, command: moment.command }).toMatchObject({ fine: true })
        }
      }
    })
  })

  it('shows a required line as agreed', () => {
    always((history) => {
      for (const line of Object.values(history.plan.lines))
        if (line.kind === 'requirement') expect(agreementOf(line)).toBe('required')
      for (const version of history.plan.versions)
        for (const line of version.document?.lines ?? [])
          if (line.kind === 'requirement') expect(line.agreement).toBe('required')
    })
  })

  it('lets a safety change or a delay leak into what the client reads', () => {
    always((history) => {
      for (const { after, asking } of accepted(history)) {
        const withheld = Object.values(after.lines).filter((one) => one.withheld && asking.today < one.withheld.until)
        const seen = viewFor({ capacity: 'client', parts: 'all', today: asking.today }, after)
        for (const line of withheld) {
          expect(seen.lines[line.id]).toEqual(line.withheld?.before)
          expect(seen.lines[line.id]?.withheld).toBeUndefined()
        }
      }
    })
  })
})

describe('what was prepared for signing', () => {
  it('is the same for ever after, and so is what was signed', () => {
    always((history) => {
      const documents = new Map<string, string>()
      const signatures = new Map<string, string[]>()
      for (const { recorded, after } of accepted(history)) {
        for (const { fact } of recorded)
          if (fact.type === 'versionPrepared') documents.set(fact.id, JSON.stringify(fact.document))
        for (const version of after.versions) {
          if (version.document && documents.has(version.id))
            expect(JSON.stringify(version.document)).toBe(documents.get(version.id))
          const now = version.signatures.map((one) => JSON.stringify(one))
          const was = signatures.get(version.id) ?? []
          expect(now.slice(0, was.length)).toEqual(was)
          signatures.set(version.id, now)
        }
      }
    })
  })

  it('differs from itself in nothing, and every change from one version to the next is told', () => {
    always((history) => {
      const documents = history.recorded.flatMap(({ fact }) => (fact.type === 'versionPrepared' ? [fact.document] : []))
      for (const [n, later] of documents.entries()) {
        expect(differences(later, later)).toEqual([])
        const earlier = documents[n - 1]
        if (!earlier) continue
        const told = differences(earlier, later)
        const words = new Map(earlier.lines.map((line) => [line.id, { ...line.words }]))
        for (const one of told) {
          if (one.what === 'added') words.set(one.line.id, { ...one.line.words })
          if (one.what === 'gone') words.delete(one.line.id)
          if (one.what === 'reworded') {
            const changed: Record<string, unknown> = { ...words.get(one.line.id) }
            if (one.after === null) delete changed[one.field]
            else changed[one.field] = one.after
            words.set(one.line.id, changed)
          }
        }
        expect(Object.fromEntries(words)).toEqual(Object.fromEntries(later.lines.map((line) => [line.id, line.words])))
        const standing = new Set(
          told.filter((one) => one.what === 'standing' || one.what === 'added').map((one) => one.line.id),
        )
        for (const line of later.lines)
          if (earlier.lines.find((one) => one.id === line.id)?.standing !== line.standing)
            expect(standing).toContain(line.id)
      }
    })
  })
})

describe('undo', () => {
  const single = new Set(['write', 'reword', 'setStanding', 'answer', 'suggest', 'recordAloud'])
  it('right after an act brings back the plan as it was before it', () => {
    let undone = 0
    always((history) => {
      for (const moment of accepted(history)) {
        if (!single.has(moment.command.type)) continue
        const { fact } = moment.recorded[0] ?? {}
        const what = fact && whatToUndo(fact)
        const types = moment.recorded.map((one) => one.fact.type)
        // Own words that went with an answer to a suggestion are a second thing to take back.
        if (!what || (types.includes('lineReworded') && types.includes('suggestionAnswered'))) continue
        const asking = { ...moment.asking, commandId: `${moment.asking.commandId}-undo` }
        const decision = decide({ type: 'undo', what }, moment.after, asking)
        expect(decision).toHaveProperty('facts')
        if ('refused' in decision) continue
        const back = decision.facts.reduce((plan, one) => evolve(plan, { fact: one, asking }), stored(moment.after))
        expect(comparable(back)).toEqual(comparable(moment.before))
        undone++
      }
    })
    expect(undone).toBeGreaterThan(numRuns)
  })

  it('never takes back what the other has answered, nor a signature', () => {
    always((history) => {
      for (const moment of accepted(history)) {
        if (moment.command.type !== 'undo') continue
        expect(moment.after.versions).toEqual(moment.before.versions)
        const other = moment.asking.capacity === 'client' ? 'therapist' : 'client'
        for (const line of Object.values(moment.before.lines)) {
          const after = moment.after.lines[line.id]
          const view = line.views[other]
          if (view?.at === line.changedAt || !after) continue
          // A yes said aloud was recorded by the one who takes the record back.
          const byMyself = view?.by === moment.asking.person
          if (view && !byMyself && view.at > line.changedAt) expect(after.views[other]).toEqual(view)
        }
      }
    })
  })
})

function whatToUndo(fact: PlanFact): string | undefined {
  if (fact.type === 'lineWritten') return fact.id
  if (fact.type === 'changeSuggested') return fact.id
  if (fact.type === 'suggestionAnswered') return fact.suggestion
  if (fact.type === 'agreedAloud') return fact.to
  return 'line' in fact ? fact.line : undefined
}

function blank(words: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(words).map((field) => [field, null]))
}

/** Whether taking this back opened a suggestion again, or it was the suggestion's own author who had said yes through it. */
function reopens(moment: Moment, what: string): boolean {
  return moment.before.suggestions[what]?.ended !== undefined && moment.after.suggestions[what]?.ended === undefined
}

/** A plan without what only serves to take things back, and without the memory of which drafts were shared. */
function comparable(plan: Plan): unknown {
  const lines = Object.values(plan.lines).map(({ last: _, ...line }) => line)
  const suggestions = Object.values(plan.suggestions).map(({ answer, ...one }) => ({
    ...one,
    answer: { ...answer, earlier: null },
  }))
  return stored({ ...plan, lines, suggestions, takenDrafts: [] })
}
