import type { Pool } from 'pg'
import type { AccessLog } from '#server/access-log/access-log.ts'
import type { Config } from '#server/config.ts'
import type { Directory } from '#server/directory/directory.ts'
import type { Handler } from '#server/handle-command/handler.ts'
import type { Joined } from '#server/joined/joined.ts'
import type { Wake } from '#server/live/wake.ts'
import type { Mail } from '#server/notify/mail.ts'
import type { SignIn } from '#server/sign-in/sign-in.ts'
import type { Kinds } from '#server/streams/kinds.ts'
import type { Vault } from '#server/vault/vault.ts'

/** What routes are made of. Constructed once, in `app.ts`. */
export type Services = {
  readonly config: Config
  readonly pool: Pool
  readonly vault: Vault
  readonly handler: Handler<Kinds>
  readonly directory: Directory
  readonly accessLog: AccessLog
  readonly wake: Wake
  readonly joined: Joined
  readonly signIn: SignIn
  readonly mail: Mail
  readonly publicUrl: string
  readonly clock: () => Date
}
