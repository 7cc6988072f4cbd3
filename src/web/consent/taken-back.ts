import type { ConsentAbout } from '#domain/plan/consent/consent.ts'
import { m } from '#words/paraglide/messages.js'

/** What was taken back just now, by name: methods that rest, methods that go on, clauses of the practice, other consents. */
export type TakenBack = {
  readonly resting: readonly string[]
  readonly going: readonly string[]
  readonly clauses: readonly string[]
  readonly consents: readonly {
    readonly about: ConsentAbout
    readonly to?: string | undefined
    readonly what: string
  }[]
}

/** What happens now and what does not, a sentence or two for each kind of thing. */
export function followsTakingBack({ resting, going, clauses, consents }: TakenBack): string[] {
  const said = [
    ...(resting.length > 0 ? [m.consent_withdrawn_rests({ methods: resting.join('; ') })] : []),
    ...(going.length > 0 ? [m.consent_withdrawn_going({ methods: going.join('; ') })] : []),
    ...clauses.map((title) => m.consent_withdrawn_clause({ title })),
    ...consents.map(({ about, to, what: written }) => {
      const what = written.trim().replace(/\.$/, '')
      return to !== undefined && (about === 'sharing' || about === 'supporter')
        ? m.consent_withdrawn_share({ to, what })
        : m.consent_withdrawn_consent({ what: to === undefined ? what : `${what} (${to})` })
    }),
  ]
  return said.length > 0 ? said : [m.consent_withdrawn_no_rest()]
}
