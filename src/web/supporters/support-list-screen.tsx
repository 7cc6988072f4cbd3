import { SupportList } from '#web/supporters/support-list.tsx'

/** The plans that others chose to show the reader. */
export function Screen() {
  return <SupportList />
}
