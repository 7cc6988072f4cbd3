import type { LibraryPage } from '#server/http/check-in-contract.ts'

/** `member`: figures and sources stand below the plain words. */
export type RulesProps = { readonly page: LibraryPage; readonly member: boolean }
