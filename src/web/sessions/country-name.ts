/** A country in the reader's language: "Austria" for AT; the code where the browser has no name for it. */
export function countryName(code: string, language: string = navigator.language): string {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code
}
