import type pg from 'pg'

/** Every schema of ours that a migration makes. */
const SCHEMAS = ['waymark', 'identity', 'jobs']

/**
 * The schemas as they are in the database, read from its catalogues, in an order that does not depend on chance: what
 * migrations/schema.snapshot.sql holds. For reading and comparing; migrations are what is run.
 */
export async function schemaSnapshot(owner: pg.ClientBase): Promise<string> {
  const sections: string[] = []
  for (const sql of [TYPES, TABLES, INDEXES, POLICIES, FUNCTIONS, GRANTS]) {
    const { rows } = await owner.query<{ line: string }>(sql, [SCHEMAS])
    sections.push(rows.map(({ line }) => line).join('\n'))
  }
  return `-- Made from the migrations by a test; see CONTRIBUTING.md. Not to be edited.\n\n${sections.join('\n\n')}\n`
}

const TYPES = `
  SELECT format('CREATE TYPE %s AS ENUM (%s);', t.oid::regtype, string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)) AS line
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid JOIN pg_namespace n ON n.oid = t.typnamespace
   WHERE n.nspname = ANY ($1) GROUP BY t.oid ORDER BY 1`

const TABLES = `
  SELECT format(E'CREATE TABLE %I.%I (\\n%s\\n)%s;%s', n.nspname, c.relname,
           concat_ws(E',\\n',
             (SELECT string_agg(format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                       CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
                       CASE WHEN a.attidentity <> '' THEN ' GENERATED AS IDENTITY' ELSE '' END,
                       coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')), E',\\n' ORDER BY a.attnum)
                FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
               WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
             (SELECT string_agg(format('  CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)), E',\\n' ORDER BY k.conname)
                FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype <> 'n')),
           coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', ''),
           CASE WHEN c.relforcerowsecurity THEN ' -- row-level security forced'
                WHEN c.relrowsecurity THEN ' -- row-level security, not forced' ELSE '' END) AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p') ORDER BY n.nspname, c.relname`

const INDEXES = `
  SELECT pg_get_indexdef(i.indexrelid) || ';' AS line
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = ANY ($1) AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u'))
   ORDER BY n.nspname, c.relname`

const POLICIES = `
  SELECT format('CREATE POLICY %I ON %s FOR %s TO %s USING (%s)%s;', p.polname, p.polrelid::regclass, p.polcmd,
           CASE WHEN p.polroles = '{0}' THEN 'PUBLIC' ELSE 'the owner' END,
           pg_get_expr(p.polqual, p.polrelid),
           coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')) AS line
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = ANY ($1) ORDER BY n.nspname, c.relname, p.polname`

const FUNCTIONS = `
  SELECT pg_get_functiondef(p.oid) || ';' AS line
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE n.nspname = ANY ($1) ORDER BY n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)`

const GRANTS = `
  SELECT format('GRANT %s ON %I.%I TO %I;', string_agg(what, ', ' ORDER BY what), nspname, relname, rolname) AS line
    FROM (SELECT n.nspname, c.relname, r.rolname, g.privilege_type AS what
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) g JOIN pg_roles r ON r.oid = g.grantee
           WHERE n.nspname = ANY ($1) AND g.grantee <> c.relowner AND c.relkind IN ('r', 'p')
          UNION ALL
          SELECT n.nspname, c.relname, r.rolname, format('%s (%I)', g.privilege_type, a.attname)
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace,
                 aclexplode(a.attacl) g JOIN pg_roles r ON r.oid = g.grantee
           WHERE n.nspname = ANY ($1)) granted
   GROUP BY nspname, relname, rolname ORDER BY nspname, relname, rolname`
