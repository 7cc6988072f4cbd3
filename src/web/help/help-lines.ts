/** Whom to call in a country: the emergency number, and a line that listens day and night, by its own name and site. */
export type HelpLines = {
  readonly emergency: string
  readonly listen: { readonly number: string; readonly text?: string; readonly name: string; readonly site: string }
}

/** By country (ISO 3166-1). Each number is the one that the service gives on its own site. */
const LINES: Readonly<Record<string, HelpLines>> = {
  US: {
    emergency: '911',
    listen: { number: '988', text: '988', name: '988 Suicide & Crisis Lifeline', site: '988lifeline.org' },
  },
  CA: {
    emergency: '911',
    listen: { number: '988', text: '988', name: '9-8-8 Suicide Crisis Helpline', site: '988.ca' },
  },
  GB: { emergency: '999', listen: { number: '116 123', name: 'Samaritans', site: 'samaritans.org' } },
  IE: { emergency: '112', listen: { number: '116 123', name: 'Samaritans', site: 'samaritans.org' } },
  AU: { emergency: '000', listen: { number: '13 11 14', name: 'Lifeline', site: 'lifeline.org.au' } },
  NZ: { emergency: '111', listen: { number: '1737', text: '1737', name: '1737', site: '1737.org.nz' } },
  DE: { emergency: '112', listen: { number: '0800 1110111', name: 'TelefonSeelsorge', site: 'telefonseelsorge.de' } },
  AT: { emergency: '112', listen: { number: '142', name: 'Telefonseelsorge', site: 'telefonseelsorge.at' } },
  CH: { emergency: '112', listen: { number: '143', name: 'Die Dargebotene Hand', site: '143.ch' } },
}

/** `place` as the practice has it: a country, and a region where it matters ("US, CA"). Null where we know no number. */
export function helpLinesIn(place: string): HelpLines | null {
  return LINES[place.slice(0, 2).toUpperCase()] ?? null
}
