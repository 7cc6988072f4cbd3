import type { ReactNode } from 'react'

/** One sign of the charts, drawn as it is there, and what it means. */
export function Sign({ picture, children }: { readonly picture: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 31 20" width="31" height="20" aria-hidden="true">
        {picture}
      </svg>
      <span>{children}</span>
    </li>
  )
}
