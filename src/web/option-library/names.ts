import type { OptionKind, Fit } from '#domain/options/option-kind.ts'
import type { Figure, Guideline, Source } from '#domain/options/option-sheet.ts'
import type { SheetInList } from '#server/http/options-contract.ts'
import { m } from '#words/paraglide/messages.js'

type Names<Key extends string> = Readonly<Record<Key, () => string>>

export const WHOSE: Names<SheetInList['whose']> = {
  shipped: m.sheets_whose_shipped,
  copy: m.sheets_whose_copy,
  own: m.sheets_whose_own,
}
export const KINDS: Names<OptionKind> = {
  therapy: m.sheets_kind_therapy,
  guidedSelfHelp: m.sheets_kind_guidedSelfHelp,
  selfHelp: m.sheets_kind_selfHelp,
  medication: m.sheets_kind_medication,
  watchfulWaiting: m.sheets_kind_watchfulWaiting,
  nothingNow: m.sheets_kind_nothingNow,
  other: m.sheets_kind_other,
}
export const STRENGTH_NAMES: Names<Guideline['strength']> = {
  strong: m.sheets_strength_strong,
  offer: m.sheets_strength_offer,
  consider: m.sheets_strength_consider,
  conditional: m.sheets_strength_conditional,
  advisedAgainst: m.sheets_strength_advisedAgainst,
  notStated: m.sheets_strength_notStated,
}
export const FIT_NAMES: Names<Fit> = { yes: m.sheets_fit_yes, partly: m.sheets_fit_partly, no: m.sheets_fit_no }
export const ABOUT_NAMES: Names<Figure['about']> = {
  benefit: m.sheets_about_benefit,
  harm: m.sheets_about_harm,
  left: m.sheets_about_left,
}
export const SOURCE_KINDS: Names<Source['kind']> = {
  guideline: m.sheets_source_guideline,
  trials: m.sheets_source_trials,
  services: m.sheets_source_services,
  study: m.sheets_source_study,
  data: m.sheets_source_data,
}
export const MARKS: Names<Source['mark']> = { seen: m.sheets_mark_seen, computed: m.sheets_mark_computed }

/** What a field of a sheet is called, by its name in a file. */
export const FIELDS: Readonly<Record<string, () => string>> = {
  id: m.sheetfield_id,
  title: m.sheetfield_title,
  decision: m.sheetfield_decision,
  problem: m.sheetfield_problem,
  safety: m.sheetfield_safety,
  codes: m.sheetfield_codes,
  language: m.sheetfield_language,
  published: m.sheetfield_published,
  reviewBy: m.sheetfield_reviewBy,
  updates: m.sheetfield_updates,
  changes: m.sheetfield_changes,
  funding: m.sheetfield_funding,
  interests: m.sheetfield_interests,
  writtenBy: m.sheetfield_writtenBy,
  options: m.sheetfield_options,
  values: m.sheetfield_values,
  understanding: m.sheetfield_understanding,
  questions: m.sheetfield_questions,
  sources: m.sheetfield_sources,
  name: m.sheetfield_name,
  kind: m.sheetfield_kind,
  inShort: m.sheetfield_inShort,
  what: m.sheetfield_what,
  youDo: m.sheetfield_youDo,
  length: m.sheetfield_length,
  benefits: m.sheetfield_benefits,
  figures: m.sheetfield_figures,
  hard: m.sheetfield_hard,
  risks: m.sheetfield_risks,
  living: m.sheetfield_living,
  effort: m.sheetfield_effort,
  notFor: m.sheetfield_notFor,
  guidelines: m.sheetfield_guidelines,
  unknown: m.sheetfield_unknown,
  text: m.sheetfield_text,
  about: m.sheetfield_about,
  outOf100: m.sheetfield_outOf100,
  from: m.sheetfield_from,
  to: m.sheetfield_to,
  without: m.sheetfield_without,
  who: m.sheetfield_who,
  when: m.sheetfield_when,
  sure: m.sheetfield_sure,
  year: m.sheetfield_year,
  strength: m.sheetfield_strength,
  says: m.sheetfield_says,
  fits: m.sheetfield_fits,
  how: m.sheetfield_how,
  why: m.sheetfield_why,
  ask: m.sheetfield_ask,
  answers: m.sheetfield_answers,
  sheetSays: m.sheetfield_sheetSays,
  because: m.sheetfield_because,
  where: m.sheetfield_where,
  mark: m.sheetfield_mark,
  via: m.sheetfield_via,
  note: m.sheetfield_note,
}

/** The name of a field; its name in the file where it has no other. */
export const fieldName = (name: string): string => (Object.hasOwn(FIELDS, name) ? (FIELDS[name]?.() ?? name) : name)
