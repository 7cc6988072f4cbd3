import { PAGES } from '#web/pages.ts'

/** The address of a page; null while there is no such page. */
export function pageAt(path: string, params: Readonly<Record<string, string>>): string | null {
  if (!(path in PAGES)) return null
  return path.replaceAll(/\$(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}
