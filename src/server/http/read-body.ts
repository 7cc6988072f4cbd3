import type { Context } from 'hono'
import type * as z from 'zod/mini'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { misfit } from '#server/http/answer.ts'

/** Deeper than anything we send; JSON that goes on for ever is not for us to walk. */
const DEEPEST = 24

/**
 * The body of a request as this shape has it, or why it does not fit: the field, by its path. A body that is no JSON is refused
 * as a whole. U+0000 is no letter of any language, and the database keeps none.
 */
export async function readBody<Schema extends z.ZodMiniType>(
  c: Context,
  schema: Schema,
): Promise<{ readonly body: z.infer<Schema> } | { readonly refused: Refusal }> {
  const sent: unknown = await c.req.json().catch(() => undefined)
  const odd = oddIn(sent)
  if (odd) return { refused: odd }
  const parsed = schema.safeParse(sent)
  return parsed.success ? { body: parsed.data } : { refused: misfit(parsed.error) }
}

/** The first place that is nested too deeply or holds a U+0000. Walks without recursion: the depth is not ours. */
function oddIn(sent: unknown): Refusal | null {
  const places: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: sent, path: [] }]
  for (let place = places.pop(); place; place = places.pop()) {
    const { value, path } = place
    const field = path.join('.')
    if (typeof value === 'string' && value.includes('\0')) return { code: 'invalid', field }
    if (typeof value !== 'object' || value === null) continue
    if (path.length >= DEEPEST) return { code: 'invalid', field: path.slice(0, 3).join('.') }
    for (const [name, inside] of Object.entries(value)) {
      if (name.includes('\0')) return { code: 'invalid', field }
      places.push({ value: inside, path: [...path, name] })
    }
  }
  return null
}
