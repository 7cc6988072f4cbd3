const started = performance.now()

/** Milliseconds since this command began. */
export const sinceStart = () => performance.now() - started

/** `3.1 s`, `2 min 05 s`. */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  return `${Math.floor(seconds / 60)} min ${String(Math.round(seconds % 60)).padStart(2, '0')} s`
}

/** Says what is being done, does it, and says how long it took. */
export async function step(what, work) {
  const from = performance.now()
  console.log(`${what} …`)
  const result = await work()
  console.log(`  ${what}: ${duration(performance.now() - from)}`)
  return result
}

/** Something the person at the keyboard can put right: only the message is printed. */
export class Stop extends Error {}

/** Runs a script's main function; its number is the exit code. */
export async function main(work) {
  try {
    process.exitCode = (await work(process.argv.slice(2))) ?? 0
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error)
    process.exitCode = 1
  }
}
