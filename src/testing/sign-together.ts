import { randomUUID } from 'node:crypto'
import type { TestApp } from '#testing/app.ts'

/**
 * Prepares a version of the first practice's plan and has it signed: by the therapist, who signs in again for it, and by the
 * client in the room, on the screen handed over, with a yes to every method. Resolves to the version's id.
 */
export async function signTogether(app: TestApp): Promise<string> {
  const { id, people, plan } = app.here
  const commandId = randomUUID()
  const consent = { no: [], clauses: [] }
  const about = { practice: id, stream: `plan/${plan}`, as: 'therapist' } as const
  const therapist = await app.as(people.therapist)
  const password = 'a long enough password'
  const given = await therapist.post('/api/first-password', { password })
  if (given.status !== 200 && given.status !== 409) throw new Error(given.text)
  const steps = [
    () => therapist.command({ ...about, commandId }, { type: 'prepareVersion' }),
    () => therapist.post('/api/sign-in-again', { password }),
    () => therapist.command(about, { type: 'sign', version: `${commandId}.0`, marks: [] }),
    () => therapist.post('/api/hand-over', { practice: id, plan, page: 'sign' }),
    () =>
      therapist.command({ ...about, as: 'client' }, { type: 'sign', version: `${commandId}.0`, marks: [], consent }),
  ]
  for (const [n, step] of steps.entries()) {
    const answer = await step()
    if (answer.status !== 200) throw new Error(`signing together, step ${n}: ${answer.status} ${answer.text}`)
  }
  return `${commandId}.0`
}
