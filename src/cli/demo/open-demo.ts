import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPractice } from '#cli/demo/build-practice.ts'
import type { Site } from '#server/http/here.ts'
import { PlainProblem } from '#server/plain-problem.ts'
import type { DemoLogin } from '#server/sign-in/contract.ts'

/** The sign-in page reads this file, too. */
const LOGINS = 'demo-logins.json'
const UNFINISHED = 'demo-unfinished.txt'

/**
 * Opens the fictional practice; makes it when the data folder holds none yet. Throws a `PlainProblem` when it holds a real one,
 * or one that was not finished being made.
 */
export async function openDemo(site: Site, log: (line: string) => void): Promise<void> {
  const { dataDir } = site.config
  const [loginsFile, unfinished] = [join(dataDir, LOGINS), join(dataDir, UNFINISHED)]
  if (existsSync(unfinished))
    throw new PlainProblem(
      `The fictional practice in ${dataDir} was not finished being made. Remove that folder, or name another: --data FOLDER`,
    )
  if (await site.signIn.people.anyoneYet()) {
    if (!existsSync(loginsFile))
      throw new PlainProblem(
        `${dataDir} holds a practice of its own, which is left alone. Name an empty folder for the fictional one: --demo --data FOLDER`,
      )
    show(JSON.parse(readFileSync(loginsFile, 'utf8')) as DemoLogin[], log)
    return
  }
  log('Making a fictional practice with two years of history: this takes a moment')
  writeFileSync(unfinished, 'A fictional practice is being made here.\n', { mode: 0o600 })
  const { logins } = await buildPractice(site)
  writeFileSync(loginsFile, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 })
  rmSync(unfinished)
  show(logins, log)
}

function show(logins: readonly DemoLogin[], log: (line: string) => void): void {
  const wide = (of: (login: DemoLogin) => string): number => Math.max(...logins.map((one) => of(one).length))
  const [names, emails] = [wide((one) => one.name), wide((one) => one.email)]
  log('')
  log('Everybody here is made up. Their second factor is off, so a password is enough:')
  for (const { name, email, role } of logins) log(`  ${name.padEnd(names)}  ${email.padEnd(emails)}  ${role}`)
  const passwords = [...new Set(logins.map((one) => one.password))]
  log(`  The password of all of them: ${passwords.join(', ')}`)
  log('')
}
