import { describe, expect, it } from 'vitest'
import { agreementOf } from '#domain/plan/stance.ts'
import type { Plan } from '#domain/plan/state.ts'
import { isInForce, versionInForce, versionWaiting } from '#domain/plan/version-standing.ts'
import { asking, day, jo, mara, sana, SIGNED_IN_AGAIN } from '#testing/people.ts'
import {
  agreedPlan,
  answer,
  does,
  given,
  lineOf,
  marasWords,
  opened,
  preparedPlan,
  reword,
  sign,
  signAndConsent,
  signedPlan,
  suggest,
  write,
} from '#testing/plans.ts'

const supplied = SIGNED_IN_AGAIN
const maraSigns = does(mara, 'ms', sign('v1.0'), { supplied })
const joSigns = does(jo, 'js', signAndConsent('v1.0'), { supplied })
const decline = (version = 'v1.0', reason?: string) =>
  ({ type: 'declineToSign', version, ...(reason ? { reason } : {}) }) as const
const prepare = { type: 'prepareVersion' } as const
const last = (plan: Plan) => plan.versions.at(-1)

describe('preparing a version', () => {
  it('freezes the lines with both views', () => {
    const version = versionWaiting(given(...preparedPlan).before)
    expect(version).toMatchObject({ number: 1, id: 'v1.0', preparedBy: 'mara', signatures: [] })
    const frozen = version?.document?.lines.find((line) => line.id === 'goal.0')
    expect(frozen).toMatchObject({
      agreement: 'agreed',
      views: { client: { answer: 'agree' }, therapist: { answer: 'agree' } },
    })
    expect(version?.document?.nonce).toBe('00ff')
  })
  it('a change after preparing belongs to the next version', () => {
    const plan = given(...preparedPlan)
      .when(reword('goal.0', { ownWords: 'Sleep six hours' }), asking(jo, 'r'))
      .thenState()
    expect(last(plan)?.document?.lines.find((line) => line.id === 'goal.0')?.words['ownWords']).toBe(
      'Sleep through the night',
    )
    const signed = given(
      ...preparedPlan,
      does(jo, 'r', reword('goal.0', { ownWords: 'Sleep six hours' })),
      maraSigns,
      joSigns,
    ).before
    expect(lineOf(signed, 'goal.0').words['ownWords']).toBe('Sleep six hours')
    expect(lineOf(signed, 'goal.0').views.client?.revision).toBe(2)
    expect(versionInForce(signed)?.number).toBe(1)
  })
  it('preparing again sets the waiting one aside, also half signed', () => {
    const story = [
      ...preparedPlan,
      maraSigns,
      does(jo, 'r', reword('goal.0', { ownWords: 'Sleep six hours' })),
      does(mara, 'v2', prepare),
    ]
    const { before } = given(...story)
    expect(before.versions.map((one) => [one.id, one.number, one.setAside ?? false])).toEqual([
      ['v1.0', 1, true],
      ['v2.0', 1, false],
    ])
    given(...story)
      .when(signAndConsent('v1.0'), asking(jo, 's', { supplied }))
      .thenRefused('version-changed')
    expect(isInForce(before.versions[0] as never)).toBe(false)
  })
  it('needs lines, and something new', () => {
    given(opened).when(prepare, asking(mara, 'v')).thenRefused('nothing-to-sign')
    given(...signedPlan)
      .when(prepare, asking(mara, 'v'))
      .thenRefused('nothing-changed')
    given(...signedPlan)
      .when(prepare, asking(jo, 'v'))
      .thenRefused('not-allowed')
  })
})

