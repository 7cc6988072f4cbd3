import type { ReactNode } from 'react'
import { HowThingsAre } from '#web/together/how-things-are.tsx'
import type { Move as MoveName } from '#web/together/sheet.ts'
import { WhatCouldHelp } from '#web/together/what-could-help.tsx'
import { WhatMatters } from '#web/together/what-matters.tsx'
import { WhatWeDo } from '#web/together/what-we-do.tsx'

/** One of the four moves. */
export function Move({ move }: { readonly move: MoveName }): ReactNode {
  switch (move) {
    case 'things':
      return <HowThingsAre />
    case 'matters':
      return <WhatMatters />
    case 'help':
      return <WhatCouldHelp />
    case 'do':
      return <WhatWeDo />
  }
}
