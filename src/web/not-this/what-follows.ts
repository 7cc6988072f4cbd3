import type { Instead } from '#domain/plan/consent/consent.ts'

/** What telling does to a yes that was given: the method only rests, nothing changes, or the yes ends. */
export type Follows = 'rests' | 'stays' | 'ends'

/** By what the client chose and tells; undefined: nothing is told but the no itself. */
export function followsFrom(chose: Instead | undefined): Follows {
  switch (chose) {
    case 'break':
      return 'rests'
    case 'talk':
    case 'otherWords':
      return 'stays'
    case 'otherOptions':
    case 'otherTherapist':
    case 'secondOpinion':
    case 'stop':
    case undefined:
      return 'ends'
  }
}
