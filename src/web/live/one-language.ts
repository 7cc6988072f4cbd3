import { baseLocale, overwriteGetLocale } from '#words/paraglide/runtime.js'

// The words come in one language so far. Which one it is would otherwise be worked out anew, from the address, at every word drawn.
overwriteGetLocale(() => baseLocale)
