import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { refuseWith, tell } from '#server/http/answer.ts'
import type { Site } from '#server/http/here.ts'
import { readBody } from '#server/http/read-body.ts'
import { isZone, todayIn } from '#server/practice/practices.ts'
import { setUpBody } from '#server/sign-in/contract.ts'

/** POST /api/set-up: the first run. The practice, its first therapist, how they sign in. Works exactly once. */
export function setUpRoute(app: Hono, site: Site): void {
  let underWay = false
  app.post('/api/set-up', async (c) => {
    const read = await readBody(c, setUpBody)
    if ('refused' in read) return refuseWith(c, read.refused)
    const about = read.body
    if (!isZone(about.timeZone)) return refuseWith(c, { code: 'invalid', field: 'timeZone' })
    if (underWay || (await site.signIn.people.anyoneYet())) return refuseWith(c, { code: 'already-exists' })
    underWay = true
    try {
      const person = await site.signIn.people.createPerson({ email: about.email, password: about.password })
      if (!person) return refuseWith(c, { code: 'already-exists', field: 'email' })
      const practiceId = randomUUID()
      const at = site.clock()
      const outcome = await site.handler.handle('practice', {
        practiceId,
        streamId: 'practice',
        command: {
          type: 'setUpPractice',
          practice: practiceId,
          name: about.practiceName,
          zone: about.timeZone,
          place: about.region ? `${about.country}, ${about.region}` : about.country,
          ageOfConsent: about.ageOfConsent,
          secondFactorRequired: about.secondFactorRequired,
          reachable: site.publicUrl.startsWith('https:'),
          memberName: about.name,
          roles: ['therapist', 'administrator'],
        },
        asking: {
          person,
          capacity: 'system',
          at: at.toISOString(),
          today: todayIn(about.timeZone, at),
          commandId: randomUUID(),
        },
      })
      if ('refused' in outcome) return refuseWith(c, outcome.refused)
      await site.signIn.people.setMembership(practiceId, person, ['therapist', 'administrator'])
      return tell(c, { done: true })
    } finally {
      underWay = false
    }
  })
}
