import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { dataFolderId } from '#server/data-folder.ts'
import { PlainProblem } from '#server/plain-problem.ts'

/** Everything that can be set from outside, read once at the start. */
export type Config = {
  /** 0 asks for any free port. */
  readonly port: number
  /** The addresses we listen on. */
  readonly hosts: readonly string[]
  readonly dataDir: string
  /** Set together: a PostgreSQL of the practice's own instead of the embedded one. */
  readonly databaseUrl?: string
  readonly databaseOwnerUrl?: string
  /** The file with the master key. It lies outside the data folder. */
  readonly keyFile: string
  /** The address people type, when it is not http://localhost:port. */
  readonly publicUrl?: string
  readonly smtpUrl?: string
  readonly mailFrom?: string
  readonly demo: boolean
}

/** The options of `serve`, and of every command that opens the data folder. */
export const CONFIG_OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  demo: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const DEFAULT_PORT = 4321

const url = (...schemes: readonly string[]) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), {
      error: `should be an address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
    })
    .optional()

const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'should be a number from 0 to 65535' })
  .transform(Number)
  .refine((number) => number <= 65_535, { error: 'should be a number from 0 to 65535' })

const ENVIRONMENT = z.object({
  PORT: port.optional(),
  HOST: z.string().optional(),
  WAYMARK_DATA: z.string().optional(),
  WAYMARK_KEY_FILE: z.string().optional(),
  DATABASE_URL: url('postgres:', 'postgresql:'),
  DATABASE_OWNER_URL: url('postgres:', 'postgresql:'),
  PUBLIC_URL: url('http:', 'https:'),
  SMTP_URL: url('smtp:', 'smtps:'),
  MAIL_FROM: z.string().optional(),
})

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the environment and the arguments; arguments win. An empty variable counts as not set. Gives the data folder its id
 * when it has none yet. Throws a `PlainProblem` that names the variable or the option which does not fit.
 */
export function readConfig(env: Environment, argv: readonly string[]): Config {
  const options = readArguments(argv)
  const given = readEnvironment(env)
  if ((given.DATABASE_URL === undefined) !== (given.DATABASE_OWNER_URL === undefined))
    throw new PlainProblem('DATABASE_URL and DATABASE_OWNER_URL go together: the app uses one, migrations the other.')
  const dataDir = resolve(options.data ?? given.WAYMARK_DATA ?? 'data')
  return {
    port: options.port ?? given.PORT ?? DEFAULT_PORT,
    hosts: given.HOST ? [given.HOST] : ['127.0.0.1', '::1'],
    dataDir,
    keyFile: given.WAYMARK_KEY_FILE ? resolve(given.WAYMARK_KEY_FILE) : usualKeyFile(env, dataDir),
    demo: options.demo ?? false,
    ...(given.DATABASE_URL && { databaseUrl: given.DATABASE_URL }),
    ...(given.DATABASE_OWNER_URL && { databaseOwnerUrl: given.DATABASE_OWNER_URL }),
    ...(given.PUBLIC_URL && { publicUrl: given.PUBLIC_URL.replace(/\/+$/, '') }),
    ...(given.SMTP_URL && { smtpUrl: given.SMTP_URL }),
    ...(given.MAIL_FROM && { mailFrom: given.MAIL_FROM }),
  }
}

function readEnvironment(env: Environment): z.infer<typeof ENVIRONMENT> {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = ENVIRONMENT.safeParse(set)
  if (parsed.success) return parsed.data
  throw new PlainProblem(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join('\n'))
}

function readArguments(argv: readonly string[]): { port?: number; data?: string; demo?: boolean } {
  let values
  try {
    ;({ values } = parseArgs({ args: [...argv], options: CONFIG_OPTIONS, allowPositionals: false }))
  } catch (error) {
    throw new PlainProblem(`${(error as Error).message.split('. ')[0]}. --help lists what there is.`)
  }
  const { port: asked, data, demo } = values
  if (data === '') throw new PlainProblem('--data needs a folder.')
  const parsed = port.optional().safeParse(asked)
  if (!parsed.success) throw new PlainProblem(`--port ${parsed.error.issues[0]?.message}.`)
  return {
    ...(parsed.data !== undefined && { port: parsed.data }),
    ...(data !== undefined && { data }),
    ...(demo !== undefined && { demo }),
  }
}

function usualKeyFile(env: Environment, dataDir: string): string {
  const settings = env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config')
  return join(settings, 'waymark', `${dataFolderId(dataDir)}.key`)
}
