import type { Hono } from 'hono'
import { isConcernLetter } from '#server/concerns/concern-mail.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import { rolesIn } from '#server/http/authority.ts'
import {
  type InvitationMade,
  memberInvitationRequest,
  type OutboxPage,
  type PracticePage,
} from '#server/http/contract.ts'
import { type Env, looked, memberHere, type Site, today } from '#server/http/here.ts'
import { readBody } from '#server/http/read-body.ts'
import { mailInvitation } from '#server/notify/invitation-mail.ts'

/** A practice's people, settings and letters. Nothing clinical passes here. */
export function practiceRoutes(app: Hono<Env>, site: Site): void {
  app.get('/api/practice', async (c) => {
    const here = memberHere(c)
    if (!here) return refuseWith(c, { code: 'unknown' })
    const { practice, person, roles } = here
    const state = await site.practices.of(practice)
    looked(site, practice, { person: person.personId, capacity: roles[0] ?? 'assistant' }, undefined, 'practice')
    const page: PracticePage = {
      practice: roles.includes('administrator') ? state : { ...state, invitations: {} },
      mail: site.mail.kind,
      publicUrl: site.config.publicUrl ?? null,
      keyFingerprint: await site.vault.practiceKeyFingerprint(practice),
      keyFile: roles.includes('administrator') ? site.config.keyFile : null,
    }
    return tell(c, page)
  })

  // Sent twice under one command id it is one invitation; the code and link of the later answer are the ones that open it.
  app.post('/api/practice/invitations', async (c) => {
    const read = await readBody(c, memberInvitationRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const { practice, commandId, email, name, roles } = read.body
    const principal = c.get('principal')
    const mine = rolesIn(principal, practice)
    if (principal.kind === 'room' || mine.length === 0) return refuseWith(c, { code: 'unknown' })
    if (!mine.includes('administrator')) return refuseWith(c, { code: 'not-allowed' })
    const person = principal.personId
    const at = site.clock().toISOString()
    const outcome = await site.handler.handle('practice', {
      practiceId: practice,
      streamId: 'practice',
      command: { type: 'inviteMember', invitation: commandId, name, roles },
      asking: { person, capacity: 'administrator', at, today: await today(site, practice), commandId },
    })
    if ('refused' in outcome) return refuseWith(c, outcome.refused)
    const about = { id: commandId, practiceId: practice, invitedBy: person, kind: 'member', roles, email } as const
    const invitation = await site.signIn.invitations.invite(about)
    if (invitation.usedBefore) return refuseWith(c, { code: 'already-exists' })
    await mailInvitation(site, practice, { id: commandId, to: email, at, token: invitation.token })
    const made: InvitationMade = { code: invitation.code, link: null, sent: site.mail.kind }
    return tell(c, made)
  })

  app.get('/api/outbox', async (c) => {
    const here = memberHere(c)
    if (!here) return refuseWith(c, { code: 'unknown' })
    const { practice, person, roles } = here
    if (!roles.includes('administrator')) return refuseWith(c, { code: 'not-allowed' })
    looked(site, practice, { person: person.personId, capacity: 'administrator' }, undefined, 'outbox')
    const mails = (await site.mail.waiting(practice)).filter((one) => !isConcernLetter(one))
    const shown = mails.map(({ id, at, to, subject, text, stuck }) => {
      return { id, at, to, subject, text, ...(stuck ? { stuck } : {}) }
    })
    const page: OutboxPage = { mails: shown }
    return tell(c, page)
  })
}
