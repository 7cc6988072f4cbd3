import { createAdapterFactory } from 'better-auth/adapters'
import type { AdapterFactoryConfig, CleanedWhere, CustomAdapter } from 'better-auth/adapters'
import type { BetterAuthOptions } from 'better-auth'
import type { Pool, PoolClient } from 'pg'
import { columnOf, fromStored, TABLES, toStored } from '#server/sign-in/encrypted-columns.ts'
import { inSignIn } from '#server/sign-in/identity-database.ts'
import type { Deterministic } from '#server/vault/deterministic.ts'

type Run = <Result>(work: (client: PoolClient) => Promise<Result>) => Promise<Result>
type Row = Record<string, unknown>

const OPERATORS: Readonly<Record<string, string>> = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' }

/**
 * The sign-in library's door to PostgreSQL. Identifiers come from the library's own schema, never from a request; values are
 * always parameters. Every operation runs in a transaction that may see the sign-in tables.
 */
export function authAdapter(pool: Pool, deterministic: Deterministic) {
  let options: BetterAuthOptions = {}
  const config: AdapterFactoryConfig = {
    adapterId: 'waymark',
    supportsJSON: false,
    supportsUUIDs: false,
    supportsNumericIds: false,
    transaction: (callback) =>
      inSignIn(pool, (client) => {
        const within = createAdapterFactory({
          config: { ...config, transaction: false },
          adapter: () => operations((work) => work(client), deterministic),
        })
        return callback(within(options))
      }),
  }
  const adapter = createAdapterFactory({
    config,
    adapter: () => operations((work) => inSignIn(pool, work), deterministic),
  })
  return (given: BetterAuthOptions) => {
    options = given
    return adapter(given)
  }
}

function operations(run: Run, deterministic: Deterministic): CustomAdapter {
  const columnsFor = (table: string, data: Row) =>
    Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => ({
        column: columnOf(field),
        value: toStored(deterministic, table, columnOf(field), value),
      }))
  const known = (table: string, row: Row): Row => {
    const entries = Object.entries(row).map(([column, value]) => [
      fieldOf(column),
      fromStored(deterministic, table, column, value),
    ])
    return Object.fromEntries(entries)
  }
  const query = (text: string, values: unknown[]) => run((client) => client.query<Row>(text, values))
  const first = async (table: string, text: string, values: unknown[]) => {
    const { rows } = await query(text, values)
    return rows[0] ? known(table, rows[0]) : null
  }
  const condition = (table: string, where: readonly CleanedWhere[] | undefined, values: unknown[]) =>
    conditionOf(table, where, values, deterministic)

  return {
    create: async ({ model, data }) => {
      const table = tableOf(model)
      const columns = columnsFor(table, data)
      const names = columns.map(({ column }) => `"${column}"`).join(', ')
      const places = columns.map((_, index) => `$${index + 1}`).join(', ')
      const text = `INSERT INTO ${table} (${names}) VALUES (${places}) RETURNING *`
      const created = await first(
        table,
        text,
        columns.map(({ value }) => value),
      )
      return created as typeof data
    },
    findOne: async <T>({ model, where }: { model: string; where: CleanedWhere[] }) => {
      const table = tableOf(model)
      const values: unknown[] = []
      const text = `SELECT * FROM ${table} WHERE ${condition(table, where, values)} LIMIT 1`
      return (await first(table, text, values)) as T | null
    },
    findMany: async <T>(asked: Parameters<CustomAdapter['findMany']>[0]) => {
      const table = tableOf(asked.model)
      const values: unknown[] = []
      const order = asked.sortBy
        ? ` ORDER BY "${columnOf(asked.sortBy.field)}" ${asked.sortBy.direction === 'desc' ? 'DESC' : 'ASC'}`
        : ''
      const found = condition(table, asked.where, values)
      values.push(asked.limit, asked.offset ?? 0)
      const text = `SELECT * FROM ${table} WHERE ${found}${order} LIMIT $${values.length - 1} OFFSET $${values.length}`
      const { rows } = await query(text, values)
      return rows.map((row) => known(table, row)) as T[]
    },
    count: async ({ model, where }) => {
      const table = tableOf(model)
      const values: unknown[] = []
      const { rows } = await query(
        `SELECT count(*) AS n FROM ${table} WHERE ${condition(table, where, values)}`,
        values,
      )
      return Number(rows[0]?.['n'] ?? 0)
    },
    update: async <T>({ model, where, update }: { model: string; where: CleanedWhere[]; update: T }) => {
      const table = tableOf(model)
      const values: unknown[] = []
      const set = assignments(columnsFor(table, update as Row), values)
      if (!set) return null
      const text = `UPDATE ${table} SET ${set} WHERE ${condition(table, where, values)} RETURNING *`
      return (await first(table, text, values)) as T | null
    },
    updateMany: async ({ model, where, update }) => {
      const table = tableOf(model)
      const values: unknown[] = []
      const set = assignments(columnsFor(table, update), values)
      if (!set) return 0
      const { rowCount } = await query(`UPDATE ${table} SET ${set} WHERE ${condition(table, where, values)}`, values)
      return rowCount ?? 0
    },
    delete: async ({ model, where }) => {
      const table = tableOf(model)
      const values: unknown[] = []
      await query(`DELETE FROM ${table} WHERE ${condition(table, where, values)}`, values)
    },
    deleteMany: async ({ model, where }) => {
      const table = tableOf(model)
      const values: unknown[] = []
      const { rowCount } = await query(`DELETE FROM ${table} WHERE ${condition(table, where, values)}`, values)
      return rowCount ?? 0
    },
    consumeOne: async <T>({ model, where }: { model: string; where: CleanedWhere[] }) => {
      const table = tableOf(model)
      const values: unknown[] = []
      // SKIP LOCKED: of two callers racing for the same one-time value, exactly one gets it.
      const one = `SELECT id FROM ${table} WHERE ${condition(table, where, values)} LIMIT 1 FOR UPDATE SKIP LOCKED`
      return (await first(table, `DELETE FROM ${table} WHERE id IN (${one}) RETURNING *`, values)) as T | null
    },
    incrementOne: async <T>(asked: Parameters<NonNullable<CustomAdapter['incrementOne']>>[0]) => {
      const table = tableOf(asked.model)
      const values: unknown[] = []
      const set = assignments(columnsFor(table, asked.set ?? {}), values)
      const steps = Object.entries(asked.increment).map(([field, delta]) => {
        values.push(delta)
        return `"${columnOf(field)}" = coalesce("${columnOf(field)}", 0) + $${values.length}`
      })
      const changes = [...(set ? [set] : []), ...steps].join(', ')
      const where = condition(table, asked.where, values)
      const one = `SELECT id FROM ${table} WHERE ${where} LIMIT 1 FOR UPDATE`
      const text = `UPDATE ${table} SET ${changes} WHERE id IN (${one}) AND ${where} RETURNING *`
      return (await first(table, text, values)) as T | null
    },
  }
}

