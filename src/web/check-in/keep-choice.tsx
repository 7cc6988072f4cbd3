/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import type { CheckInForm } from '#server/http/check-in-contract.ts'
import { keepCountryHere } from '#web/device/country.ts'
import { canKeep, type Device, keepHere, keepNothingHere } from '#web/device/device.ts'
import { m } from '#words/paraglide/messages.js'

type KeepChoiceProps = {
  /** Null without a network: then what is kept can still be deleted. */
  readonly person: string | null
  readonly device: Device | null
  readonly form: CheckInForm
  readonly onDevice: (device: Device | null) => void
}

/** Whether questions and answers are kept on this phone, so that one can answer without a network. Off until someone turns it on. */
export function KeepChoice({ person, device, form, onDevice }: KeepChoiceProps) {
  const [says, setSays] = useState('')
  if (!canKeep()) return null
  const turnOn = async (): Promise<void> => {
    const made = person === null ? null : await keepHere(person)
    await made?.write('form', { ...form, kept: null })
    if (made) keepCountryHere(form.place)
    onDevice(made)
    setSays(made ? m.checkin_keep_is_on() : m.checkin_keep_not_now())
  }
  const turnOff = async (): Promise<void> => {
    if (device) await keepNothingHere(device)
    onDevice(null)
    setSays(m.checkin_keep_is_off())
  }
  return (
    <details class="folded">
      <summary>{device ? m.checkin_keep_title_on() : m.checkin_keep_title()}</summary>
      <div class="keep">
        {device ? (
          <>
            <p>
              {m.checkin_keep_is_on()} {m.checkin_keep_until()}
            </p>
            <p class="soft">{m.checkin_keep_off_unsent()}</p>
            <button type="button" class="second" onClick={() => void turnOff()}>
              {m.checkin_keep_off()}
            </button>
          </>
        ) : (
          <>
            <p>{m.checkin_keep_text()}</p>
            <p class="soft">
              {m.checkin_keep_who()} {m.checkin_keep_until()}
            </p>
            <button type="button" class="second" onClick={() => void turnOn()}>
              {m.checkin_keep_on()}
            </button>
          </>
        )}
        <p class="soft" role="status">
          {says}
        </p>
      </div>
    </details>
  )
}
