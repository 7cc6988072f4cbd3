import type { Line } from '#domain/plan/line.ts'

/** A milestone that tells of something that was, such as a hard patch: there is nothing to agree to, to reach or to pause. */
export const hasHappened = ({ kind, words }: Pick<Line, 'kind' | 'words'>): boolean =>
  kind === 'milestone' && words['mark'] !== 'planned'
