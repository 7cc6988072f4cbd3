import type { Member } from '#domain/practice/practice.ts'

/** A member, the others there are, and the practice. */
export type MemberProps = { readonly member: Member; readonly members: readonly Member[]; readonly practice: string }
