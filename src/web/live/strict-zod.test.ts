import { expect, it } from 'vitest'
import '#web/live/strict-zod.ts'

it('zod, loaded later, makes no code from text', async () => {
  const z = await import('zod/mini')
  expect(z.config().jitless).toBe(true)
})
