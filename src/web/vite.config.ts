import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const pages = { app: here('./index.html'), signIn: here('./sign-in/sign-in.html') }

/**
 * Two pages: the app, and signing in, which must stay light. Nothing is inlined (strict content-security policy), and assets are
 * named by their content so that they can be cached for ever.
 */
export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  server: { proxy: { '/api': process.env['WAYMARK_URL'] ?? 'http://localhost:5180' } },
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    rolldownOptions: { input: Object.fromEntries(Object.entries(pages).filter(([, file]) => existsSync(file))) },
  },
})
