import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** Gives a sheet as a file, in the format it can be loaded from again. */
export function DownloadSheet({ sheet }: { readonly sheet: OptionSheet }) {
  const give = (): void => {
    const text = `${JSON.stringify(sheet, null, 2)}\n`
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    Object.assign(document.createElement('a'), { href: address, download: `${sheet.id}.json` }).click()
    URL.revokeObjectURL(address)
  }
  return <Button onClick={give}>{m.sheets_download()}</Button>
}
