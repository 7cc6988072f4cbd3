import type { Command } from '#cli/command.ts'
import { takeArguments, withDatabase, withOwner } from '#cli/with-database.ts'
import { PlainProblem } from '#server/plain-problem.ts'
import { masterKeyFromFile } from '#server/vault/master-key.ts'
import { type Report, sayProblem } from '#server/verify/report.ts'
import { verify as look } from '#server/verify/verify.ts'
import { checkVersionSeals } from '#server/verify/version-seals.ts'

/** Checks the whole log and says what is wrong and where. */
export const verify: Command = {
  about: 'check every hash, key and signature, and say what is wrong and where',
  help: `npm run waymark -- verify [--data FOLDER]

Reads everything and changes nothing. Ends with 0 when all is well, with 1 when something is wrong.`,
  run: (argv) => {
    const { plain, rest } = takeArguments(argv)
    if (plain.length > 0) throw new PlainProblem('verify takes no further words: npm run waymark -- verify')
    return withDatabase(rest, async ({ ownerUrl }, { keyFile }) => {
      const master = masterKeyFromFile(keyFile)
      const report = await withOwner(ownerUrl, (owner) => look({ owner, master, checkSeals: checkVersionSeals }))
      for (const line of summary(report)) console.log(line)
      return report.problems.length === 0 ? 0 : 1
    })
  },
}

/** What was looked at, what is wrong and where, and the word that counts at the end. */
export function summary({ practices, streams, events, erased, checkpoints, problems }: Report): string[] {
  return [
    `Looked at ${events} events in ${streams} streams of ${practices} practices, and at ${checkpoints} signed checkpoints.`,
    ...(erased > 0
      ? [`${erased} streams belong to clients who were erased: their hashes hold, their words are gone.`]
      : []),
    ...problems.map(sayProblem),
    problems.length === 0
      ? 'All is well.'
      : `${problems.length} ${problems.length === 1 ? 'thing is' : 'things are'} wrong.`,
  ]
}
