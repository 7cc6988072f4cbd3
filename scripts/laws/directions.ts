import { importsOf } from './code.ts'
import type { Law } from './law.ts'
import { isTest, sources } from './tree.ts'

/** Which folders of src/, and which packages, a folder may import. What is not named here may not be imported. */
type Allowed = { readonly own: readonly string[]; readonly packages: readonly string[] | 'any' }

const PURE = ['zod/mini']
const KERNEL = ['domain/kernel']
const PRACTICE = [...KERNEL, 'domain/practice']
const MEASURE = [...PRACTICE, 'domain/measure']
const OPTIONS = [...MEASURE, 'domain/options']
const PLAN = [...OPTIONS, 'domain/plan']
const CONTRACTS = [
  'server/http/contract.ts',
  'server/http/contract-version.ts',
  'server/http/calendar-contract.ts',
  'server/http/check-in-contract.ts',
  'server/http/joined-contract.ts',
  'server/http/notices-contract.ts',
  'server/http/options-contract.ts',
  'server/http/rights-contract.ts',
  'server/http/supporters-contract.ts',
  'server/http/care-team-contract.ts',
  'server/http/notes-contract.ts',
  'server/sign-in/contract.ts',
]

const FOLDERS: Readonly<Record<string, Allowed>> = {
  'domain/kernel': { own: KERNEL, packages: PURE },
  'domain/practice': { own: PRACTICE, packages: PURE },
  'domain/measure': { own: MEASURE, packages: PURE },
  'domain/options': { own: OPTIONS, packages: PURE },
  'domain/plan': { own: PLAN, packages: PURE },
  'domain/concern': { own: [...PRACTICE, 'domain/concern'], packages: PURE },
  'domain/notes': { own: [...KERNEL, 'domain/notes'], packages: PURE },
  'domain/check-in': { own: [...PLAN, 'domain/check-in'], packages: PURE },
  fhir: { own: ['domain', 'fhir'], packages: PURE },
  print: { own: ['domain', 'print', 'words'], packages: [...PURE, 'd3-shape', 'diff'] },
  words: { own: ['words', 'domain'], packages: PURE },
  web: { own: ['domain', 'web', 'words', 'print', ...CONTRACTS], packages: 'any' },
  server: { own: ['domain', 'fhir', 'print', 'words', 'server'], packages: 'any' },
  cli: { own: ['domain', 'fhir', 'print', 'words', 'server', 'cli'], packages: 'any' },
  testing: { own: ['domain', 'fhir', 'print', 'words', 'server', 'cli', 'testing'], packages: 'any' },
}

/** What the browser and the server share beside the domain must be as pure as the domain. */
const CONTRACT: Allowed = { own: ['domain', ...CONTRACTS], packages: ['zod', ...PURE] }

/** Only these may reach for the server's world. */
const NODE_FOLDERS = /^(server|cli|testing)\//

/**
 * `kernel ← practice ← measure ← options ← plan ← check-in`; `practice ← concern`; `kernel ← notes`; `domain ← fhir, print ← server`; `domain ← web`. A path
 * is spelled one way: `#folder/…`, never relative. Tests may also import `#testing` and any package.
 */
export const directions: Law = (tree) => {
  const findings: string[] = []
  let looked = 0
  for (const { path, text } of sources(tree).filter((file) => file.path.startsWith('src/'))) {
    const inside = path.slice('src/'.length)
    const allowed = CONTRACTS.includes(inside) ? CONTRACT : allowedFor(inside)
    if (!allowed) {
      findings.push(`${path}: its folder has no place in the table of directions`)
      continue
    }
    for (const name of importsOf(text)) {
      looked += 1
      const wrong = whatIsWrong(inside, name, allowed)
      if (wrong) findings.push(`${path}: ${wrong}`)
    }
  }
  return { looked, findings }
}

function allowedFor(inside: string): Allowed | undefined {
  const folder = Object.keys(FOLDERS).find((one) => inside.startsWith(`${one}/`))
  return folder === undefined ? undefined : FOLDERS[folder]
}

function whatIsWrong(inside: string, name: string, { own, packages }: Allowed): string | undefined {
  const test = isTest(inside)
  if (name.startsWith('.')) return /\.(css|json|svg)$/.test(name) ? undefined : `imports ${name}: spell it with #`
  if (name.startsWith('#')) {
    const target = name.slice(1)
    if (target.startsWith('testing/'))
      return test || inside.startsWith('testing/') ? undefined : `imports ${name}: only tests may`
    return own.some((one) => target === one || target.startsWith(`${one}/`))
      ? undefined
      : `imports ${name}: wrong direction`
  }
  if (test) return undefined
  if (name.startsWith('node:') && !NODE_FOLDERS.test(inside) && !name.endsWith('vite.config.ts'))
    return inside === 'web/vite.config.ts' ? undefined : `imports ${name}: it may not reach for the machine`
  return packages === 'any' || packages.includes(name) ? undefined : `imports ${name}: not a package for this folder`
}
