import { type Practice, type PracticeCommand, practiceDecider, type PracticeFact } from '#domain/practice/practice.ts'
import { PRACTICE_SHAPE } from '#domain/plan/shape.ts'
import type { Statement } from '#server/database/in-practice.ts'
import { type Change, type StreamKind, streamKind } from '#server/event-store/stream-kind.ts'
import { lookAtAllReviews } from '#server/notices/review-to-look-at.ts'
import type { SupervisionRow } from '#server/read-models/projection.ts'

/** The sign-in tables open to this transaction only. */
const OPEN_SIGN_IN: Statement = { text: "SELECT set_config('app.sign_in', 'on', true)" }

/** The practice's own stream. What it says about who may sign in takes effect in the same transaction. */
export const practiceKind: StreamKind<Practice, PracticeCommand, PracticeFact> = streamKind<
  Practice,
  PracticeCommand,
  PracticeFact
>({
  prefix: 'practice',
  decider: practiceDecider,
  key: 'practice',
  schemaHash: PRACTICE_SHAPE,
  snapshotEvery: 100,
  format: 1,
  project: ({ practiceId, before, recorded, asking }: Change<Practice, PracticeFact>) => {
    const alongside: Statement[] = []
    const supervision: SupervisionRow[] = []
    for (const { fact } of recorded) {
      if (fact.type === 'membershipEnded')
        alongside.push({
          text: 'UPDATE identity.memberships SET until = $3 WHERE practice_id = $1 AND person_id = $2 AND until IS NULL',
          values: [practiceId, fact.person, asking.at],
        })
      if (fact.type === 'rolesChanged')
        alongside.push({
          text: 'UPDATE identity.memberships SET roles = $3 WHERE practice_id = $1 AND person_id = $2',
          values: [practiceId, fact.person, [...fact.roles]],
        })
      if (fact.type === 'settingsChanged' || fact.type === 'practiceSetUp')
        alongside.push({
          text: `INSERT INTO identity.practice_security (practice_id, second_factor_required, updated_at) VALUES ($1, $2, $3)
                 ON CONFLICT (practice_id) DO UPDATE SET second_factor_required = $2, updated_at = $3`,
          values: [practiceId, fact.settings.secondFactorRequired, asking.at],
        })
      if (fact.type === 'settingsChanged' && fact.settings.reviewEvery !== before.reviewEvery)
        alongside.push(lookAtAllReviews(practiceId, asking.at))
      if (fact.type === 'membershipEnded' || (fact.type === 'rolesChanged' && !fact.roles.includes('supervisor')))
        for (const member of Object.values(before.members))
          if (member.supervisor === fact.person)
            supervision.push({
              supervisorId: fact.person,
              therapistId: member.person,
              fromDay: asking.today,
              untilDay: asking.today,
            })
      if (fact.type === 'supervisorSet') {
        const was = before.members[fact.person]?.supervisor
        if (was && was !== fact.supervisor)
          supervision.push({
            supervisorId: was,
            therapistId: fact.person,
            fromDay: asking.today,
            untilDay: asking.today,
          })
        if (fact.supervisor)
          supervision.push({
            supervisorId: fact.supervisor,
            therapistId: fact.person,
            fromDay: asking.today,
            untilDay: null,
          })
      }
    }
    return { supervision, alongside: alongside.length > 0 ? [OPEN_SIGN_IN, ...alongside] : [] }
  },
})