describe('signing', () => {
  it('asks to sign in again, and for the version that was read', () => {
    given(...preparedPlan)
      .when(signAndConsent('v1.0'), asking(jo, 's'))
      .thenRefused('sign-in-again')
    given(...preparedPlan)
      .when(signAndConsent('other'), asking(jo, 's', { supplied }))
      .thenRefused('version-changed')
    given(...agreedPlan)
      .when(signAndConsent('v1.0'), asking(jo, 's', { supplied }))
      .thenRefused('no-version-prepared')
    given(...preparedPlan, joSigns)
      .when(signAndConsent('v1.0'), asking(jo, 's', { supplied }))
      .thenRefused('already-signed')
    given(...preparedPlan)
      .when(sign('v1.0'), asking(sana, 's', { supplied }))
      .thenRefused('not-allowed')
  })
  it('records who, when, how, who was in the room, read aloud, interpreted, and the hash', () => {
    const command = {
      ...signAndConsent('v1.0'),
      readAloud: true,
      interpretedBy: 'Ms Okafor',
      wouldChange: 'More music',
    } as never
    const plan = given(...preparedPlan)
      .when(command, asking(jo, 's', { supplied, inRoomWith: 'mara', on: day(1) }))
      .thenState()
    expect(last(plan)?.signatures[0]).toMatchObject({
      as: 'client',
      by: 'jo',
      on: day(1),
      method: 'passkey',
      hash: 'hash-of-what-was-read',
      readAloud: true,
      interpretedBy: 'Ms Okafor',
      wouldChange: 'More music',
      witness: 'mara',
    })
    expect(last(plan)?.seal).toEqual(supplied.seal)
  })
  it('lines not marked follow the signature, apart from those agreed before', () => {
    const views = last(given(...preparedPlan, joSigns).before)?.signatures[0]?.views
    expect(views?.['written.0']).toEqual({ answer: 'agreedBySigning' })
    expect(views?.['method.0']).toMatchObject({ answer: 'agree' })
    const { before } = given(...preparedPlan, joSigns)
    expect(lineOf(before, 'written.0').views.client).toMatchObject({ answer: 'agree', how: 'signing' })
    expect(lineOf(before, 'written.0').writtenDownBy).toBeUndefined()
  })
  it('what was agreed by signing once is still apart at the next signature', () => {
    const story = [
      ...signedPlan,
      does(jo, 'w', write('goal', { ownWords: 'Sing' })),
      does(mara, 'v2', prepare),
      does(jo, 'js2', signAndConsent('v2.0'), { supplied }),
    ]
    expect(last(given(...story).before)?.signatures[0]?.views['written.0']).toEqual({ answer: 'agreedBySigning' })
  })
  it('marks keep dissent, without a reason from the client', () => {
    const marks = [
      { line: 'method.0', answer: 'no' },
      { line: 'written.0', answer: 'otherWords', wording: { ownWords: 'See Ana' } },
    ]
    const plan = given(...preparedPlan)
      .when(signAndConsent('v1.0', marks), asking(jo, 's', { supplied }))
      .thenState()
    expect(last(plan)?.signatures[0]?.views['method.0']).toEqual({ answer: 'no' })
    expect(agreementOf(lineOf(plan, 'method.0'))).toBe('differ')
    expect(last(plan)?.signatures[0]?.views['written.0']).toEqual({
      answer: 'otherWords',
      wording: { ownWords: 'See Ana' },
    })
    expect(lineOf(plan, 'written.0').words['ownWords']).toBe('See Ana')
    const unwritten = [{ line: 'method.0', answer: 'otherWords' }]
    given(...preparedPlan)
      .when(signAndConsent('v1.0', unwritten), asking(jo, 's', { supplied }))
      .thenRefused('other-words-needed')
    given(...preparedPlan)
      .when(signAndConsent('v1.0', [{ line: 'x', answer: 'no' }]), asking(jo, 's', { supplied }))
      .thenRefused('unknown')
  })
  it('a view changed after preparing is the one that counts', () => {
    const story = [...preparedPlan, does(jo, 'n', answer('method.0', 'no')), joSigns]
    const { before } = given(...story)
    expect(last(before)?.signatures[0]?.views['method.0']?.answer).toBe('no')
    expect(lineOf(before, 'method.0').views.client?.answer).toBe('no')
  })
  it('a line can be marked as it was read, whatever became of it since', () => {
    const changed = does(mara, 'r', suggest('method.0', { method: 'Light lamp' }))
    const story = [...preparedPlan, changed, does(jo, 'y', answer('r.0', 'agree'))]
    const marks = [{ line: 'method.0', answer: 'otherWords', wording: { method: 'Light lamp' } }]
    given(...story)
      .when(signAndConsent('v1.0', marks), asking(jo, 's', { supplied }))
      .thenState()
    const gone = [
      ...marasWords,
      does(mara, 'g', write('intervention', { method: 'Walk' })),
      does(mara, 'v1', prepare),
      does(mara, 'u', { type: 'undo', what: 'g.0' }),
    ]
    given(...gone)
      .when(signAndConsent('v1.0', [{ line: 'g.0', answer: 'no' }]), asking(jo, 's', { supplied }))
      .thenState()
  })
  it('words written down after preparing are not confirmed by signing the earlier ones', () => {
    const story = [...preparedPlan, does(mara, 'r', reword('written.0', { ownWords: 'See my sister daily' })), joSigns]
    expect(lineOf(given(...story).before, 'written.0').writtenDownBy).toBe('mara')
  })
  it('confirms what had been recorded as said aloud', () => {
    const aloud = does(mara, 'al', { type: 'recordAloud', to: 'method.0', on: day(0), channel: 'inRoom' })
    const { before } = given(...marasWords, aloud, does(mara, 'v1', prepare), joSigns)
    expect(lineOf(before, 'method.0').views.client).toMatchObject({ how: 'said', by: 'jo' })
  })
  it('nobody says yes to a required line by signing; a no to it is kept', () => {
    const words = { who: 'The court', required: 'Attend weekly', willBeTold: 'Whether I came' }
    const story = [...marasWords, does(mara, 'req', write('requirement', words)), does(mara, 'v1', prepare)]
    const plan = given(...story, maraSigns, joSigns).before
    expect(last(plan)?.signatures.map((one) => one.views['req.0'])).toEqual([undefined, undefined])
    const no = given(...story, does(jo, 'n', answer('req.0', 'no')), joSigns).before
    expect(last(no)?.signatures[0]?.views['req.0']?.answer).toBe('no')
  })
})

