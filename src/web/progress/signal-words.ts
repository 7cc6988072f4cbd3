import type { Signal } from '#domain/check-in/signal.ts'
import { figure } from '#web/charts/figures.ts'
import { m } from '#words/paraglide/messages.js'

/** Why something is on the agenda, in one sentence. `name`: what the series is called. */
export function signalWords({ rule, level }: Pick<Signal, 'rule' | 'level'>, name: string): string {
  const size = { count: level, points: figure(level), name }
  switch (rule) {
    case 'worsening':
      return m.signal_worsening_therapist(size)
    case 'noChange':
      return m.signal_no_change_therapist(size)
    case 'gap':
      return m.signal_gap_therapist(size)
    case 'missed':
      return m.signal_missed_therapist({ count: level })
  }
}
