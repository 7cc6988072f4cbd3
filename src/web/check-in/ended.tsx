/** @jsxImportSource hono/jsx/dom */
import type { Me } from '#server/http/contract.ts'
import type { CheckInForm } from '#server/http/check-in-contract.ts'
import { Calm } from '#web/check-in/calm.tsx'
import type { Flow } from '#web/check-in/flow.ts'
import { reach } from '#web/check-in/reach.ts'
import { strongestLevel } from '#web/check-in/risk-level.ts'
import { RiskWords } from '#web/check-in/risk-screen.tsx'
import { SignInForm } from '#web/check-in/sign-in-here.tsx'
import { m } from '#words/paraglide/messages.js'

type EndedProps = {
  readonly form: CheckInForm
  readonly flow: Flow | null
  /** Who was answering. */
  readonly person: string | null
  readonly onSignedIn: () => void
}

/** The sign-in ended in the middle: said at once, where one is. What was answered waits in this page for the same person. */
export function Ended({ form, flow, person, onSignedIn }: EndedProps) {
  const { readers, place, way } = form
  const risk = flow && strongestLevel(flow.given, flow.screens, form.talkedAbout)
  const safety = risk ? (
    <RiskWords readers={readers} place={place} way={way} level={risk} stage="answering" online witness={null} />
  ) : null
  if (way === 'room')
    return (
      <Calm title={m.checkin_signed_out_title()} text={m.checkin_room_ended()}>
        {safety}
      </Calm>
    )
  const back = async (): Promise<void> => {
    const me = await reach<Me>('/api/me')
    // Someone else's sign-in does not open these answers: the page starts again as theirs.
    if ('told' in me && me.told.person !== person) location.reload()
    else onSignedIn()
  }
  return (
    <Calm title={m.checkin_signed_out_title()} text={m.checkin_signed_out_text()}>
      <SignInForm reason="ended" onDone={() => void back()} />
      {safety}
    </Calm>
  )
}
