import { useReview } from '#web/review/here.ts'
import { Field, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

/** What helped and what did not, in a few words each. */
export function HelpedPlace() {
  const { typed, set, side } = useReview()
  return (
    <>
      <Field label={m.review_helped()}>
        {(wiring) => (
          <TextArea
            {...wiring}
            ownWords={side === 'client'}
            value={typed.helped}
            onChange={(event) => set({ helped: event.target.value })}
          />
        )}
      </Field>
      <Field label={m.review_did_not_help()}>
        {(wiring) => (
          <TextArea
            {...wiring}
            ownWords={side === 'client'}
            value={typed.didNotHelp}
            onChange={(event) => set({ didNotHelp: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
