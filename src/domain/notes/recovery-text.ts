/** Without letters that are taken for one another on paper (Crockford's base 32: no I, L, O, U). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const KEY_BYTES = 32
const GROUP = 4
/** 52 letters for the key and 4 to notice a slip. */
const CHECK_LETTERS = 4
const KEY_LETTERS = Math.ceil((KEY_BYTES * 8) / 5)

/**
 * The private part of a recovery key (32 bytes) as people print it and type it in: 14 groups of four letters and digits, the last one
 * a check of the others.
 */
export function recoveryText(key: Uint8Array): string {
  if (key.length !== KEY_BYTES) throw new Error(`A recovery key has ${KEY_BYTES} bytes, not ${key.length}`)
  const letters = lettersOf(key)
  return grouped(letters + checkOf(letters))
}

/**
 * The private part out of a text as it was printed, or typed from paper: case, spaces and dashes do not count, O is read as 0, I and
 * L as 1, and lines that begin with # are words about the key. Null where it is not whole or a letter slipped.
 */
export function keyFromText(text: string): Uint8Array | null {
  const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'))
  const letters = lines.join('').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (letters.length !== KEY_LETTERS + CHECK_LETTERS || [...letters].some((one) => !LETTERS.includes(one))) return null
  const key = letters.slice(0, KEY_LETTERS)
  return checkOf(key) === letters.slice(KEY_LETTERS) ? bytesOf(key) : null
}

/** The last group: typed in by whoever has the paper before them. */
export function lastGroup(text: string): string {
  return text.replace(/[\s-]/g, '').slice(-GROUP)
}

function lettersOf(bytes: Uint8Array): string {
  let letters = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      letters += LETTERS[(held >> bits) & 31]
    }
  }
  return bits > 0 ? letters + LETTERS[(held << (5 - bits)) & 31] : letters
}

function bytesOf(letters: string): Uint8Array {
  const bytes = new Uint8Array(KEY_BYTES)
  let held = 0
  let bits = 0
  let at = 0
  for (const letter of letters) {
    held = ((held << 5) | LETTERS.indexOf(letter)) & 0xfff
    bits += 5
    if (bits >= 8 && at < KEY_BYTES) {
      bits -= 8
      bytes[at++] = (held >> bits) & 255
    }
  }
  return bytes
}

/** A check sum of 20 bits (the prime below 2^20 as modulus, so that a wrong letter and two that changed places are noticed). */
function checkOf(letters: string): string {
  let sum = 7
  for (const letter of letters) sum = (sum * 37 + LETTERS.indexOf(letter) + 1) % 1_048_573
  return [15, 10, 5, 0].map((shift) => LETTERS[(sum >> shift) & 31]).join('')
}

function grouped(letters: string): string {
  return letters.match(/.{1,4}/g)?.join('-') ?? ''
}
