import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const pages = { app: here('./index.html'), signIn: here('./sign-in/sign-in.html') }

/** Puts a brotli twin beside every script and style sheet, so that the server has nothing left to pack. */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const folder = join(dir, 'assets')
    for (const name of readdirSync(folder).filter((one) => /\.(js|css)$/.test(one)))
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(join(folder, name))))
  },
}

const everyPage =
  /node_modules\/(react|react-dom|scheduler|@tanstack|zod)\/|paraglide\/(runtime|registry)|src\/web\/(shell|ui\/(page|button|notice|loading|error-state|empty-state|sheet)|live\/(api|me|query|send|signal|stream|leave|connection|carry|session-end|typed-texts))/

/** What every page needs comes in one file, and the words that several pages share in another, instead of dozens of small ones. */
const shared = [
  { name: 'every-page', test: everyPage, minShareCount: 2 },
  { name: 'shared-words', test: /paraglide\/messages\//, minShareCount: 2 },
]

/**
 * Two pages: the app, and signing in, which must stay light. Nothing is inlined (strict content-security policy), and assets are
 * named by their content so that they can be cached for ever.
 */
export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: false,
  plugins: [react({ exclude: [/sign-in/] }), packed],
  server: { proxy: { '/api': process.env['WAYMARK_URL'] ?? 'http://localhost:5180' } },
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(pages).filter(([, file]) => existsSync(file))),
      output: { codeSplitting: { groups: shared } },
    },
  },
})
