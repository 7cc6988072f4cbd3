import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Side } from '#domain/plan/side.ts'
import { askingForConsent } from '#domain/plan/consent/signing-consent.ts'
import type { Version } from '#domain/plan/document.ts'
import type { OptionsPage } from '#server/http/options-contract.ts'
import { ConsentPart } from '#web/consent/consent-part.tsx'
import { optionsQuery } from '#web/decide/options-query.ts'
import { editionsRead } from '#web/consent/editions-read.ts'
import { type AskedFor, consentOf, firstMissing, nothingSaid, type SaidYes } from '#web/consent/said-yes.ts'
import { statedIn } from '#web/corrections/kept-statements.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import type { Reader } from '#web/line-words/names.ts'
import { mainField } from '#web/line-words/told.ts'
import { Changes } from '#web/signing/changes.tsx'
import styles from '#web/signing/document.module.css'
import { Decline } from '#web/signing/decline.tsx'
import { earlierDocument } from '#web/signing/earlier.ts'
import { FrozenDocument } from '#web/signing/frozen-document.tsx'
import { type Mark, MarkLine } from '#web/signing/mark-line.tsx'
import { useKeptTyping } from '#web/live/kept-typing.ts'
import { hasOpenSuggestion, saidBefore, seenDifferently } from '#web/signing/said-before.ts'
import { SignAgain } from '#web/signing/sign-again.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, Input, TextArea } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { therapistOf } from '#web/signing/view-words.ts'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly version: Version; readonly side: Side; readonly inRoom: boolean }

/** One act, one page: what changed, the whole to read through, a client's consent, one question, and the signature. */
export function SignForm(props: Props) {
  return props.side === 'client' ? <ClientSigns {...props} /> : <Form {...props} options={null} />
}

/** With the practice's clauses at hand: whoever signs is asked about them. */
function ClientSigns(props: Props) {
  return <Form {...props} options={useSuspenseQuery(optionsQuery(props.screen.page.practice)).data} />
}

type Typing = {
  readonly marks: Readonly<Record<string, Mark>>
  readonly wouldChange: string
  readonly readAloud: boolean
  readonly interpretedBy: string
  readonly saidYes: SaidYes
}
const NOTHING_TYPED: Typing = { marks: {}, wouldChange: '', readAloud: false, interpretedBy: '', saidYes: nothingSaid }

const FIRST_MISSING = 'fieldset[data-problem] input'
const NOTHING_ASKED: AskedFor = { methods: [], clauses: [] }

