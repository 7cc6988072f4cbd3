/** Which options somebody has put side by side, by sheet: in this tab's memory only, and gone with it. */
const compared = new Map<string, readonly string[]>()

export const comparedIn = (sheet: string): readonly string[] | undefined => compared.get(sheet)
export const rememberCompared = (sheet: string, options: readonly string[]): void => void compared.set(sheet, options)
