import * as z from 'zod/mini'

/** Must be imported before anything that parses: the content-security policy allows no code made from text. */
z.config({ jitless: true })
