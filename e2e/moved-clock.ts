import { readFileSync } from 'node:fs'

/**
 * Loaded into a Waymark before anything else: its clock goes ahead of the machine's by the milliseconds in the file that
 * `MOVED_CLOCK` names, read again at each SIGUSR2. So a test need not wait for what happens after minutes or days.
 */
const file = process.env['MOVED_CLOCK'] ?? ''
const read = (): number => Number(readFileSync(file, 'utf8'))
const Real = Date
let ahead = read()
process.on('SIGUSR2', () => {
  ahead = read()
})

class Moved extends Real {
  constructor(...given: [] | [number | string]) {
    if (given.length === 0) super(Moved.now())
    else super(...(given as [number]))
  }
  static override now(): number {
    return Real.now() + ahead
  }
}
globalThis.Date = Moved as DateConstructor
