const MOST_LETTERS = 500
const MOST_LINES = 8

/** Whether words take so much of a page that they are folded: many letters, or many lines of few. */
export const isLong = (words: string): boolean => words.length > MOST_LETTERS || words.split('\n').length > MOST_LINES
