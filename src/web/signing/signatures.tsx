import type { Signature, Version } from '#domain/plan/document.ts'
import type { Reader } from '#web/line-words/names.ts'
import type { PlanPage } from '#server/http/contract.ts'
import styles from '#web/signing/document.module.css'
import { dayWords, momentWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type People = PlanPage['people']

const METHOD: Record<Signature['method'], () => string> = {
  passkey: m.signing_method_passkey,
  password: m.signing_method_password,
  code: m.signing_method_code,
  inRoom: m.signing_method_in_room,
}
const AS: Record<Signature['as'], () => string> = {
  client: m.signing_as_client,
  therapist: m.signing_as_therapist,
  supervisor: m.signing_as_supervisor,
}

/** Who signed a version: when, how, in whose presence; who did not, and the notes added later. */
type SignaturesProps = { readonly version: Version; readonly people: People; readonly reader: Reader }

export function Signatures({ version, people, reader }: SignaturesProps) {
  const name = (person: string): string => people[person]?.name ?? m.signing_someone()
  return (
    <>
      {version.elsewhere ? <p>{m.signing_elsewhere({ on: dayWords(version.elsewhere) })}</p> : null}
      <ul className={styles['signatures']}>
        {version.signatures.map((one) => (
          <li key={`${one.as}${one.at}`}>
            <strong>{m.signing_signed_by({ name: name(one.by), as: AS[one.as](), at: momentWords(one.at) })}</strong>
            <span>
              {METHOD[one.method]()}
              {one.witness ? ` ${m.signing_witnessed({ name: name(one.witness) })}` : ''}
              {one.readAloud ? ` ${m.signing_was_read_aloud()}` : ''}
              {one.interpretedBy ? ` ${m.signing_was_interpreted({ name: one.interpretedBy })}` : ''}
            </span>
            {one.wouldChange ? <span>{m.signing_would_change_said({ words: one.wouldChange })}</span> : null}
          </li>
        ))}
        {version.declined ? (
          <li>
            <strong>
              {(reader === 'client' ? m.signing_declined_you : m.signing_declined)({
                on: dayWords(version.declined.on),
              })}
            </strong>
            <span>
              {version.declined.reason
                ? m.signing_declined_reason({ reason: version.declined.reason })
                : m.signing_no_reason()}
            </span>
          </li>
        ) : null}
        {version.addenda.map((note) => (
          <li key={note.id}>
            <strong>{m.signing_note_by({ name: name(note.by), on: dayWords(note.on) })}</strong>
            <span className="own-words">{note.text}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
