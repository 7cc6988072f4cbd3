import type { ChangeClass } from '#domain/measure/change.ts'
import { m } from '#words/paraglide/messages.js'

/** What a class of change is called before a therapist. A client reads none of them. */
export const CLASS_WORDS: Record<ChangeClass, () => string> = {
  recovered: m.class_recovered_therapist,
  improved: m.class_improved_therapist,
  unchanged: m.class_unchanged_therapist,
  deteriorated: m.class_deteriorated_therapist,
  harmed: m.class_harmed_therapist,
  crossedOnly: m.class_crossed_only_therapist,
  unknown: m.class_unknown_therapist,
}
