/** Every how many days a plan can be looked at again. */
export const REVIEW_EVERY = [30, 60, 90, 180, 365] as const
/** Where neither the plan nor the practice says otherwise, in days. */
export const REVIEW_EVERY_DEFAULT = 90
