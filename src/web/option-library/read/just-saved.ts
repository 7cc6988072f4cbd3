let saved: { readonly sheet: string; readonly edition: number } | null = null

/** Remembers for the page that comes next that this sheet has just been saved. */
export function noteJustSaved(sheet: string, edition: number): void {
  saved = { sheet, edition }
}

/** The edition in which this sheet has just been saved; null when it has not. Told for a moment: a page that is drawn twice tells it twice. */
export function takeJustSaved(sheet: string): number | null {
  const found = saved?.sheet === sheet ? saved.edition : null
  setTimeout(() => (saved = null))
  return found
}
