/** Digits, signs such as ½ and %, and numbers in words from two on; "one" is also an article, and so is left alone. */
const SIGN = /\p{N}[\p{N}.,:/-]*\p{N}|\p{N}|[%‰]/u
const WORD =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven|eigh|nine)teen|(twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|dozens?|half|halves|thirds?|fourths?|quarters?|fifths?|tenths?|twice|thrice|doubled?|tripled?|[a-z]+fold)\b/i

/** The first number a text says, as it stands there: "12", "half"; nothing where it says none. */
export const numberIn = (text: string): string | undefined => SIGN.exec(text)?.[0] ?? WORD.exec(text)?.[0]

/** Whether a text says a number, so that it needs a source. */
export const saysNumber = (text: string): boolean => numberIn(text) !== undefined
