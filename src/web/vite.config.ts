import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const pages = ['index.html', 'sign-in/sign-in.html'].map(here).filter((path) => existsSync(path))

/** Two pages: the application, and the sign-in page, which is light and knows nothing of the application. */
export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    // Nothing as a data: address: the content-security policy allows our own files only.
    assetsInlineLimit: 0,
    rollupOptions: { input: pages },
  },
})
