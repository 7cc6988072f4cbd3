import pg from 'pg'
import { type Config, readConfig } from '#server/config.ts'
import { type Database, openDatabase } from '#server/database/open-database.ts'

/** Opens the database that these arguments and the environment name, does the work, and leaves it as it was found. */
export async function withDatabase<Result>(
  argv: readonly string[],
  work: (database: Database, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(process.env, argv)
  const database = await openDatabase(config, (line) => console.error(line))
  try {
    return await work(database, config)
  } finally {
    await database.stop()
  }
}

/** A connection of the owner for the length of the work. */
export async function withOwner<Result>(
  ownerUrl: string,
  work: (owner: pg.Client) => Promise<Result>,
): Promise<Result> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/** Takes the one plain argument, and the values of one option that may be given several times, out of the others. */
export function takeArguments(
  argv: readonly string[],
  repeated?: string,
): { readonly plain: readonly string[]; readonly values: readonly string[]; readonly rest: readonly string[] } {
  const plain: string[] = []
  const values: string[] = []
  const rest: string[] = []
  for (let at = 0; at < argv.length; at++) {
    const one = argv[at] ?? ''
    if (repeated && one === repeated) values.push(argv[++at] ?? '')
    else if (one === '--data' || one === '--port') rest.push(one, argv[++at] ?? '')
    else if (one.startsWith('--')) rest.push(one)
    else plain.push(one)
  }
  return { plain, values, rest }
}
