// The same as in fuzz.test.ts, for longer.
process.env.WAYMARK_FUZZ_RUNS ??= '20000'
await import('#server/http/fuzz.test.ts')

export {}
