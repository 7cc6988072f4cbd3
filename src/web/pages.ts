import type { ComponentType } from 'react'
import type { Capacity } from '#domain/kernel/asking.ts'
import { m } from '#words/paraglide/messages.js'

export type PageEntry = {
  /** What the browser's tab says: neutral, without names. */
  readonly title: () => string
  /** Loads the screen when it is gone to. A page file exports one component named `Screen`; it reads its place with `useParams`. */
  readonly load: () => Promise<{ readonly Screen: ComponentType }>
  /** Who has a reason to come here; the server decides who really may. */
  readonly who: readonly Capacity[]
  /** Without top bar and navigation, as for print. */
  readonly bare?: true
}

/** Every page there is, by its address: read by the router, and by the browser tests that look at each with axe. */
export const PAGES = {
  '/': {
    title: m.title_home,
    load: () => import('#web/home/home-screen.tsx'),
    who: ['client', 'therapist', 'supervisor', 'assistant', 'administrator'],
  },
  '/help': { title: m.title_help, load: () => import('#web/help/help-screen.tsx'), who: ['client'] },
  '/rights': { title: m.rights_page_title, load: () => import('#web/rights/rights-screen.tsx'), who: ['client'] },
  '/rights/$topic': {
    title: m.rights_page_title,
    load: () => import('#web/rights/rights-screen.tsx'),
    who: ['client'],
  },
  '/emergency': {
    title: m.emergency_title,
    load: () => import('#web/emergency/emergency-screen.tsx'),
    who: ['therapist', 'supervisor'],
  },
  '/my-data': { title: m.title_my_data, load: () => import('#web/my-data/my-data-screen.tsx'), who: ['client'] },
  '/notices': {
    title: m.notices_title,
    load: () => import('#web/notices/notices-screen.tsx'),
    who: ['client', 'therapist'],
  },
  '/calendar': {
    title: m.calendar_title_therapist,
    load: () => import('#web/calendar/calendar-screen.tsx'),
    who: ['therapist'],
  },
  '/supporters': {
    title: m.title_supporters,
    load: () => import('#web/supporters/supporters-screen.tsx'),
    who: ['client'],
  },
  '/supporters/$supporter': {
    title: m.support_preview_page,
    load: () => import('#web/supporters/preview-screen.tsx'),
    who: ['client'],
  },
  '/support': {
    title: m.support_home_title,
    load: () => import('#web/supporters/support-list-screen.tsx'),
    who: ['supporter'],
  },
  '/support/$plan': {
    title: m.title_plan,
    load: () => import('#web/supporters/support-screen.tsx'),
    who: ['supporter'],
  },
  '/care-team': {
    title: m.title_care_team,
    load: () => import('#web/care-team/care-team-screen.tsx'),
    who: ['client'],
  },
  '/clients/new': {
    title: m.title_new_client,
    load: () => import('#web/clients/new-client-screen.tsx'),
    who: ['therapist'],
  },
  '/clients/$client': {
    title: m.title_client,
    load: () => import('#web/clients/client-screen.tsx'),
    who: ['therapist', 'assistant'],
  },
  '/clients/$client/notes': {
    title: m.private_title,
    load: () => import('#web/private-notes/notes-screen.tsx'),
    who: ['therapist'],
  },
  '/clients/$client/check-ins': {
    title: m.asking_page,
    load: () => import('#web/clients/check-ins/client-asked-screen.tsx'),
    who: ['therapist', 'supervisor', 'assistant'],
  },
  '/check-ins': {
    title: m.title_asked,
    load: () => import('#web/clients/check-ins/my-asked-screen.tsx'),
    who: ['client'],
  },
  '/rules': {
    title: m.rules_title,
    load: () => import('#web/rules/rules-screen.tsx'),
    who: ['client', 'therapist', 'supervisor', 'administrator', 'assistant'],
  },
  '/library': {
    title: m.library_title,
    load: () => import('#web/library/library-screen.tsx'),
    who: ['therapist', 'supervisor', 'administrator', 'assistant'],
  },
  '/library/options': {
    title: m.sheets_title,
    load: () => import('#web/option-library/options-screen.tsx'),
    who: ['therapist', 'supervisor', 'administrator', 'assistant'],
  },
  '/library/options/new/sheet': {
    title: m.sheetnew_title,
    load: () => import('#web/option-library/new/new-sheet-screen.tsx'),
    who: ['therapist', 'supervisor', 'administrator'],
  },
  '/library/options/$sheet': {
    title: m.sheets_title,
    load: () => import('#web/option-library/read/sheet-screen.tsx'),
    who: ['therapist', 'supervisor', 'administrator', 'assistant'],
  },
  '/library/options/$sheet/edit': {
    title: m.sheets_title,
    load: () => import('#web/option-library/edit/edit-screen.tsx'),
    who: ['therapist', 'supervisor', 'administrator'],
  },
  '/library/options/$sheet/original': {
    title: m.sheets_title,
    load: () => import('#web/option-library/read/original-screen.tsx'),
    who: ['therapist', 'supervisor', 'administrator', 'assistant'],
  },
  '/library/options/$sheet/compare': {
    title: m.sheets_title,
    load: () => import('#web/option-library/read/compare-screen.tsx'),
    who: ['therapist', 'supervisor', 'administrator', 'assistant'],
  },
  '/library/options/$sheet/editions/$edition': {
    title: m.sheets_title,
    load: () => import('#web/option-library/read/edition-screen.tsx'),
    who: ['therapist', 'supervisor', 'administrator', 'assistant'],
  },
  '/library/cards': {
    title: m.shortcard_title,
    load: () => import('#web/option-library/cards/cards-screen.tsx'),
    who: ['therapist', 'supervisor', 'administrator', 'assistant'],
  },
  '/library/clauses': {
    title: m.clauses_title,
    load: () => import('#web/option-library/clauses/clauses-screen.tsx'),
    who: ['therapist', 'supervisor', 'administrator', 'assistant'],
  },
  '/library/$measure': {
    title: m.library_title,
    load: () => import('#web/library/measure-screen.tsx'),
    who: ['therapist', 'supervisor', 'administrator', 'assistant'],
  },
  '/library/$measure/sheet': {
    title: m.library_title,
    load: () => import('#web/library/sheet-screen.tsx'),
    who: ['therapist', 'supervisor', 'administrator', 'assistant'],
    bare: true,
  },
  '/practice': {
    title: m.practice_title,
    load: () => import('#web/practice/practice-screen.tsx'),
    who: ['therapist', 'supervisor', 'administrator'],
  },
  '/practice/watching': {
    title: m.watch_title,
    load: () => import('#web/practice/watching-screen.tsx'),
    who: ['administrator', 'therapist', 'supervisor'],
  },
  '/practice/places': {
    title: m.places_title_therapist,
    load: () => import('#web/sessions/places-screen.tsx'),
    who: ['therapist', 'administrator'],
  },
  '/practice/rights': {
    title: m.rights_set_title,
    load: () => import('#web/practice/rights-screen.tsx'),
    who: ['administrator', 'therapist', 'supervisor', 'assistant'],
  },
  '/concerns/$client': {
    title: m.rights_named_place,
    load: () => import('#web/rights/concern-screen.tsx'),
    who: ['administrator', 'therapist', 'supervisor', 'assistant'],
  },
  '/practice/report': {
    title: m.report_title,
    load: () => import('#web/report/report-screen.tsx'),
    who: ['administrator', 'supervisor'],
  },
  '/practice/people': {
    title: m.title_people,
    load: () => import('#web/practice/people-screen.tsx'),
    who: ['administrator'],
  },
  '/practice/settings': {
    title: m.title_settings,
    load: () => import('#web/practice/settings-screen.tsx'),
    who: ['administrator'],
  },
  '/practice/recovery-key': {
    title: m.recovery_title,
    load: () => import('#web/private-notes/recovery-key-screen.tsx'),
    who: ['administrator'],
  },
  '/practice/outbox': {
    title: m.title_outbox,
    load: () => import('#web/practice/outbox-screen.tsx'),
    who: ['administrator'],
  },
  '/practice/custody': {
    title: m.custody_title,
    load: () => import('#web/care-team/custody-screen.tsx'),
    who: ['administrator', 'therapist', 'supervisor', 'assistant'],
  },
  '/practice/audit': {
    title: m.title_audit,
    load: () => import('#web/practice/audit-screen.tsx'),
    who: ['administrator'],
  },
  '/plan/$plan': {
    title: m.title_plan,
    load: () => import('#web/plan/plan-screen.tsx'),
    who: ['client', 'therapist', 'supervisor', 'supporter'],
  },
  '/plan/$plan/agenda': {
    title: m.talk_agenda_link,
    load: () => import('#web/talk/agenda-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/plan/$plan/corrections': {
    title: m.title_corrections,
    load: () => import('#web/corrections/corrections-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/plan/$plan/hard-times': {
    title: m.title_hard_times,
    load: () => import('#web/hard-times/hard-times-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/plan/$plan/together': {
    title: m.together_title,
    load: () => import('#web/together/together-screen.tsx'),
    who: ['therapist'],
    bare: true,
  },
  '/plan/$plan/review': {
    title: m.review_title,
    load: () => import('#web/review/review-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/plan/$plan/ending': {
    title: m.finish_title,
    load: () => import('#web/ending/ending-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/plan/$plan/not-this/$line': {
    title: m.title_plan,
    load: () => import('#web/not-this/not-this-screen.tsx'),
    who: ['client'],
  },
  '/plan/$plan/session': {
    title: m.sessions_title,
    load: () => import('#web/sessions/session-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/plan/$plan/progress': {
    title: m.title_progress,
    load: () => import('#web/progress/progress-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/consent/$plan': {
    title: m.title_consent,
    load: () => import('#web/consent/consent-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/plan/$plan/sign': {
    title: m.title_sign,
    load: () => import('#web/signing/sign-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/plan/$plan/versions': {
    title: m.title_versions,
    load: () => import('#web/signing/versions-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/plan/$plan/versions/$version': {
    title: m.title_versions,
    load: () => import('#web/signing/version-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/plan/$plan/compare/$from/$to': {
    title: m.title_versions,
    load: () => import('#web/signing/compare-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/plan/$plan/print/$version': {
    title: m.title_versions,
    load: () => import('#web/signing/print-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
    bare: true,
  },
  '/choices/$plan': {
    title: m.title_choices,
    load: () => import('#web/decide/choices-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/choices/$plan/sheet/$sheet': {
    title: m.title_choices,
    load: () => import('#web/decide/sheet-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/choices/$plan/weigh/$about': {
    title: m.title_choices,
    load: () => import('#web/decide/weigh-screen.tsx'),
    who: ['client'],
  },
  '/choices/$plan/questions': {
    title: m.title_choices,
    load: () => import('#web/decide/questions-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
  '/choices/$plan/$decision': {
    title: m.title_choices,
    load: () => import('#web/decide/decision-screen.tsx'),
    who: ['client', 'therapist', 'supervisor'],
  },
} as const satisfies Record<string, PageEntry>

export type PagePath = keyof typeof PAGES
