import type { ClientPage } from '#server/http/contract.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** On a client's card: that letters to them come back, and what to do. Nothing while they arrive. */
export function MailCameBack({ page }: { readonly page: Pick<ClientPage, 'client' | 'mailCameBack'> }) {
  if (page.mailCameBack === null) return null
  return (
    <Notice tone="waits">
      {m.notices_came_back_therapist({ name: page.client.name, day: dayWords(page.mailCameBack) })}
    </Notice>
  )
}
