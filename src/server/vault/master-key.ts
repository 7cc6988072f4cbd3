import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { PlainProblem } from '#server/plain-problem.ts'
import { open, seal } from '#server/vault/ciphertext.ts'

/**
 * The key that wraps all others. Ours lies in a file; a key management service fits behind the same two calls. `bound` names
 * the key that is being wrapped and is authenticated.
 */
export type MasterKey = {
  /** Names the key without giving anything of it away; every wrapped key carries it. */
  readonly id: string
  readonly wrap: (plain: Buffer, bound: string) => Promise<Buffer>
  readonly unwrap: (wrapped: Uint8Array, bound: string) => Promise<Buffer>
}

const LENGTH = 32

/** A master key of 32 bytes held in memory. */
export function masterKeyOf(bytes: Buffer): MasterKey {
  if (bytes.length !== LENGTH) throw new PlainProblem(`A master key has ${LENGTH} bytes; this one has ${bytes.length}.`)
  const id = `m${createHmac('sha256', bytes).update('waymark master key id').digest('hex').slice(0, 16)}`
  const key = { id, secret: createSecretKey(bytes) }
  return {
    id,
    wrap: async (plain, bound) => seal(key, plain, bound),
    unwrap: async (wrapped, bound) => open(key, wrapped, bound),
  }
}

/**
 * Reads the master key: 64 hexadecimal digits in a file that only its owner can read. Makes the file when it is missing and
 * `create` is set, and then says so through `warn`. Throws a `PlainProblem` when the file is missing, open to others, or not a
 * key.
 */
export function masterKeyFromFile(
  file: string,
  { create = false, warn = () => {} }: { readonly create?: boolean; readonly warn?: (line: string) => void } = {},
): MasterKey {
  if (!existsSync(file)) {
    if (!create)
      throw new PlainProblem(`There is no master key at ${file}. Without it nothing can be read; put your copy there.`)
    write(file)
    warn(
      `A new master key was written to ${file}. Keep a copy apart from this machine: without it no backup can be read.`,
    )
  }
  const mode = statSync(file).mode & 0o777
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new PlainProblem(`Others on this machine can read the master key ${file}. Run: chmod 600 '${file}'`)
  const text = readFileSync(file, 'latin1').trim()
  if (!/^[0-9a-fA-F]{64}$/.test(text))
    throw new PlainProblem(`${file} is not a master key: it should hold 64 hexadecimal digits.`)
  return masterKeyOf(Buffer.from(text, 'hex'))
}

function write(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const handle = openSync(file, 'wx', 0o600)
  try {
    writeSync(handle, `${randomBytes(LENGTH).toString('hex')}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
