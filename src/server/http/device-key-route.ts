import type { Hono } from 'hono'
import { createDeviceKeys } from '#server/devices/device-keys.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import { type DeviceKey, deviceKeyRequest } from '#server/http/check-in-contract.ts'
import type { Env, Site } from '#server/http/here.ts'
import { readBody } from '#server/http/read-body.ts'

/** POST /api/device-key: the key under which this person may keep things on this device; with `forget` it is destroyed. */
export function deviceKeyRoute(app: Hono<Env>, site: Site): void {
  const keys = createDeviceKeys(site.pool, site.vault, site.clock)
  app.post('/api/device-key', async (c) => {
    const read = await readBody(c, deviceKeyRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const principal = c.get('principal')
    if (principal.kind === 'room') return refuseWith(c, { code: 'not-allowed' })
    const { device, forget } = read.body
    if (forget) await keys.forget(principal.personId, device)
    const told: DeviceKey = { key: forget ? null : await keys.keyFor(principal.personId, device) }
    return tell(c, told)
  })
}
