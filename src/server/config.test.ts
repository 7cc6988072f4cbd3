import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '#server/config.ts'

describe('readConfig', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-config-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const read = (env: Record<string, string> = {}, ...argv: string[]) =>
    readConfig({ HOME: folder, WAYMARK_DATA: join(folder, 'data'), ...env }, argv)

  it('needs nothing', () => {
    expect(read()).toEqual({
      port: 4321,
      hosts: ['127.0.0.1', '::1'],
      dataDir: join(folder, 'data'),
      keyFile: expect.stringContaining(join(folder, '.config/waymark')),
      demo: false,
    })
  })

  it('lets arguments win over the environment, and takes an empty variable as not set', () => {
    const config = read({ PORT: '5000', SMTP_URL: '' }, '--port', '6000', '--data', join(folder, 'other'), '--demo')
    expect(config).toMatchObject({ port: 6000, dataDir: join(folder, 'other'), demo: true })
    expect(config).not.toHaveProperty('smtpUrl')
  })

  it('keeps the key outside the data folder, and finds it again when the folder has moved', () => {
    const { keyFile } = read()
    expect(keyFile.startsWith(join(folder, 'data'))).toBe(false)
    renameSync(join(folder, 'data'), join(folder, 'moved'))
    expect(read({}, '--data', join(folder, 'moved')).keyFile).toBe(keyFile)
    expect(read({}, '--data', join(folder, 'another')).keyFile).not.toBe(keyFile)
    expect(existsSync(keyFile)).toBe(false) // whoever opens the vault makes it
    expect(readFileSync(join(folder, 'moved/data-folder-id.txt'), 'utf8')).not.toBe('')
  })

  it.each([
    [{ PORT: 'many' }, 'PORT should be a number'],
    [{ PORT: '70000' }, 'PORT should be a number'],
    [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL should be an address that begins with smtp:// or smtps://'],
    [{ PUBLIC_URL: 'ftp://x' }, 'PUBLIC_URL should be an address'],
    [{ DATABASE_URL: 'mysql://x', DATABASE_OWNER_URL: 'postgres://x' }, 'DATABASE_URL should be an address'],
    [{ DATABASE_URL: 'postgres://x' }, 'DATABASE_URL and DATABASE_OWNER_URL go together'],
  ])('names what does not fit in %o', (env, message) => {
    expect(() => read(env)).toThrow(message)
  })

  it.each([
    [['--port', 'x'], '--port should be a number'],
    [['--prot', '1'], "Unknown option '--prot'"],
    [['extra'], "Unexpected argument 'extra'"],
  ])('names what does not fit in %o', (argv, message) => {
    expect(() => read({}, ...argv)).toThrow(message)
  })
})
