import { dialled, type Said } from '#web/hard-times/said.ts'

/** A row of digits with at most two of space, dash, dot, slash or bracket between them; a slash may stand between spaces. */
const ROW = /(?<![\p{L}\d:])(?:\+ ?)?\(?\d(?:(?: \/ |[ ()./\u2010-\u2013-]{0,2})\d)*(?![\p{L}\d:])/gu
/** Days, hours from and to, and years from and to look like numbers and are none. */
const NO_NUMBER = [
  /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/,
  /^\d{1,2}[.]\d{2} ?[-\u2013] ?\d{1,2}[.]\d{2}$/,
  /^(19|20)\d{2}[-/\u2013](19|20)\d{2}$/,
]
/** With fewer digits it is hardly a telephone number, and no telephone number has more. */
const LEAST = 7
const MOST = 15

const digits = (row: string): number => row.replaceAll(/\D/g, '').length

/** What reads as a telephone number in somebody's own words, as it was written. The words stay as they are. */
export function phonesIn(words: string): string[] {
  return [...words.matchAll(ROW)]
    .flatMap(([row]) => eachOf(row))
    .filter((row) => digits(row) >= LEAST && digits(row) <= MOST && !NO_NUMBER.some((no) => no.test(row)))
}

/** Two whole numbers with a slash between them are two. */
function eachOf(row: string): readonly string[] {
  const parts = row.split('/').map((part) => part.trim())
  return parts.every((part) => digits(part) >= LEAST) ? parts : [row]
}

/** Every number that can be called from one thing said: the one of its own field first, then those in the words, none twice. */
export function callable({ phone, words }: Said): string[] {
  const all = [...(phone ? [phone] : []), ...phonesIn(words)]
  return all.filter((one, at) => all.findIndex((other) => dialled(other) === dialled(one)) === at)
}
