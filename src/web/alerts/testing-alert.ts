import type { Alert } from '#web/alerts/sorted-alerts.ts'

/** An answer about safety on which nobody has acted yet; `risk` names it and sets its second, so that later ones come later. */
export const alertOf = (risk: string, more: Partial<Alert> = {}): Alert => ({
  risk,
  client: 'c',
  plan: 'p',
  name: 'Jonas',
  measure: 'PHQ-9',
  question: 'Thoughts …',
  answer: 'Several days',
  level: 'alert',
  way: 'link',
  on: '2026-11-23',
  at: `2026-11-23T12:00:0${risk}.000Z`,
  as: 'therapist',
  coverTold: null,
  coverAt: null,
  acted: null,
  ...more,
})
