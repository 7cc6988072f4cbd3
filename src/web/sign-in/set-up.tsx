/** @jsxImportSource hono/jsx/dom */
import { useMemo } from 'hono/jsx/dom'
import type { SetUpBody, SignInPage } from '#server/sign-in/contract.ts'
import { ask } from '#web/sign-in/ask.ts'
import { Choice, Field } from '#web/sign-in/field.tsx'
import { Form } from '#web/sign-in/form.tsx'
import { countries, likelyCountry, timeZones } from '#web/sign-in/places.ts'
import { Sheet } from '#web/sign-in/sheet.tsx'
import { words } from '#web/sign-in/words.ts'

type Values = Readonly<Record<string, string>>

/** First run: the practice, the first therapist, how people sign in, and what this address can do. */
export function SetUp({ page, onDone }: { readonly page: SignInPage; readonly onDone: () => void }) {
  const zones = useMemo(timeZones, [])
  const places = useMemo(() => countries(navigator.language), [])
  if (!page.needsSetUp)
    return (
      <Sheet title={words.setUpTitle} text={words.alreadySetUp}>
        <p>
          <a href="/sign-in">{words.toSignIn}</a>
        </p>
      </Sheet>
    )
  const send = async (values: Values) => {
    const body = setUpBodyOf(values)
    const made = await ask('/api/set-up', body)
    if ('problem' in made) return made.problem
    const signedIn = await ask('/api/auth/sign-in/email', { email: body.email, password: body.password })
    if ('problem' in signedIn) return signedIn.problem
    onDone()
    return null
  }
  return (
    <Sheet title={words.setUpTitle} text={words.setUpText} wide>
      <Form
        button={words.setUpButton}
        send={send}
        fields={(problem) => (
          <>
            <fieldset>
              <legend>{words.setUpPractice}</legend>
              <Field name="practiceName" label={words.practiceName} autocomplete="organization" problem={problem} />
              <Choice name="country" label={words.country} value={likelyCountry(navigator.language)} options={places} />
              <Field
                name="region"
                label={words.region}
                hint={words.regionHint}
                autocomplete="address-level1"
                optional
                problem={problem}
              />
              <Choice name="timeZone" label={words.timeZone} value={zones.here} options={zones.all} />
              <Field
                name="ageOfConsent"
                label={words.ageOfConsent}
                hint={words.ageOfConsentHint}
                type="number"
                value="18"
                least={10}
                most={25}
                problem={problem}
              />
            </fieldset>
            <fieldset>
              <legend>{words.setUpYou}</legend>
              <Field name="name" label={words.yourName} autocomplete="name" problem={problem} />
              <Field name="email" label={words.email} type="email" autocomplete="username" problem={problem} />
              <Field
                name="password"
                label={words.newPassword}
                hint={words.newPasswordHint}
                type="password"
                least={10}
                autocomplete="new-password"
                problem={problem}
              />
            </fieldset>
            <fieldset>
              <legend>{words.setUpSecurity}</legend>
              <label class="sign-in-tick">
                <input
                  type="checkbox"
                  name="secondFactorRequired"
                  value="yes"
                  checked
                  aria-describedby="two-steps-hint"
                />
                <span>{words.secondFactorRequired}</span>
              </label>
              <p id="two-steps-hint" class="sign-in-hint">
                {words.secondFactorRequiredHint}
              </p>
            </fieldset>
            <section class="sign-in-note">
              <h2>{words.reachableTitle}</h2>
              <p>{page.reachable ? words.reachableText : words.notReachableText}</p>
            </section>
          </>
        )}
      />
    </Sheet>
  )
}

function setUpBodyOf(values: Values): SetUpBody {
  const { practiceName = '', timeZone = '', country = '', region = '', name = '', email = '', password = '' } = values
  return {
    practiceName,
    timeZone,
    country,
    ...(region.trim() ? { region } : {}),
    ageOfConsent: Number(values['ageOfConsent']),
    name,
    email: email.trim(),
    password,
    secondFactorRequired: values['secondFactorRequired'] === 'yes',
  }
}