function tableOf(model: string): string {
  const table = TABLES[model]
  if (!table) throw new Error(`no table for the sign-in model ${model}`)
  return table
}

function fieldOf(column: string): string {
  if (column === 'person_id') return 'userId'
  if (column === 'credential_id') return 'credentialID'
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function assignments(columns: readonly { column: string; value: unknown }[], values: unknown[]): string {
  return columns
    .map(({ column, value }) => {
      values.push(value)
      return `"${column}" = $${values.length}`
    })
    .join(', ')
}

/** The library joins conditions with AND and OR without brackets: all ANDs hold, and at least one OR where there is any. */
function conditionOf(
  table: string,
  where: readonly CleanedWhere[] | undefined,
  values: unknown[],
  deterministic: Deterministic,
): string {
  const text = (one: CleanedWhere): string => {
    const column = columnOf(one.field)
    const stored = (value: unknown) => toStored(deterministic, table, column, value)
    if (one.value === null) return one.operator === 'ne' ? `"${column}" IS NOT NULL` : `"${column}" IS NULL`
    if (one.operator === 'in' || one.operator === 'not_in') {
      values.push((one.value as unknown[]).map(stored))
      return one.operator === 'in' ? `"${column}" = ANY($${values.length})` : `"${column}" <> ALL($${values.length})`
    }
    const operator = OPERATORS[one.operator ?? 'eq']
    // Text search over encrypted columns has no meaning; nothing that we allow asks for it.
    if (!operator) throw new Error(`the sign-in tables cannot be searched with ${one.operator}`)
    values.push(stored(one.value))
    return `"${column}" ${operator} $${values.length}`
  }
  if (!where?.length) return 'true'
  const all = where.filter(({ connector }) => connector !== 'OR').map(text)
  const any = where.filter(({ connector }) => connector === 'OR').map(text)
  return [...all, ...(any.length ? [`(${any.join(' OR ')})`] : [])].join(' AND ')
}
