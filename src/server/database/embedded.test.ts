import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Embedded, startEmbedded } from '#server/database/embedded.ts'

describe('the embedded PostgreSQL', () => {
  let dataDir: string
  let running: Embedded[]
  let said: string[]
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'waymark embedded '))
    chmodSync(dataDir, 0o711)
    running = []
    said = []
  })
  afterEach(async () => {
    for (const one of running) await one.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  async function start(): Promise<Embedded> {
    const one = await startEmbedded({ dataDir, log: (line) => said.push(line) })
    running.push(one)
    return one
  }

  it('keeps what was written, is durable, and sorts and compares the same everywhere', async () => {
    const first = await start()
    await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS n')
    await first.stop()
    const second = await start()
    expect(said).toEqual(['Creating the database'])
    expect(await ask(second.ownerUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
    const settings = `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
      current_setting('full_page_writes') AS pages, current_setting('server_encoding') AS encoding,
      current_setting('unix_socket_directories') AS sockets, current_setting('listen_addresses') AS hosts,
      (SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = current_database()) AS locale`
    expect(await ask(second.ownerUrl, settings)).toEqual([
      {
        fsync: 'on',
        commit: 'on',
        pages: 'on',
        encoding: 'UTF8',
        sockets: '',
        hosts: '127.0.0.1',
        locale: 'b C.UTF-8',
      },
    ])
  })

  it('lets nobody in without the password', async () => {
    const { ownerUrl } = await start()
    const wrong = new URL(ownerUrl)
    wrong.password = 'guess'
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
  })

  it('is shared by those who use it at once, started together or not, and stopped by the last', async () => {
    const [one, other] = await Promise.all([start(), start()])
    expect(other.ownerUrl).toBe(one.ownerUrl)
    await one.stop()
    expect(await ask(other.appUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
    await other.stop()
    await expect(ask(other.appUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
  })

  it('starts beside the leavings of a process that is gone: its lock and its number', async () => {
    await (await start()).stop()
    const gone = 2 ** 22 + 1 // above every process number
    writeFileSync(join(dataDir, 'database.lock'), String(gone))
    writeFileSync(
      join(dataDir, 'postgres/cluster/postmaster.pid'),
      `${gone}\n/nowhere\n0\n5432\n\n127.0.0.1\n\nready\n`,
    )
    expect(await ask((await start()).appUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  })

  it('starts when the number of its old process now belongs to something else', async () => {
    await (await start()).stop()
    const lines = [process.pid, '/nowhere', 0, 5432, '', '127.0.0.1', '', 'ready', '']
    writeFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), lines.join('\n'))
    expect(await ask((await start()).appUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  })

  it('says what to do about a database of another PostgreSQL', async () => {
    await (await start()).stop()
    writeFileSync(join(dataDir, 'postgres/cluster/PG_VERSION'), '17\n')
    await expect(start()).rejects.toThrow(/PostgreSQL 17.*PostgreSQL 18.*backup/s)
    writeFileSync(join(dataDir, 'postgres/cluster/PG_VERSION'), '18\n')
  })

  it('writes no statement and no value into its log', async () => {
    const { ownerUrl } = await start()
    await ask(ownerUrl, 'CREATE TABLE once (words text PRIMARY KEY)')
    const twice = "INSERT INTO once VALUES ('a private sentence'), ('a private sentence')"
    await expect(ask(ownerUrl, twice)).rejects.toThrow('duplicate key')
    const log = readFileSync(join(dataDir, 'postgres/postgresql.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('private')
  })

  it('leaves no half-made cluster behind that looks like one', async () => {
    await (await start()).stop()
    expect(existsSync(join(dataDir, 'postgres/cluster.new'))).toBe(false)
    expect(existsSync(join(dataDir, 'postgres/password.new'))).toBe(false)
  })
})

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
