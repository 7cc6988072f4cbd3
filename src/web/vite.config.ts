import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { type BuildEnvironmentOptions, defineConfig, type Plugin } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Puts a brotli twin beside every script and style sheet, so that the server has nothing left to pack. */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((one) => /^assets\/.*\.(js|css)$/.test(one)))
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(readFileSync(join(dir, name))))
  },
}

const CHECK_IN = 'check-in/check-in.html'

/**
 * Tells the service worker which files the check-in page is made of. It is built last, and its text changes whenever one of them
 * does, so that a device notices.
 */
const keptFiles: Plugin = {
  name: 'kept-files',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'worker',
  renderChunk(code) {
    const folder = this.environment.config.build.outDir
    const files = new Set<string>()
    const addFrom = (path: string): void => {
      for (const [, file] of readFileSync(join(folder, path), 'utf8').matchAll(/(?:assets|\.)\/([\w-]+\.[\w.-]+)/g)) {
        const name = `assets/${file}`
        if (files.has(name) || !existsSync(join(folder, name))) continue
        files.add(name)
        if (/\.(js|css)$/.test(name)) addFrom(name)
      }
    }
    addFrom(CHECK_IN)
    if (files.size < 3) throw new Error('The check-in page is made of no files: the worker would keep nothing.')
    return code.replace(
      '__KEPT_FILES__',
      [...files]
        .toSorted()
        .map((name) => `/${name}`)
        .join(' '),
    )
  },
}

const everyPage =
  /node_modules\/(react|react-dom|scheduler|@tanstack)\/|paraglide\/(runtime|registry)|src\/web\/(shell|ui\/(page|button|notice|loading|error-state|empty-state|sheet)|live\/(api|me|query|send|signal|stream|leave|connection|carry|session-end|typed-texts))/

/** The names of the words that these files of src/web say, with all that is loaded together with them. */
function wordsIn(files: readonly string[]): ReadonlySet<string> {
  const seen = new Set(files)
  const words = new Set<string>()
  for (const file of seen) {
    const text = readFileSync(here(`./${file}`), 'utf8')
    for (const [, word = ''] of text.matchAll(/\bm\.(\w+)/g)) words.add(word)
    for (const [, next = ''] of text.matchAll(/^import (?!type )[^';()]*'#web\/([\w./-]+\.tsx?)'$/gm)) seen.add(next)
  }
  return words
}

/** Said by the client's home, and before it on every page: in the bar, in the browser's tab. */
const first = wordsIn(['main.tsx', 'home/home-screen.tsx', 'home/client-home.tsx'])
const isFirst = (id: string): boolean => first.has(/paraglide\/messages\/(\w+)\.js$/.exec(id)?.[1] ?? '')

/** What every page needs comes in one file, and the words that several pages share in another, instead of dozens of small ones. */
const shared = [
  { name: 'every-page', test: everyPage, minShareCount: 2, priority: 2 },
  // The client's home is the first page on a phone: it loads the words that it says and no others.
  { name: 'first-words', test: isFirst, minShareCount: 2, priority: 2 },
  // The pages about choices have many words, and only they need them.
  { name: 'decide-words', test: /paraglide\/messages\/decide_(?!title)/, minShareCount: 2, priority: 1 },
  // So do the pages of sessions; the names of pages are needed by all.
  {
    name: 'session-words',
    test: /paraglide\/messages\/(sessions_(?!title\.)|session_(owner|step)_|apart_|licence_|begin_|before_|close_|note_\w+_therapist|place_help_|places_(?!title_))/,
    minShareCount: 2,
    priority: 1,
  },
  // And those of supporters, hand-over and the records custodian.
  {
    name: 'care-words',
    test: /paraglide\/messages\/(hand_|custody_(?!title)|supporters_|support_(?!home_title)|care_(?!home_))/,
    minShareCount: 2,
    priority: 1,
  },
  // Corrections stand with the plan and its versions; the page for hard times has words of its own.
  {
    name: 'correction-words',
    test: /paraglide\/messages\/(corrections_|hard_(?!times_nav))/,
    minShareCount: 2,
    priority: 1,
  },
  // Practices write sheets about options; whoever reads one needs none of these.
  {
    name: 'library-words',
    test: /paraglide\/messages\/(sheets|sheetfield|sheetedit|sheetproblems|offer|shortcard)_/,
    minShareCount: 2,
    priority: 1,
  },
  // What the two write to each other between sessions.
  { name: 'talk-words', test: /paraglide\/messages\/talk_/, minShareCount: 2, priority: 1 },
  { name: 'shared-words', test: /paraglide\/messages\//, minShareCount: 2 },
]

const built: BuildEnvironmentOptions = {
  outDir: here('../../dist/web'),
  emptyOutDir: false,
  target: 'es2022',
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  cssCodeSplit: true,
}

/**
 * Three builds into one folder. The app with signing in; the check-in page, which must stay light on an old phone and shares no
 * file with the app; the worker that keeps that page for when there is no network, under a fixed name. Nothing is inlined (strict
 * content-security policy), and assets are named by their content so that they can be cached for ever.
 */
export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: false,
  plugins: [react({ exclude: [/sign-in/, /check-in/] }), packed, keptFiles],
  server: { proxy: { '/api': process.env['WAYMARK_URL'] ?? 'http://localhost:5180' } },
  html: { cspNonce: '__NONCE__' },
  build: built,
  builder: {
    async buildApp({ build, environments }) {
      for (const environment of Object.values(environments)) await build(environment)
    },
  },
  environments: {
    client: {
      build: {
        emptyOutDir: true,
        rolldownOptions: {
          input: { app: here('./index.html'), signIn: here('./sign-in/sign-in.html') },
          output: { codeSplitting: { groups: shared } },
        },
      },
    },
    checkIn: {
      consumer: 'client',
      build: { rolldownOptions: { input: { checkIn: here(`./${CHECK_IN}`) } } },
    },
    worker: {
      consumer: 'client',
      build: {
        rolldownOptions: { input: { worker: here('./device/worker.ts') }, output: { entryFileNames: 'worker.js' } },
      },
    },
  },
})
