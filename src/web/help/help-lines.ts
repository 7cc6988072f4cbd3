/** Whom to call in a country: the emergency number, and a line that listens day and night, by its own name and site. */
export type HelpLines = {
  readonly emergency: string
  readonly listen: { readonly number: string; readonly text?: string; readonly name: string; readonly site: string }
  /** Where the numbers were read, most of them on 23 November 2026 in a stored copy. */
  readonly seen: readonly string[]
}

/** 112 answers in every country of the EU, and 999 beside it in the United Kingdom. */
const EMERGENCY_112 = 'European Commission, press release on 112 (ec.europa.eu, 2012)'

/** By country (ISO 3166-1). A country whose numbers have not been seen in a source is not here. */
const LINES: Readonly<Record<string, HelpLines>> = {
  US: {
    emergency: '911',
    listen: { number: '988', text: '988', name: '988 Suicide & Crisis Lifeline', site: '988lifeline.org' },
    seen: ['Wyoming Department of Health, 988 page (health.wyo.gov)'],
  },
  CA: {
    emergency: '911',
    listen: { number: '988', text: '988', name: '9-8-8 Suicide Crisis Helpline', site: '988.ca' },
    seen: ['Government of Canada, news release, 30 November 2023', 'richmondhilluc.ca, on the launch of 9-8-8 (911)'],
  },
  GB: {
    emergency: '999',
    listen: { number: '116 123', name: 'Samaritans', site: 'samaritans.org' },
    seen: ['Samaritans, contact page (samaritans.org)', EMERGENCY_112],
  },
  IE: {
    emergency: '112',
    listen: { number: '116 123', name: 'Samaritans', site: 'samaritans.org' },
    seen: ['Galway Advertiser, on Samaritans Ireland (advertiser.ie)', EMERGENCY_112],
  },
  AU: {
    emergency: '000',
    listen: { number: '13 11 14', name: 'Lifeline', site: 'lifeline.org.au' },
    seen: ['Lifeline, questions about telephone crisis support (lifelineh2h.org.au)'],
  },
  NZ: {
    emergency: '111',
    listen: { number: '1737', text: '1737', name: '1737', site: '1737.org.nz' },
    seen: ['VICE New Zealand, on helplines (vice.com)'],
  },
  DE: {
    emergency: '112',
    listen: { number: '0800 1110111', name: 'TelefonSeelsorge', site: 'telefonseelsorge.de' },
    seen: ['Katholische Kirche Aalen, 9 February 2021 (katholische-kirche-aalen.de)', EMERGENCY_112],
  },
  AT: {
    emergency: '112',
    listen: { number: '142', name: 'Telefonseelsorge', site: 'telefonseelsorge.at' },
    seen: ['Katholische Kirche in Österreich, Telefonseelsorge (katholisch.at)', EMERGENCY_112],
  },
  CH: {
    emergency: '144',
    listen: { number: '143', name: 'Die Dargebotene Hand', site: '143.ch' },
    seen: ['20 Minuten, 9 October 2018 (144)', 'Die Dargebotene Hand Zürich, questions (zuerich.143.ch)'],
  },
}

/** Emergency numbers to try where we do not know the country: most of Europe, and North America. */
export const EMERGENCY_ELSEWHERE: readonly string[] = ['112', '911']

/** The countries whose numbers we know, by code. */
export const HELP_COUNTRIES: readonly string[] = Object.keys(LINES)

/** `place` as the practice has it: a country, and a region where it matters ("US, CA"). Null where we know no number. */
export function helpLinesIn(place: string): HelpLines | null {
  return LINES[place.slice(0, 2).toUpperCase()] ?? null
}
