import { expect, it } from 'vitest'
import { roadmapOf } from '#domain/plan/roadmap.ts'
import { isSignedByClient, standingOf } from '#domain/plan/version-standing.ts'
import { asking, jo, mara, SIGNED_IN_AGAIN } from '#testing/people.ts'
import { does, given, preparedPlan, sign, signAndConsent } from '#testing/plans.ts'

const supplied = SIGNED_IN_AGAIN
const declined = [
  ...preparedPlan,
  does(mara, 'ms', sign('v1.0'), { supplied }),
  does(jo, 'n', { type: 'declineToSign', version: 'v1.0' }),
]

it('a version the client said no to is in force, and is never told as signed by them', () => {
  const { before } = given(...declined)
  const version = before.versions[0]
  if (!version) throw new Error('no version')
  expect(standingOf(before, version)).toBe('inForce')
  expect(isSignedByClient(version)).toBe(false)
  expect(roadmapOf(before, '2026-12-24').marks.find((one) => one.what === 'version')).toMatchObject({ signed: false })
})

it('only the last version in force is in force; the ones before it have been replaced', () => {
  const plan = given(
    ...declined,
    does(mara, 'w', { type: 'write', kind: 'step', words: { action: 'Ring Ana', owner: 'client' } }),
    does(mara, 'v2', { type: 'prepareVersion' }),
    does(mara, 'ms2', sign('v2.0'), { supplied }),
  )
    .when(signAndConsent('v2.0'), asking(jo, 'js2', { supplied }))
    .thenState()
  expect(plan.versions.map((version) => standingOf(plan, version))).toEqual(['replaced', 'inForce'])
})
