import { useState } from 'react'
import { CHANNELS, type Channel } from '#domain/plan/answer.ts'
import { CONSENT_ABOUT, type ConsentAbout } from '#domain/plan/consent/consent.ts'
import { useKeptTyping } from '#web/live/kept-typing.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import type { Reader } from '#web/line-words/names.ts'
import { aboutWords } from '#web/consent/item-words.ts'
import { SaidAloud } from '#web/consent/said-aloud.tsx'
import { Field, Input, Select, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { m } from '#words/paraglide/messages.js'

/** `give`: the client allows something; `ask`: the therapist asks for it; `write`: the therapist writes down what was said aloud. */
export type Doing = 'give' | 'ask' | 'write'
type Props = {
  readonly screen: PlanScreen
  readonly doing: Doing
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

const TITLE: Record<Doing, () => string> = {
  give: m.consent_give,
  ask: m.consent_ask_therapist,
  write: m.consent_write_therapist,
}
const TEXT: Record<Doing, (who: { name: string }) => string> = {
  give: () => m.consent_give_text(),
  ask: m.consent_ask_text_therapist,
  write: m.consent_write_text_therapist,
}
const BUTTON: Record<Doing, () => string> = {
  give: m.consent_form_give,
  ask: m.consent_form_ask_therapist,
  write: m.consent_withdraw_do_therapist,
}
const DONE: Record<Doing, () => string> = {
  give: m.consent_done_yes,
  ask: m.consent_done_asked_therapist,
  write: m.consent_done_written_therapist,
}
/** What goes to somebody names them and a last day. */
const TO_SOMEONE: readonly ConsentAbout[] = ['sharing', 'supporter']
type Typing = {
  readonly about: ConsentAbout | ''
  readonly to: string
  readonly what: string
  readonly until: string
}
const NOTHING_TYPED: Typing = { about: '', to: '', what: '', until: '' }
const LONGEST_NAME = 200

/** The terms of another consent: what, for whom, until when. */
export function TermsSheet({ screen, doing, onClose, onDone }: Props) {
  const kept = useKeptTyping<Typing>(screen, `consent-${doing}`, NOTHING_TYPED)
  const { about, to, what, until } = kept.typed
  const [on, setOn] = useState(screen.page.today)
  const [channel, setChannel] = useState<Channel>(CHANNELS[0])
  const reader: Reader = doing === 'give' ? 'client' : 'professional'
  const named = about !== '' && TO_SOMEONE.includes(about)
  const submit = async () => {
    if (about === '') return null
    const terms = {
      about,
      what: what.trim(),
      ...(to.trim() ? { to: to.trim() } : {}),
      ...(until ? { until } : {}),
    }
    const aloud = doing === 'write' ? { aloud: { on, channel } } : {}
    const refused = await screen.issue(
      doing === 'ask' ? { type: 'askConsent', ...terms } : { type: 'giveConsent', ...terms, ...aloud },
    )
    if (refused) return refused
    kept.drop()
    onDone(DONE[doing]())
    return null
  }
  return (
    <Sheet name="give-consent" title={TITLE[doing]()} onClose={onClose}>
      <Form
        button={BUTTON[doing]()}
        act={submit}
        fields={['what', 'to', 'until']}
        missing={{
          about: about === '' && m.consent_form_need_about(),
          what: what.trim() === '' && m.consent_form_need_what(),
          to: named && to.trim() === '' && m.consent_form_need_to(),
          until: named && until === '' && m.consent_form_need_until(),
        }}
      >
        {(problemOf) => (
          <>
            <p>{TEXT[doing]({ name: screen.page.client.name })}</p>
            <Field label={m.consent_form_about()} problem={problemOf('about')}>
              {(wiring) => (
                <Select
                  {...wiring}
                  value={about}
                  none={m.consent_form_choose()}
                  choices={CONSENT_ABOUT.map((value) => ({ value, words: aboutWords(value, reader) }))}
                  onChoose={(value) => kept.set({ about: value as ConsentAbout | '' })}
                />
              )}
            </Field>
            <Field label={named ? m.consent_form_to() : m.consent_form_to_optional()} problem={problemOf('to')}>
              {(wiring) => (
                <Input
                  {...wiring}
                  most={LONGEST_NAME}
                  value={to}
                  onChange={(event) => kept.set({ to: event.target.value })}
                />
              )}
            </Field>
            <Field
              label={doing === 'give' ? m.consent_form_what() : m.consent_form_what_therapist()}
              hint={m.consent_form_what_hint()}
              problem={problemOf('what')}
            >
              {(wiring) => (
                <TextArea
                  {...wiring}
                  ownWords={doing === 'give'}
                  value={what}
                  onChange={(event) => kept.set({ what: event.target.value })}
                />
              )}
            </Field>
            <Field
              label={named ? m.consent_form_until() : m.consent_form_until_optional()}
              problem={problemOf('until')}
            >
              {(wiring) => (
                <Input
                  {...wiring}
                  type="date"
                  min={screen.page.today}
                  value={until}
                  onChange={(event) => kept.set({ until: event.target.value })}
                />
              )}
            </Field>
            {doing === 'write' ? (
              <SaidAloud today={screen.page.today} on={on} channel={channel} setOn={setOn} setChannel={setChannel} />
            ) : null}
          </>
        )}
      </Form>
    </Sheet>
  )
}
