import type { PracticePage } from '#server/http/contract.ts'
import { useHere } from '#web/live/me.ts'
import { usePracticePage } from '#web/live/practice.ts'
import { RightsMissing } from '#web/practice/rights-missing.tsx'
import { Reachable } from '#web/practice/reachable.tsx'
import { SettingsForm } from '#web/practice/settings-form.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** The practice's settings, and what this address can do. */
export function Screen() {
  const here = useHere()
  return <Page title={m.settings_title()}>{here ? <Settings practice={here.id} /> : null}</Page>
}

function Settings({ practice }: { readonly practice: string }) {
  const page: PracticePage = usePracticePage(practice)
  return (
    <>
      <SettingsForm key={JSON.stringify(page.practice)} practice={page.practice} publicUrl={page.publicUrl} />
      <RightsMissing practice={page.practice} />
      <Reachable page={page} />
    </>
  )
}
