import type { ReportPage, ReportRate, ReportRow } from '#server/http/check-in-contract.ts'

const RATES: readonly (readonly [field: Exclude<keyof ReportRow, 'problem' | 'clients'>, words: string])[] = [
  ['completion', 'Finished with first and last score'],
  ['reliableImprovement', 'Reliable improvement'],
  ['recovery', 'Recovery'],
  ['reliableRecovery', 'Reliable recovery'],
  ['deterioration', 'Reliable deterioration'],
  ['noReliableChange', 'No reliable change'],
]
const FIGURES: readonly (readonly [field: keyof ReportRate, words: string])[] = [
  ['count', 'people'],
  ['of', 'of'],
  ['share', 'share'],
  ['low', '95 % from'],
  ['high', '95 % to'],
]

/** The report as a table (RFC 4180, UTF-8): a header in words, a line for each group of problems. Empty: fewer than ten people. */
export function reportCsv({ from, to, rows }: ReportPage): string {
  const header = [
    'From',
    'To',
    'Problem',
    'People',
    ...RATES.flatMap(([, rate]) => FIGURES.map(([, figure]) => `${rate}: ${figure}`)),
  ]
  const lines = rows.map((row) => [
    from,
    to,
    row.problem,
    row.clients,
    ...RATES.flatMap(([rate]) => FIGURES.map(([figure]) => shown(row[rate][figure]))),
  ])
  return [header, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')
}

const shown = (figure: number | null): number | null => (figure === null ? null : Math.round(figure * 10_000) / 10_000)

/** One cell. What a spreadsheet would take for a formula is made plain text. */
export function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
