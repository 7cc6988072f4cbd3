import { resolve } from 'node:path'
import type { Command } from '#cli/command.ts'
import { takeArguments, withDatabase } from '#cli/with-database.ts'
import { backup as makeBackup } from '#server/backup/backup.ts'
import { PlainProblem } from '#server/plain-problem.ts'
import { masterKeyFromFile } from '#server/vault/master-key.ts'

/** Copies everything into one file. */
export const backup: Command = {
  about: 'copy everything into one file, while people go on working',
  help: `npm run waymark -- backup FILE [--data FOLDER]

Copies the whole database as it is at this moment into FILE. What is encrypted stays so: the copy can be read only with the
master key, which is not in it. Keep a copy of the master key apart from the backups.`,
  run: (argv) => {
    const { plain, rest } = takeArguments(argv)
    const [name] = plain
    if (!name || plain.length > 1) throw new PlainProblem('Say where to: npm run waymark -- backup FILE')
    return withDatabase(rest, async ({ ownerUrl }, { keyFile }) => {
      const file = resolve(name)
      if (file === resolve(keyFile))
        throw new PlainProblem('That is the master key. A backup and its key never share a file.')
      const { id } = masterKeyFromFile(keyFile)
      const rows = await makeBackup({ ownerUrl, file, masterKeyId: id, at: new Date().toISOString() })
      console.log(`${rows} rows are in ${file}`)
      console.log(
        `It can be read only with the master key ${id} (${keyFile}), which is not in it. Keep a copy of that key apart.`,
      )
      return 0
    })
  },
}
