import type { RightsText } from '#domain/practice/rights.ts'
import { m } from '#words/paraglide/messages.js'

type RightsField = { readonly field: RightsText; readonly label: () => string; readonly hint?: () => string }

/** What a practice writes down about rights, in the order in which it matters to somebody with a concern. */
export const RIGHTS_FIELDS: readonly RightsField[] = [
  { field: 'outside', label: m.rights_set_outside, hint: m.rights_set_outside_hint },
  { field: 'body', label: m.rights_set_body, hint: m.rights_set_body_hint },
  { field: 'bodyReach', label: m.rights_set_body_reach },
  { field: 'complaint', label: m.rights_set_complaint, hint: m.rights_set_complaint_hint },
  { field: 'otherTherapist', label: m.rights_set_other },
  { field: 'secondOpinion', label: m.rights_set_second },
  { field: 'costs', label: m.rights_set_costs },
  { field: 'confidentiality', label: m.rights_set_confidentiality, hint: m.rights_set_confidentiality_hint },
]
