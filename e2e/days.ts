/** Where the practices of these tests are. Their day begins there, whatever the machine's clock calls it. */
export const ZONE = 'Europe/Vienna'

const DAY_MS = 86_400_000
const format = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })

/** A day from the practice's today on, as a civil date; 0 is today. */
export const inDays = (days: number): string =>
  new Date(Date.parse(format.format(new Date())) + days * DAY_MS).toISOString().slice(0, 10)
