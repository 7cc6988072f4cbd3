import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { PlainProblem } from '#server/plain-problem.ts'

/** The user of the operating system that PostgreSQL runs as; undefined: whoever we are. */
export type DatabaseUser = { readonly uid: number; readonly gid: number } | undefined

/**
 * PostgreSQL refuses to run as root, so root lends it a user of its own: `waymark`, made when missing, or else one that every
 * machine has. Anybody else runs it as themselves.
 */
export function databaseUser(): DatabaseUser {
  if (process.getuid?.() !== 0) return undefined
  const known = find('waymark')
  if (known) return known
  const nowhere = ['--system', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin']
  spawnSync('useradd', [...nowhere, '--user-group', 'waymark'], { stdio: 'ignore' })
  if (!find('waymark')) spawnSync('adduser', ['-S', '-D', '-H', 'waymark'], { stdio: 'ignore' })
  const user = find('waymark') ?? find('postgres') ?? find('nobody')
  if (!user)
    throw new PlainProblem(
      'PostgreSQL does not run as root. Make a user named waymark, or start Waymark as another user.',
    )
  return user
}

/** Whether this user can enter a folder and read what is in it. */
export function canEnter(user: DatabaseUser, folder: string): boolean {
  return asUser(user, 'cd -- "$1" && [ -r . ]', folder)
}

/** Whether this user can run a program. */
export function canRun(user: DatabaseUser, program: string): boolean {
  return asUser(user, '[ -r "$1" ] && [ -x "$1" ]', program)
}

function asUser(user: DatabaseUser, test: string, path: string): boolean {
  if (!user) return true
  return spawnSync('/bin/sh', ['-c', test, 'sh', path], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

function find(name: string): DatabaseUser {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [user, , uid, gid] = line.split(':')
    if (user === name && uid && gid && uid !== '0') return { uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}
