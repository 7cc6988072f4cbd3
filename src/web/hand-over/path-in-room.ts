import type { RoomPage } from '#domain/plan/permission.ts'

/** The address that a screen stays on while it is handed over with this page. */
export function pathInRoom(page: RoomPage, plan: string): string {
  switch (page) {
    case 'sign':
      return `/plan/${plan}/sign`
    case 'together':
      return `/plan/${plan}/together`
    case 'plan':
      return `/plan/${plan}`
    case 'review':
      return `/plan/${plan}/review`
    case 'checkIn':
      return '/check-in'
  }
}
