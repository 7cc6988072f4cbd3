// Adds new migrations to migrations/checksums.json. With --before-release, what is there may still change; afterwards never.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHECKSUMS, checksumsNow, shippedChecksums } from './migrations.ts'
import { repository } from './tree.ts'

const tree = repository()
const now = checksumsNow(tree)
const kept = process.argv.includes('--before-release') ? {} : shippedChecksums(tree)
writeFileSync(join(tree.root, CHECKSUMS), `${JSON.stringify({ ...now, ...kept }, null, 2)}\n`)
console.log(`${Object.keys(now).length} migrations in ${CHECKSUMS}`)
