/** Chance that is the same every time: numbers in [0, 1), and from the standard normal distribution. */
export type Seeded = { readonly uniform: () => number; readonly normal: () => number }

/** Chance from a seed: a 32-bit counter with an odd stride, scrambled by multiply and shift; normals by the polar method. */
export function seeded(seed: number): Seeded {
  let state = seed | 0
  const uniform = (): number => {
    state = (state + 0x9e3779b9) | 0
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
    return ((word ^ (word >>> 15)) >>> 0) / 2 ** 32
  }
  const normal = (): number => {
    for (;;) {
      const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1]
      const square = x * x + y * y
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square)
    }
  }
  return { uniform, normal }
}
