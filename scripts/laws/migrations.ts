import { createHash } from 'node:crypto'
import type { Law, Tree } from './law.ts'

export const CHECKSUMS = 'migrations/checksums.json'

/** Migrations add, never edit: what has shipped is byte-identical for ever. */
export const migrations: Law = (tree) => {
  const shipped = shippedChecksums(tree)
  const there = checksumsNow(tree)
  const findings = [
    ...Object.entries(shipped)
      .filter(([name, sum]) => there[name] !== sum)
      .map(([name]) => `migrations/${name}: has shipped, and is ${there[name] ? 'different now' : 'gone'}`),
    ...Object.keys(there)
      .filter((name) => !(name in shipped))
      .map((name) => `migrations/${name}: not in checksums.json yet (node scripts/laws/record-migrations.ts)`),
    ...twice(Object.keys(there)).map((number) => `migrations/${number}: two migrations have this number`),
  ]
  return { looked: Object.keys(there).length, findings }
}

export function checksumsNow({ files }: Tree): Record<string, string> {
  const found = files.filter(({ path }) => /^migrations\/\d{4}_[a-z0-9_]+\.sql$/.test(path))
  const entries = found.map(({ path, text }) => [path.slice('migrations/'.length), sha256(text)] as const)
  return Object.fromEntries(entries.toSorted(([one], [other]) => one.localeCompare(other)))
}

export function shippedChecksums({ files }: Tree): Record<string, string> {
  const found = files.find(({ path }) => path === CHECKSUMS)
  return found ? (JSON.parse(found.text) as Record<string, string>) : {}
}

function twice(names: readonly string[]): string[] {
  const numbers = names.map((name) => name.slice(0, 4))
  return numbers.filter((number, at) => numbers.indexOf(number) !== at)
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
