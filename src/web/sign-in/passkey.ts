import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { ask } from '#web/sign-in/ask.ts'
import type { Asked } from '#web/sign-in/ask.ts'
import { words } from '#web/sign-in/words.ts'

/** Whether passkeys can work on this page: they need https or localhost, and a name instead of a number. */
export function passkeysWork(): boolean {
  return browserSupportsWebAuthn() && window.isSecureContext && !/^[\d.]+$|^\[/.test(location.hostname)
}

/** Asks this browser for a passkey's answer, to be sent to the server. */
export async function passkeyAnswer(): Promise<Asked<unknown>> {
  const asked = await ask<PublicKeyCredentialRequestOptionsJSON>('/api/auth/passkey/generate-authenticate-options')
  if ('problem' in asked) return asked
  try {
    return { told: await startAuthentication({ optionsJSON: asked.told }) }
  } catch {
    return { problem: { says: words.passkeyCancelled } }
  }
}

/** Adds a passkey for the person who is signed in. */
export async function addPasskey(): Promise<Asked<unknown>> {
  const asked = await ask<PublicKeyCredentialCreationOptionsJSON>('/api/auth/passkey/generate-register-options')
  if ('problem' in asked) return asked
  try {
    const response = await startRegistration({ optionsJSON: asked.told })
    return await ask('/api/auth/passkey/verify-registration', { response })
  } catch {
    return { problem: { says: words.passkeyCancelled } }
  }
}
