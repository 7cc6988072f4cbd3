/** A hundred little figures in rows of ten, as two drawings: those it happened to, and those it did not. Ten units to a figure. */
export type IconArray = { readonly counted: number; readonly filled: string; readonly open: string }

const ROW = 10
const ALL = 100
/** A head and shoulders, in a field of ten by ten. */
const figureAt = (x: number, y: number): string =>
  `M${x + 5} ${y + 1}a1.7 1.7 0 1 1-.01 0zM${x + 2.2} ${y + 9.2}v-1.9a2.8 2.8 0 0 1 5.6 0v1.9z`

/** How many of a hundred figures stand for this share: whole people, so that it can be counted. Never fewer than none. */
export const counted = (outOf100: number): number => Math.min(ALL, Math.max(0, Math.round(outOf100)))

/** `outOf100`: 0 to 100. Filled figures come first, row by row from the top, so that two pictures can be laid beside each other. */
export function iconArray(outOf100: number): IconArray {
  const many = counted(outOf100)
  const figures = Array.from({ length: ALL }, (_, n) => figureAt((n % ROW) * 10, Math.floor(n / ROW) * 10))
  return { counted: many, filled: figures.slice(0, many).join(''), open: figures.slice(many).join('') }
}
