import { randomInt } from 'node:crypto'

/** Letters and digits that nobody takes for another one. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 4

/** A code as it stands in a calendar, such as `WM-7K3Q`; in capitals. */
export const CODE = /\bWM-[2-9A-HJKMNP-TV-Z]{4}\b/g

/** A new code by chance: it has nothing to do with whom it stands for. */
export function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)])
  return `WM-${signs.join('')}`
}
