let shared: string | null = null

/** Remembers for the page that comes next that something has just been shared for this choice. */
export function noteJustShared(decision: string): void {
  shared = decision
}

/** Whether something has just been shared for this choice. Told for a moment: a page that is drawn twice tells it twice. */
export function takeJustShared(decision: string): boolean {
  const found = shared === decision
  setTimeout(() => (shared = null))
  return found
}
