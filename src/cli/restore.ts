import { join, resolve } from 'node:path'
import type { Command } from '#cli/command.ts'
import { takeArguments, withDatabase, withOwner } from '#cli/with-database.ts'
import { erasuresIn, restore as putBack } from '#server/backup/restore.ts'
import { type Erasure, readLedger } from '#server/event-store/erasure.ts'
import { PlainProblem } from '#server/plain-problem.ts'
import { masterKeyFromFile } from '#server/vault/master-key.ts'
import { sayProblem } from '#server/verify/report.ts'
import { verify } from '#server/verify/verify.ts'
import { checkVersionSeals } from '#server/verify/version-seals.ts'

/** The file in the data folder that names who was erased. */
export const LEDGER_FILE = 'erasures.jsonl'

/** Puts a backup into an empty database. */
export const restore: Command = {
  about: 'put a backup into an empty database',
  help: `npm run waymark -- restore FILE [--erasures FILE]… [--data FOLDER]

Puts everything in FILE into an empty database: a new data folder, or the one that DATABASE_URL and DATABASE_OWNER_URL name. The
master key it was made with must lie in its place (WAYMARK_KEY_FILE).

  --erasures FILE   another data folder's ${LEDGER_FILE}, or a newer backup: who was erased since is erased again. The
                    ${LEDGER_FILE} of this data folder is always taken into account.`,
  run: (argv) => {
    const { plain, values, rest } = takeArguments(argv, '--erasures')
    const [name] = plain
    if (!name || plain.length > 1) throw new PlainProblem('Say what: npm run waymark -- restore FILE')
    return withDatabase(rest, async ({ ownerUrl, appUrl }, { keyFile, dataDir }) => {
      const master = masterKeyFromFile(keyFile)
      const erasures: Erasure[] = readLedger(join(dataDir, LEDGER_FILE))
      for (const file of values)
        erasures.push(...(file.endsWith('.jsonl') ? readLedger(resolve(file)) : await erasuresIn(resolve(file))))
      const appRole = decodeURIComponent(new URL(appUrl).username)
      const { header, rows, erased } = await putBack({ ownerUrl, appRole, file: resolve(name), erasures })
      console.log(
        `${rows} rows are back as they were on ${header.at}${erased > 0 ? `; ${erased} erased clients stay erased` : ''}`,
      )
      if (header.masterKeyId !== master.id) {
        console.log(
          `But it was made with the master key ${header.masterKeyId}, and ${keyFile} holds ${master.id}. Put the right one there.`,
        )
        return 1
      }
      const { problems } = await withOwner(ownerUrl, (owner) =>
        verify({ owner, master, checkSeals: checkVersionSeals }),
      )
      for (const problem of problems) console.log(sayProblem(problem))
      return problems.length === 0 ? 0 : 1
    })
  },
}
