import { useRoom } from '#web/together/room-here.ts'
import { m } from '#words/paraglide/messages.js'

/** Under something that stands on the sheet: who put it down, where that was the other side. */
export function useWhoWrote(): (note: string) => string | undefined {
  const { sheet, side, names } = useRoom()
  return (note) => {
    const found = sheet.notes[note]
    if (!found || found.text === '' || found.side === side) return undefined
    const name = names[found.side]
    return side === 'client' ? m.together_wrote_for_you({ name }) : m.together_wrote({ name })
  }
}