describe('marks by the therapist', () => {
  const open = does(mara, 'o', { type: 'openSession' })
  const marked = (mark: Record<string, unknown>, ...before: ReturnType<typeof does>[]) =>
    given(...preparedPlan, ...before).when(sign('v1.0', [mark]), asking(mara, 's', { supplied }))
  it('a no has a reason and is said in person', () => {
    marked({ line: 'goal.0', answer: 'no' }, open).thenRefused('reason-needed')
    marked({ line: 'goal.0', answer: 'no', reason: 'First the test' }).thenRefused('prepare-for-session')
    marked({ line: 'goal.0', answer: 'notSure' }).thenRefused('prepare-for-session')
    marked({ line: 'goal.0', answer: 'no', reason: 'First the test' }, open).thenState()
    marked({ line: 'goal.0', answer: 'no', reason: 'First the test', onPurpose: true }).thenState()
  })
  it('never against own words, nor in other words for them', () => {
    marked({ line: 'about.0', answer: 'no', reason: 'x' }, open).thenRefused('own-words')
    marked({ line: 'goal.0', answer: 'otherWords', wording: { ownWords: 'Sleep well' } }, open).thenRefused('own-words')
  })
})

describe('in force', () => {
  it('when the therapist has signed and the client has signed or said no', () => {
    expect(versionInForce(given(...preparedPlan, maraSigns).before)).toBeNull()
    expect(versionInForce(given(...preparedPlan, joSigns).before)).toBeNull()
    expect(versionInForce(given(...signedPlan).before)?.number).toBe(1)
    expect(versionInForce(given(...preparedPlan, does(jo, 'd', decline()), maraSigns).before)?.number).toBe(1)
    expect(versionInForce(given(...preparedPlan, maraSigns, does(jo, 'd', decline())).before)?.number).toBe(1)
  })
  it('the client says no with a reason or without one; "no reason given" is complete', () => {
    given(...preparedPlan)
      .when(decline(), asking(jo, 'd'))
      .thenFacts({ type: 'signingDeclined', version: 'v1.0', on: day(0) })
    given(...preparedPlan)
      .when(decline('v1.0', 'Not yet'), asking(jo, 'd'))
      .thenFacts({ type: 'signingDeclined', version: 'v1.0', reason: 'Not yet', on: day(0) })
    given(...preparedPlan)
      .when(decline(), asking(mara, 'd'))
      .thenRefused('not-allowed')
    given(...preparedPlan, joSigns)
      .when(decline(), asking(jo, 'd'))
      .thenRefused('already-signed')
    given(...preparedPlan, does(jo, 'd', decline()))
      .when(signAndConsent('v1.0'), asking(jo, 's', { supplied }))
      .thenRefused('already-signed')
    given(...preparedPlan)
      .when(decline('x'), asking(jo, 'd'))
      .thenRefused('version-changed')
  })
  it('whoever said no can be asked again', () => {
    given(...preparedPlan, does(jo, 'd', decline()))
      .when(prepare, asking(mara, 'v2'))
      .thenState()
    const again = given(...preparedPlan, does(jo, 'd', decline()), maraSigns)
      .when(prepare, asking(mara, 'v2'))
      .thenState()
    expect(last(again)?.number).toBe(2)
  })
})

