import pg from 'pg'
import { createHandler } from '#server/handle-command/handler.ts'
import { masterKeyOf } from '#server/vault/master-key.ts'
import { openVault } from '#server/vault/vault.ts'
import { askingAs, tallyKind } from '#testing/tally.ts'

/**
 * A process that writes without end and prints the id of every command once it was acknowledged, to be killed at any moment.
 * Arguments: URL of the database, master key in hex, a name for this run.
 */
const [appUrl = '', key = '', run = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: appUrl, max: 8 })
pool.on('error', () => {})
const vault = await openVault({ pool, master: masterKeyOf(Buffer.from(key, 'hex')) })
const handler = createHandler({ pool, vault, kinds: { plan: tallyKind({ snapshotEvery: 20 }) } })

await Promise.all(
  Array.from({ length: 8 }, async (_, writer) => {
    for (let n = 0; ; n++) {
      const commandId = `${run}-${writer}-${n}`
      const plan = n % 3
      const request = { practiceId: 'p', streamId: `plan/${plan}`, clientId: `c${plan}` }
      const command = { add: [`${commandId}.a`, `${commandId}.b`] }
      const outcome = await handler.handle('plan', { ...request, command, asking: askingAs(commandId) })
      if ('version' in outcome) process.stdout.write(`${plan} ${commandId}\n`)
    }
  }),
)
