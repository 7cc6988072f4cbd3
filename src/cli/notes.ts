import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { isId } from '#domain/kernel/ids.ts'
import { keyFromText } from '#domain/notes/recovery-text.ts'
import type { Command } from '#cli/command.ts'
import { fileText } from '#cli/file-text.ts'
import { withDatabase, withOwner } from '#cli/with-database.ts'
import { createHandler } from '#server/handle-command/handler.ts'
import { listNotes } from '#server/notes/list.ts'
import { notesText } from '#server/notes/notes-text.ts'
import { type Recovered, recoverNotes } from '#server/notes/recover.ts'
import { PlainProblem } from '#server/plain-problem.ts'
import { notesKind } from '#server/streams/notes-kind.ts'
import { masterKeyFromFile } from '#server/vault/master-key.ts'
import { openVault } from '#server/vault/vault.ts'

const HOW = 'npm run waymark -- notes recover --client ID --therapist ID --key-file FILE --to FILE'

/** What a practice does with the key from its safe. */
export const notes: Command = {
  about: 'open a therapist’s working notes with the recovery key from the safe',
  help: `npm run waymark -- notes list [--data FOLDER]
${HOW} [--data FOLDER]

list     says about whom there are working notes, by ids, and whether they are sealed. Never what is in them.

recover  opens the working notes of one therapist about one client with the practice's recovery key and writes them to a new file that
         only you can read. It is for when the therapist cannot open them any more, or a court asks. It needs all of this:

         --key-file FILE   the recovery key as it was printed, typed into a file
         the master key    in its place (WAYMARK_KEY_FILE)
         the database      with its owner's address (DATABASE_OWNER_URL, or the data folder)

         That it was done is written down first: the therapist reads it on the page of these notes, administrators and the client
         under "who looked". Take --key-file and --to away from this machine afterwards.`,
  run: async (argv) => {
    const { what, client, therapist, keyFile, to, rest } = read(argv)
    if (what === 'list')
      return withDatabase(rest, ({ ownerUrl }) =>
        withOwner(ownerUrl, async (owner) => {
          const found = await listNotes(owner)
          if (found.length === 0) console.log('There are no working notes.')
          for (const one of found)
            console.log(
              `practice ${one.practice}, client ${one.client}, therapist ${one.therapist}: ${
                one.erased ? 'erased' : one.sealedTo ? `sealed on ${one.sealedOn} to ${one.sealedTo}` : 'not sealed'
              }`,
            )
          return 0
        }),
      )
    if (what !== 'recover' || !client || !therapist || !keyFile || !to) throw new PlainProblem(`Like this: ${HOW}`)
    if (!isId(client) || !isId(therapist))
      throw new PlainProblem('--client and --therapist are ids: `notes list` says them.')
    const key = keyFromText(fileText(keyFile))
    if (!key)
      throw new PlainProblem(
        `${keyFile} does not hold a whole recovery key: 14 groups of four letters and digits. Look for a slip in typing.`,
      )
    return withDatabase(rest, async ({ ownerUrl, appUrl }, config) => {
      const master = masterKeyFromFile(config.keyFile)
      const recovered = await withOwner(ownerUrl, (owner) => recoverNotes(owner, { client, therapist }, key))
      await intoFile(resolve(to), async () => {
        await writeDown(appUrl, master, recovered, client)
        return notesText(recovered.notes, [
          `Working notes of the therapist ${therapist} about the client ${client}`,
          `Opened with the recovery key ${recovered.recoveryKeyId} on ${new Date().toISOString()}`,
        ])
      })
      console.log(`${recovered.notes.entries.length} entries are in ${resolve(to)}, which only you can read.`)
      console.log('That they were opened is written down; the therapist, the client and administrators can see it.')
      return 0
    })
  },
}

/** Says in the notes themselves, and in the list of who looked, that the sealed key opened them. */
async function writeDown(
  appUrl: string,
  master: ReturnType<typeof masterKeyFromFile>,
  { practiceId, streamId, recoveryKeyId }: Recovered,
  clientId: string,
): Promise<void> {
  const pool = new pg.Pool({ connectionString: appUrl, max: 2 })
  try {
    const vault = await openVault({ pool, master })
    const handler = createHandler({ pool, vault, kinds: { notes: notesKind } })
    const at = new Date().toISOString()
    const outcome = await handler.handle('notes', {
      practiceId,
      streamId,
      clientId,
      command: { type: 'noteRecovery', recoveryKey: recoveryKeyId },
      asking: { person: 'command-line', capacity: 'system', at, today: at.slice(0, 10), commandId: randomUUID() },
      access: { act: 'exported', part: 'notes' },
    })
    if ('refused' in outcome)
      throw new PlainProblem('It could not be written down that the notes were opened; nothing was written out.')
    await handler.settled()
  } finally {
    await pool.end()
  }
}

/** A new file for its owner alone; gone again when what should be in it does not come. */
async function intoFile(file: string, text: () => Promise<string>): Promise<void> {
  const handle = newFile(file)
  try {
    writeSync(handle, await text())
    fsyncSync(handle)
  } catch (error) {
    rmSync(file)
    throw error
  } finally {
    closeSync(handle)
  }
}

function newFile(file: string): number {
  try {
    return openSync(file, 'wx', 0o600)
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST'
    throw new PlainProblem(exists ? `${file} exists already: choose another name.` : `${file} cannot be written.`)
  }
}

function read(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        client: { type: 'string' },
        therapist: { type: 'string' },
        'key-file': { type: 'string' },
        to: { type: 'string' },
        data: { type: 'string' },
      },
    })
    const { client, therapist, 'key-file': keyFile, to, data } = values
    return { what: positionals[0], client, therapist, keyFile, to, rest: data === undefined ? [] : ['--data', data] }
  } catch (error) {
    throw new PlainProblem(`${(error as Error).message.split('. ')[0]}. notes --help says more.`)
  }
}
