/** The parts of a plan's page, in the order a person would tell it. Grants are given by part. */
export const SECTIONS = [
  'aboutMe',
  'workingTogether',
  'needs',
  'goals',
  'methods',
  'waymarks',
  'review',
  'required',
  'hardTimes',
  'ending',
] as const
export type Section = (typeof SECTIONS)[number]