function Form({ screen, version, side, inRoom, options }: Props & { readonly options: OptionsPage | null }) {
  const kept = useKeptTyping<Typing>(screen, `sign-${version.id}`, NOTHING_TYPED)
  const { marks, wouldChange, readAloud, interpretedBy, saidYes } = kept.typed
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [again, setAgain] = useState(false)
  const [busy, setBusy] = useState(false)
  const [pressed, setPressed] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const reader: Reader = side === 'client' ? 'client' : 'professional'
  const document = version.document
  if (!document) return null
  const earlier = earlierDocument(screen.plan, version)

  const asked: AskedFor = options
    ? {
        methods: askingForConsent(document).map((line) => ({
          id: line.id,
          view: marks[line.id]?.answer ?? saidBefore(screen.plan, line, side),
        })),
        clauses: options.clauses,
      }
    : NOTHING_ASKED
  const missing = firstMissing(saidYes, asked)
  const consent = consentOf(saidYes, asked)

  const sign = async (): Promise<void> => {
    setPressed(missing !== null)
    if (missing) {
      // Once the words stand there, one is where the first of them is.
      setTimeout(() => form.current?.querySelector<HTMLElement>(FIRST_MISSING)?.focus())
      return
    }
    setBusy(true)
    const refused = await screen.issue({
      type: 'sign',
      version: version.id,
      marks: Object.values(marks).map((mark) =>
        marked(
          mark,
          document.lines.find((line) => line.id === mark.line),
        ),
      ),
      ...(wouldChange.trim() ? { wouldChange: wouldChange.trim() } : {}),
      ...(readAloud ? { readAloud: true } : {}),
      ...(interpretedBy.trim() ? { interpretedBy: interpretedBy.trim() } : {}),
      ...(consent ? { consent: options ? { ...consent, editions: editionsRead(options) } : consent } : {}),
    })
    setBusy(false)
    if (!refused) kept.drop()
    if (refused?.code === 'sign-in-again') setAgain(true)
    else setRefusal(refused)
  }
  const many = new Set([...Object.keys(marks), ...seenDifferently(screen.plan, document, side)]).size
  return (
    <div className={styles['steps']} ref={form}>
      {earlier ? (
        <section aria-labelledby="what-changed">
          <h2 id="what-changed">{m.signing_what_changed({ number: earlier.number })}</h2>
          <Changes earlier={earlier} later={document} reader={reader} />
        </section>
      ) : null}
      <section aria-labelledby="read-through">
        <h2 id="read-through">{earlier ? m.signing_whole_plan() : m.signing_read_through()}</h2>
        <p>{m.signing_marks_explained()}</p>
        <FrozenDocument
          {...statedIn(screen, document)}
          document={document}
          therapist={therapistOf(screen)}
          reader={reader}
          views={false}
          clinical
          afterLine={(line) => (
            <MarkLine
              line={line}
              side={side}
              said={saidBefore(screen.plan, line, side)}
              changeWaits={hasOpenSuggestion(screen.plan, line.id)}
              mark={marks[line.id]}
              onMark={(mark) => {
                const { [line.id]: _, ...rest } = marks
                kept.set({ marks: mark ? { ...rest, [line.id]: mark } : rest })
              }}
            />
          )}
        />
      </section>
      {options && (asked.methods.length > 0 || asked.clauses.length > 0) ? (
        <ConsentPart
          document={document}
          practice={screen.page.practice}
          options={options}
          asked={asked}
          said={saidYes}
          onSay={(more) => kept.set({ saidYes: { ...saidYes, ...more } })}
          missing={pressed ? missing : null}
          inRoom={inRoom}
        />
      ) : null}
      <section aria-labelledby="sign-here">
        <h2 id="sign-here">{m.signing_sign_here()}</h2>
        <Field label={m.signing_would_change()} hint={m.signing_would_change_hint()}>
          {(wiring) => (
            <TextArea
              {...wiring}
              ownWords={side === 'client'}
              value={wouldChange}
              onChange={(event) => kept.set({ wouldChange: event.target.value })}
            />
          )}
        </Field>
        <label className={styles['choice']}>
          <input
            type="checkbox"
            checked={readAloud}
            onChange={(event) => kept.set({ readAloud: event.target.checked })}
          />
          {m.signing_read_aloud()}
        </label>
        <Field label={m.signing_interpreted_by()} hint={m.signing_interpreted_by_hint()}>
          {(wiring) => (
            <Input
              {...wiring}
              maxLength={200}
              value={interpretedBy}
              onChange={(event) => kept.set({ interpretedBy: event.target.value })}
            />
          )}
        </Field>
        <p>
          {many > 0
            ? m.signing_with_said({ many })
            : missing === null && consent && consent.no.length > 0
              ? m.consent_sign_lines()
              : m.signing_all_follow()}{' '}
          {missing === null ? consentWords(saidYes, consent, asked) : null}
        </p>
        {inRoom ? <p>{m.signing_in_room_explained()}</p> : null}
        {refusal ? (
          <Notice tone="waits" live>
            {REFUSAL_WORDS[refusal.code]()}
          </Notice>
        ) : null}
        <div className={styles['acts']}>
          <Button look="primary" disabled={busy} onClick={() => void sign()}>
            {m.signing_sign({ number: version.number })}
          </Button>
          {side === 'client' ? <Decline screen={screen} version={version} /> : null}
        </div>
      </section>
      {again ? (
        <SignAgain
          onClose={() => setAgain(false)}
          onDone={() => {
            setAgain(false)
            void sign()
          }}
        />
      ) : null}
    </div>
  )
}

/** What the signature will say about consent, once that is chosen. */
function consentWords(said: SaidYes, consent: ReturnType<typeof consentOf>, { methods }: AskedFor): string {
  if (!consent || said.choice === null || methods.length === 0) return ''
  const yes = methods.length - consent.no.length
  if (yes === 0) return m.consent_sign_none()
  return yes === methods.length ? m.consent_sign_all() : m.consent_sign_some({ yes, all: methods.length })
}

function marked(mark: Mark, line: Parameters<typeof mainField>[0] | undefined) {
  const field = line ? mainField(line) : ''
  return {
    line: mark.line,
    answer: mark.answer,
    ...(mark.answer === 'otherWords' ? { wording: { [field]: mark.wording.trim() } } : {}),
    ...(mark.onPurpose ? { onPurpose: true } : {}),
    ...(mark.reason.trim() ? { reason: mark.reason.trim() } : {}),
  }
}
