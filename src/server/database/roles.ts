import type { ClientBase } from 'pg'
import pg from 'pg'

/** The role of the running app. Migrations grant to it by this name; it owns nothing and bypasses nothing. */
export const APP_ROLE = 'waymark_app'

/**
 * Makes the app's role where it is missing. With a password it may sign in under it; without one it stays as it is, and a
 * role that exists already under another name (`loginRole`, the user in `DATABASE_URL`) is made its member.
 */
export async function ensureAppRole(
  owner: ClientBase,
  { password, loginRole = APP_ROLE }: { readonly password?: string; readonly loginRole?: string } = {},
): Promise<void> {
  const limits = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS'
  const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE])
  if (!rowCount) await owner.query(`CREATE ROLE ${APP_ROLE} LOGIN ${limits}`)
  if (password) await owner.query(`ALTER ROLE ${APP_ROLE} LOGIN ${limits} PASSWORD ${pg.escapeLiteral(password)}`)
  if (loginRole !== APP_ROLE) await owner.query(`GRANT ${APP_ROLE} TO ${pg.escapeIdentifier(loginRole)}`)
}
