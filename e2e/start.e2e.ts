import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type WaymarkProcess, startWaymarkProcess } from '#testing/waymark-process.ts'
import { makeClone } from './clone.ts'

const ROOT_USER = process.getuid?.() === 0

describe('starting and stopping', () => {
  let folder: string
  let dataDir: string
  let running: WaymarkProcess[]
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark start '))
    chmodSync(folder, 0o755)
    dataDir = join(folder, 'the data')
    running = []
  })
  afterEach(async () => {
    for (const one of running) await one.end()
    const pointer = join(dataDir, 'database-folder.txt')
    if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  })

  async function start(options: Partial<Parameters<typeof startWaymarkProcess>[0]> = {}): Promise<WaymarkProcess> {
    const one = await startWaymarkProcess({ dataDir, ...options })
    running.push(one)
    return one
  }

  it('npm start answers at the address it prints, and Ctrl-C leaves nothing running', async () => {
    const waymark = await start({ command: ['npm', 'start', '--'], group: true })
    expect((await fetch(waymark.url)).status).toBeLessThan(500)
    const database = postmasterOf(dataDir)
    expect(lives(database)).toBe(true)
    await waymark.end('SIGINT')
    expect(lives(database)).toBe(false)
    expect(processesNaming(dataDir)).toEqual([])
  })

  it('SIGTERM to npm alone stops everything too', async () => {
    const waymark = await start({ command: ['npm', 'start', '--'] })
    const database = postmasterOf(dataDir)
    await waymark.end('SIGTERM')
    await gone(database)
    expect(processesNaming(dataDir)).toEqual([])
  })

  it('does at the second start only what is needed', async () => {
    const first = await start({ command: ['node', 'scripts/start.mjs'] })
    expect(first.said()).toContain('Creating the database')
    expect(await first.end()).toBe(0)
    const second = await start({ command: ['node', 'scripts/start.mjs'] })
    expect(second.said()).not.toMatch(/Creating|Installing|Building|Compiling|up to date/)
  })

  it('says what to do when the port is taken, and starts nothing', async () => {
    const first = await start()
    const port = new URL(first.url).port
    const other = join(folder, 'other')
    const second = startWaymarkProcess({ dataDir: other, args: ['--port', port] })
    await expect(second).rejects.toThrow(new RegExp(`ended with 1 .*\\nPort ${port} is taken.*--port`))
    expect(existsSync(join(other, 'postgres'))).toBe(false)
  })

  it('names an option it does not know', async () => {
    await expect(startWaymarkProcess({ dataDir, args: ['--prot', '1'] })).rejects.toThrow("Unknown option '--prot'")
  })

  it('takes over the database of an app that was killed, and stops it in the end', async () => {
    const first = await start()
    const database = postmasterOf(dataDir)
    await first.end('SIGKILL')
    expect(lives(database)).toBe(true)
    const second = await start()
    expect(postmasterOf(dataDir)).toBe(database)
    await second.end('SIGTERM')
    expect(lives(database)).toBe(false)
  })

  it('keeps the passwords of the database from everybody else', async () => {
    await start()
    expect(statSync(join(dataDir, 'database-passwords.json')).mode & 0o077).toBe(0)
  })

  it.skipIf(!ROOT_USER)('runs for root in a folder only root can enter (needs root)', async () => {
    const closed = join(folder, 'only root')
    const clone = join(closed, 'clone')
    makeClone(clone)
    chmodSync(closed, 0o700)
    dataDir = join(clone, 'data')
    const waymark = await start({ root: clone, command: ['npm', 'start', '--'] })
    expect((await fetch(waymark.url)).status).toBeLessThan(500)
    const database = postmasterOf(dataDir)
    expect(statSync(`/proc/${database}`).uid).not.toBe(0)
    expect(dataFolderOf(dataDir)).toMatch(/^\/var\/lib\/waymark\//)
    await waymark.end()
    await gone(database)
    const again = await start({ root: clone, command: ['npm', 'start', '--'] })
    expect(again.said()).not.toContain('Creating')
  })

  it.skipIf(!ROOT_USER)('runs for a normal user in their own clone (root lends its place to nobody)', async () => {
    const clone = join(folder, 'a clone')
    makeClone(clone)
    chmodSync(folder, 0o777)
    const butPackages = ['-path', `${clone}/node_modules`, '-prune', '-o', '-exec', 'chown', 'nobody', '{}', '+']
    execFileSync('find', [clone, ...butPackages])
    dataDir = join(clone, 'data')
    const asNobody = ['setpriv', '--reuid=nobody', '--regid=65534', '--clear-groups', 'npm', 'start', '--'] as const
    const waymark = await start({ root: clone, command: [...asNobody], env: { HOME: clone } })
    expect((await fetch(waymark.url)).status).toBeLessThan(500)
    const database = postmasterOf(dataDir)
    expect(statSync(`/proc/${database}`).uid).toBe(statSync(dataDir).uid)
    expect(statSync(dataDir).uid).not.toBe(0)
    await waymark.end()
    await gone(database)
    expect(dataFolderOf(dataDir)).toBe(join(dataDir, 'postgres'))
  })
})

function dataFolderOf(dataDir: string): string {
  const pointer = join(dataDir, 'database-folder.txt')
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(dataDir, 'postgres')
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataFolderOf(dataDir), 'cluster/postmaster.pid'), 'utf8').split('\n')[0])
}

/** Alive and running something: what has ended but is not collected yet has no command line. */
function lives(pid: number): boolean {
  try {
    return (
      execFileSync('ps', ['-p', String(pid), '-o', 'stat='], { encoding: 'utf8' })
        .trim()
        .startsWith('Z') === false
    )
  } catch {
    return false
  }
}

async function gone(pid: number): Promise<void> {
  await expect.poll(() => lives(pid), { timeout: 30_000 }).toBe(false)
}

function processesNaming(text: string): string[] {
  const all = execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).split('\n')
  return all.filter((line) => line.includes(text))
}
