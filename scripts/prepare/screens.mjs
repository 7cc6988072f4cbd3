import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, note, noted } from './fingerprint.mjs'
import { pinnedNode } from './node.mjs'
import { ROOT, run } from './run.mjs'
import { Stop, step } from './step.mjs'

const CONFIG = 'src/web/vite.config.ts'
const MARK = 'dist/.screens'
const SOURCES = [
  'src/web',
  'src/domain',
  'src/words',
  'src/server/http/contract.ts',
  'src/server/http/contract-version.ts',
  'src/server/http/calendar-contract.ts',
  'src/server/http/check-in-contract.ts',
  'src/server/http/joined-contract.ts',
  'src/server/http/notices-contract.ts',
  'src/server/http/options-contract.ts',
  'src/server/http/rights-contract.ts',
  'src/server/http/supporters-contract.ts',
  'src/server/http/care-team-contract.ts',
  'src/print',
  'content',
  'package-lock.json',
]

/** Builds the screens into dist/web when anything they are made of has changed. */
export async function buildScreens() {
  if (!existsSync(join(ROOT, CONFIG))) return
  const wanted = fingerprint(SOURCES)
  if (noted(MARK) === wanted && existsSync(join(ROOT, 'dist/web'))) return
  await step('Building the screens', async () => {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
    const code = await run(
      pinnedNode(),
      [vite, 'build', '--config', CONFIG, '--configLoader', 'native', '--logLevel', 'warn'],
      {
        env: { NODE_ENV: 'production' },
      },
    )
    if (code !== 0) throw new Stop('The screens could not be built.')
    if (!existsSync(join(ROOT, 'dist/web'))) throw new Stop('The build of the screens left nothing in dist/web.')
  })
  note(MARK, wanted)
}
