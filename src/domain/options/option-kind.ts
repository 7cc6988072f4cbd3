export const OPTION_KINDS = [
  'therapy',
  'guidedSelfHelp',
  'selfHelp',
  'medication',
  'watchfulWaiting',
  'nothingNow',
  'other',
] as const
/** What kind of way to help an option is. Medication is a question for a prescriber, never advice. */
export type OptionKind = (typeof OPTION_KINDS)[number]

/** How an option goes with something that matters to a person. */
export const FITS = ['yes', 'partly', 'no'] as const
export type Fit = (typeof FITS)[number]
