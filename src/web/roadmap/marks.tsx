import type { ReactNode } from 'react'
import type { Stop } from '#web/roadmap/gather.ts'

const STONE = 'M5 15c-1-4 2-8 7-8.500s10 2 10 7-4 7-9 7-7-2-8-5.500z'

const PICTURES: Record<Stop['what'], ReactNode> = {
  start: <circle cx="14" cy="14" r="6" />,
  step: <path d={STONE} />,
  goal: (
    <>
      <circle cx="14" cy="14" r="9.500" />
      <circle cx="14" cy="14" r="4" fill="currentColor" stroke="none" />
    </>
  ),
  version: (
    <>
      <path d="M8 4.500h9l4 4V23.500H8z" />
      <path d="M11 12h7M11 15.500h7M11 19h4" />
    </>
  ),
  review: <path d="M13 25V4M13 6h8l3 3-3 3h-8M13 14H6l-2.500 2.500L6 19h7" />,
  waymark: <path d="M13 25V4M13 6h8l3 3-3 3h-8" />,
  session: (
    <>
      <circle cx="10" cy="14" r="6.500" />
      <circle cx="18" cy="14" r="6.500" />
    </>
  ),
  setback: <path d="M4 11c3-4 5 4 8 0s5 4 8 0l4-1M4 18c3-4 5 4 8 0s5 4 8 0l4-1" />,
  lifeEvent: <path d="M6 23C5 13 10 5 23 5c0 13-8 17-15 15M6 23C9 17 13 13 18 10" />,
  cairn: (
    <>
      <path d="M4 23c0-3 4-4.500 10-4.500s10 1.500 10 4.500z" />
      <path d="M7 18c0-3 3-4.500 7-4.500s7 1.500 7 4.500" />
      <path d="M10 13c0-3 1.500-5 4-5s4 2 4 5" />
    </>
  ),
}

/** The little drawing of a mark: filled once it lies behind, where the shape can be filled. */
export function MarkPicture({ what, behind }: { readonly what: Stop['what']; readonly behind: boolean }) {
  const full = behind && (what === 'step' || what === 'start' || what === 'goal')
  return (
    <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" data-full={full || undefined}>
      {PICTURES[what]}
    </svg>
  )
}
