let any = false

/** Whether some screen was shown since this tab was loaded; from now on one was. On the first one the focus stays where a browser begins. */
export function shownBefore(): boolean {
  const before = any
  any = true
  return before
}
