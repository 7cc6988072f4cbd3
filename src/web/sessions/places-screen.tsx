import { useHere } from '#web/live/me.ts'
import { usePracticePage } from '#web/live/practice.ts'
import { useMe } from '#web/live/me.ts'
import { LicensedForm } from '#web/sessions/licensed-form.tsx'
import { RulesForm } from '#web/sessions/rules-form.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Where therapists may practise, as they note it themselves, and what the practice has read about other places. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.places_title_therapist()} under={m.places_under_therapist()}>
      {here ? <Places practice={here.id} /> : null}
    </Page>
  )
}

function Places({ practice: id }: { readonly practice: string }) {
  const { person } = useMe()
  const { practice } = usePracticePage(id)
  const admin = useHere()?.roles.includes('administrator') ?? false
  const therapists = Object.values(practice.members)
    .filter((one) => !one.ended && one.roles.includes('therapist'))
    .filter((one) => admin || one.person === person)
    .toSorted((a, b) => Number(b.person === person) - Number(a.person === person) || a.name.localeCompare(b.name))
  return (
    <>
      {therapists.map((member) => (
        <LicensedForm
          key={`${member.person} ${JSON.stringify(member.licensed ?? [])}`}
          practice={id}
          member={member}
          own={member.person === person}
        />
      ))}
      <RulesForm key={JSON.stringify(practice.placeRules)} practice={id} rules={practice.placeRules} may={admin} />
    </>
  )
}
