import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { misfit, refuseWith, tell } from '#server/http/answer.ts'
import { rolesIn } from '#server/http/authority.ts'
import {
  type AccessPage,
  type InvitationMade,
  memberInvitationRequest,
  type OutboxPage,
  type PracticePage,
} from '#server/http/contract.ts'
import { authorities, type Env, looked, practiceOf, type Site, today } from '#server/http/here.ts'
import { invitationMail } from '#server/notify/invitation-mail.ts'
import { latestAccess } from '#server/access-log/latest.ts'

/** A practice's people, settings, letters and audit. Nothing clinical passes here. */
export function practiceRoutes(app: Hono<Env>, site: Site): void {
  app.get('/api/practice', async (c) => {
    const practice = practiceOf(c)
    const principal = c.get('principal')
    if (!practice || principal.kind === 'room' || rolesIn(principal, practice).length === 0)
      return refuseWith(c, { code: 'unknown' })
    const roles = rolesIn(principal, practice)
    const state = await site.practices.of(practice)
    looked(site, practice, { person: principal.personId, capacity: roles[0] ?? 'assistant' }, undefined, 'practice')
    const page: PracticePage = {
      practice: roles.includes('administrator') ? state : { ...state, invitations: {} },
      mail: site.mail.kind,
      publicUrl: site.config.publicUrl ?? null,
      keyFingerprint: await site.vault.practiceKeyFingerprint(practice),
    }
    return tell(c, page)
  })

  app.post('/api/practice/invitations', async (c) => {
    const parsed = memberInvitationRequest.safeParse(await c.req.json().catch(() => undefined))
    if (!parsed.success) return refuseWith(c, misfit(parsed.error))
    const { practice, commandId, email, name, roles } = parsed.data
    const principal = c.get('principal')
    if (principal.kind === 'room' || !rolesIn(principal, practice).includes('administrator'))
      return refuseWith(c, { code: 'not-allowed' })
    const at = site.clock().toISOString()
    const invitation = await site.signIn.invitations.invite({
      practiceId: practice,
      invitedBy: principal.personId,
      kind: 'member',
      roles,
      email,
    })
    const outcome = await site.handler.handle('practice', {
      practiceId: practice,
      streamId: 'practice',
      command: { type: 'inviteMember', invitation: invitation.id, name, roles },
      asking: {
        person: principal.personId,
        capacity: 'administrator',
        at,
        today: await today(site, practice),
        commandId,
      },
    })
    if ('refused' in outcome) {
      await site.signIn.invitations.withdraw(practice, invitation.id)
      return refuseWith(c, outcome.refused)
    }
    await site.mail.send(practice, {
      id: randomUUID(),
      to: email,
      at,
      ...invitationMail(`${site.publicUrl}/invitation#${invitation.token}`),
    })
    const made: InvitationMade = { code: invitation.code, link: null, sent: site.mail.kind }
    return tell(c, made)
  })

  app.get('/api/outbox', async (c) => {
    const practice = practiceOf(c)
    const principal = c.get('principal')
    if (!practice || principal.kind === 'room' || !rolesIn(principal, practice).includes('administrator'))
      return refuseWith(c, { code: 'not-allowed' })
    looked(site, practice, { person: principal.personId, capacity: 'administrator' }, undefined, 'outbox')
    const mails = await site.mail.waiting(practice)
    const page: OutboxPage = { mails: mails.map(({ id, at, to, subject, text }) => ({ id, at, to, subject, text })) }
    return tell(c, page)
  })

  app.get('/api/access-log', async (c) => {
    const practice = practiceOf(c)
    const principal = c.get('principal')
    if (!practice || principal.kind === 'room') return refuseWith(c, { code: 'unknown' })
    const clientId = c.req.query('client')
    const roles = rolesIn(principal, practice)
    let reader = roles.includes('administrator') ? ('administrator' as const) : null
    if (clientId !== undefined) {
      const found = await authorities(site, principal, practice, clientId)
      if (found.some((one) => one.capacity === 'client'))
        return tell(c, await accessPage(site, practice, clientId, false))
      if (!reader) return refuseWith(c, { code: 'unknown' })
    }
    if (!reader) return refuseWith(c, { code: 'not-allowed' })
    looked(site, practice, { person: principal.personId, capacity: reader }, undefined, 'access-log')
    return tell(c, await accessPage(site, practice, clientId, true))
  })
}

/** The latest entries with names. Administrators see which client was looked at by name, never what. */
async function accessPage(
  site: Site,
  practice: string,
  clientId: string | undefined,
  withClients: boolean,
): Promise<AccessPage> {
  await site.accessLog.flush()
  const entries = await latestAccess(site.pool, practice, clientId)
  const members = (await site.practices.of(practice)).members
  const clients = await site.directory.namesOf(
    practice,
    entries.flatMap((one) => one.clientId ?? []),
  )
  return {
    entries: entries.map((one) => ({
      at: one.at,
      name: members[one.person]?.name ?? (one.clientId ? clients.get(one.clientId) : undefined) ?? '',
      capacity: one.capacity,
      act: one.part ? `${one.act}:${one.part}` : one.act,
      clientName: withClients && one.clientId ? (clients.get(one.clientId) ?? null) : null,
    })),
  }
}
