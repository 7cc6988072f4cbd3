const shared = globalThis as { __zod_globalConfig?: { jitless?: boolean } }

// Must be imported before anything that parses: the content-security policy allows no code made from text. Zod finds this when it is
// loaded, which most pages never do: it comes with the pages that parse.
shared.__zod_globalConfig ??= {}
shared.__zod_globalConfig.jitless = true