describe('after signing', () => {
  it('the supervisor signs too, once, after the therapist', () => {
    const coSign = { type: 'coSign', version: 'v1.0' } as const
    given(...preparedPlan)
      .when(coSign, asking(sana, 'c', { supplied }))
      .thenRefused('nothing-to-sign')
    given(...signedPlan)
      .when(coSign, asking(sana, 'c'))
      .thenRefused('sign-in-again')
    given(...signedPlan)
      .when(coSign, asking(mara, 'c', { supplied }))
      .thenRefused('not-allowed')
    const plan = given(...signedPlan)
      .when(coSign, asking(sana, 'c', { supplied }))
      .thenState()
    expect(last(plan)?.signatures.map((one) => one.as)).toEqual(['therapist', 'client', 'supervisor'])
    given(...signedPlan, does(sana, 'c', coSign, { supplied }))
      .when(coSign, asking(sana, 'c2', { supplied }))
      .thenRefused('already-signed')
    given(...signedPlan)
      .when({ type: 'coSign', version: 'x' }, asking(sana, 'c', { supplied }))
      .thenRefused('unknown')
  })
  it('corrections are dated notes by name', () => {
    const note = (text: string, version = 'v1.0') => ({ type: 'addNote', version, text }) as const
    const plan = given(...signedPlan)
      .when(note('Ana is my sister, not my cousin.'), asking(jo, 'n', { on: day(3) }))
      .thenState()
    expect(last(plan)?.addenda).toEqual([
      {
        id: 'n.0',
        text: 'Ana is my sister, not my cousin.',
        by: 'jo',
        side: 'client',
        on: day(3),
        at: `${day(3)}T09:00:00.000Z`,
      },
    ])
    given(...signedPlan)
      .when(note(' '), asking(jo, 'n'))
      .thenRefused('empty-words')
    given(...signedPlan)
      .when(note('x', 'y'), asking(jo, 'n'))
      .thenRefused('unknown')
    given(...preparedPlan)
      .when(note('x'), asking(jo, 'n'))
      .thenRefused('no-version-prepared')
  })
})
