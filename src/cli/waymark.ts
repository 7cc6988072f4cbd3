import type { Command } from '#cli/command.ts'
import { PlainProblem } from '#server/plain-problem.ts'

/** Every command there is. Each is loaded only when asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('#cli/serve.ts')).serve,
  backup: async () => (await import('#cli/backup.ts')).backup,
  restore: async () => (await import('#cli/restore.ts')).restore,
  codes: async () => (await import('#cli/codes.ts')).codes,
  course: async () => (await import('#cli/course.ts')).course,
  verify: async () => (await import('#cli/verify.ts')).verify,
  options: async () => (await import('#cli/options.ts')).options,
  measure: async () => (await import('#cli/measure.ts')).measure,
  notes: async () => (await import('#cli/notes.ts')).notes,
}

/** Runs `waymark <command> …`. Resolves to the exit code. */
async function waymark([name, ...argv]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(await overview())
    return name === undefined ? 2 : 0
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!load) {
    console.error(`There is no command "${name}".\n\n${await overview()}`)
    return 2
  }
  const command = await load()
  if (argv.includes('--help') || argv.includes('-h')) {
    console.log(command.help)
    return 0
  }
  return command.run(argv)
}

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => `  ${name.padEnd(10)} ${(await load()).about}`),
  )
  return `npm run waymark -- COMMAND [--data FOLDER] …\n\n${lines.join('\n')}\n\nCOMMAND --help says more.`
}

try {
  process.exitCode = await waymark(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof PlainProblem ? error.message : error)
  process.exitCode = 1
}
