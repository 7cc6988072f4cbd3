import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Table } from '#server/backup/tables.ts'
import { PlainProblem } from '#server/plain-problem.ts'

/**
 * A backup is gzip of lines of JSON: a `Header`; for every table a line `{"table", "columns"}` and then a line per row, an array
 * of its values as text (null where there is none); last a line `{"rows", "sha256"}`, the hash of all lines before it.
 */
export type Header = {
  readonly waymark: 'backup'
  readonly format: 1
  readonly at: string
  /** The migrations that made the tables, so that the restoring Waymark can tell whether it knows them all. */
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[]
  /** Which master key reads it. The key itself is never in a backup. */
  readonly masterKeyId: string
}

export type Row = readonly (string | null)[]
/** What stands in a backup, in order. */
export type Part = { readonly header: Header } | { readonly table: Table } | { readonly row: Row }

/** Writes a backup; the file has its name only when it is whole. Returns how many rows it has. */
export async function writeBackupFile(file: string, parts: AsyncIterable<Part>): Promise<number> {
  const unfinished = `${file}.unfinished`
  let rows = 0
  async function* lines(): AsyncGenerator<string> {
    const hash = createHash('sha256')
    for await (const part of parts) {
      if ('row' in part) rows += 1
      const line = `${JSON.stringify(shape(part))}\n`
      hash.update(line)
      yield line
    }
    yield `${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`
  }
  try {
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(unfinished, { mode: 0o600, flush: true }))
    await rename(unfinished, file)
    return rows
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Reads a backup. Throws a `PlainProblem` when it is none, or when it is not whole: only at its end is that known. */
export async function* readBackupFile(file: string): AsyncGenerator<Part> {
  await open(file).then(
    (handle) => handle.close(),
    () => Promise.reject(new PlainProblem(`There is no file ${file}.`)),
  )
  const hash = createHash('sha256')
  let rows = 0
  let begun = false
  const damaged = (): PlainProblem => new PlainProblem(`${file} is not a whole backup of Waymark.`)
  try {
    for await (const line of linesOf(file)) {
      const read = JSON.parse(line) as Record<string, unknown> | unknown[]
      if (!Array.isArray(read) && 'sha256' in read) {
        if (read.rows !== rows || read.sha256 !== hash.digest('hex')) throw damaged()
        return
      }
      hash.update(`${line}\n`)
      if (!begun && (Array.isArray(read) || read.waymark !== 'backup' || read.format !== 1)) throw damaged()
      begun = true
      if (Array.isArray(read)) rows += 1
      yield partOf(read)
    }
  } catch (error) {
    // The unpacking says Z_… when the file ends early or is something else.
    const { code = '' } = error as NodeJS.ErrnoException
    throw code.startsWith('Z_') || error instanceof SyntaxError ? damaged() : error
  }
  throw damaged()
}

/** The lines of a packed file; what ends without a newline is no line. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ''
  const unpacked = createGunzip().setEncoding('utf8')
  pipeline(createReadStream(file), unpacked).catch(() => {}) // the loop below meets the same error
  for await (const chunk of unpacked as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

function shape(part: Part): unknown {
  if ('header' in part) return part.header
  return 'table' in part ? { table: part.table.name, columns: part.table.columns } : part.row
}

function partOf(read: Record<string, unknown> | unknown[]): Part {
  if (Array.isArray(read)) return { row: read as Row }
  if ('table' in read) return { table: { name: read.table as string, columns: read.columns as Table['columns'] } }
  return { header: read as unknown as Header }
}
