import { describe, expect, it } from 'vitest'
import { conceptOf, KINDS } from '#domain/plan/concept/concepts.ts'
import { FIELD_ORDER, fieldsFor, startOf, wordsFrom } from '#web/plan/compose/shape.ts'

describe('the fields of a line on the screen', () => {
  // Which option a method was chosen from is known from the choice; nobody types it.
  const NOT_ASKED = new Set(['option'])
  it.each(KINDS)('%s: every field of the concept is asked for and read, and nothing else', (kind) => {
    const fields = Object.keys(conceptOf(kind).owners).filter((field) => !NOT_ASKED.has(field))
    expect([...FIELD_ORDER[kind]].toSorted()).toEqual(fields.toSorted())
  })

  it('the client is not asked for professional statements', () => {
    expect(fieldsFor('need', 'client')).not.toContain('code')
    expect(fieldsFor('need', 'therapist')).toContain('code')
  })
})

describe('what was typed becomes words', () => {
  it('trimmed, numbers as numbers, what is empty left out', () => {
    const typed = { notice: ' I wake rested ', baseline: '1', target: '', doing: 'write', by: '2027-01-04' }
    expect(wordsFrom('objective', typed)).toEqual({ notice: 'I wake rested', baseline: 1, by: '2027-01-04' })
  })

  it('what is emptied in a change is taken out', () => {
    expect(wordsFrom('step', { action: 'Walk', by: '' }, true)).toEqual({ action: 'Walk', by: null })
  })

  it.each(KINDS)('%s: a form that was only opened says nothing yet', (kind) => {
    const said = conceptOf(kind).says.filter((field) => wordsFrom(kind, startOf(kind))[field] !== undefined)
    expect(said).toEqual([])
  })
})
