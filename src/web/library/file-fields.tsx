import styles from '#web/library/library.module.css'
import { m } from '#words/paraglide/messages.js'

type FileField = {
  readonly field: string
  readonly what: () => string
  readonly needed: boolean
  /** As it is written in the file. */
  readonly example: string
}

const SOURCED = '"mark": "seen", "source": "Manual, page 4"'
const FIELDS: readonly FileField[] = [
  { field: 'id', what: m.library_field_id, needed: true, example: '"our-sleep-7"' },
  { field: 'edition', what: m.library_field_edition, needed: true, example: '1' },
  { field: 'kind', what: m.library_field_kind, needed: true, example: '"questionnaire"' },
  { field: 'name, short', what: m.library_field_names, needed: true, example: '"Sleep Diary", "SD-7"' },
  { field: 'about', what: m.library_field_about, needed: true, example: '"sleep"' },
  { field: 'language', what: m.library_field_language, needed: true, example: '"en"' },
  { field: 'recall', what: m.library_field_recall, needed: false, example: '"last 7 days"' },
  { field: 'instructions, stem', what: m.library_field_stem, needed: false, example: '"How often …"' },
  { field: 'items', what: m.library_field_items, needed: true, example: '[{ "text": "I woke up early" }]' },
  { field: 'options', what: m.library_field_options, needed: true, example: '[{ "value": 0, "label": "Never" }]' },
  {
    field: 'scoring',
    what: m.library_field_scoring,
    needed: true,
    example: `{ "rule": "sum", "lowest": 0, "highest": 21, "better": "lower", ${SOURCED} }`,
  },
  { field: 'missing', what: m.library_field_missing, needed: true, example: `{ "atMost": 0, ${SOURCED} }` },
  {
    field: 'licence',
    what: m.library_field_licence,
    needed: true,
    example: `{ "sentence": "Used with permission.", ${SOURCED} }`,
  },
  {
    field: 'bands',
    what: m.library_field_bands,
    needed: false,
    example: `{ "bands": [{ "from": 0, "to": 21, "words": "all" }], ${SOURCED} }`,
  },
  {
    field: 'reliableChange',
    what: m.library_field_change,
    needed: false,
    example: `[{ "points": 5, "who": "adults", "how": "…", ${SOURCED} }]`,
  },
  { field: 'fits', what: m.library_field_fits, needed: false, example: '["F51", "G47"]' },
]

/** What stands in a file of a measure, field by field. */
export function FileFields() {
  return (
    <details>
      <summary>{m.library_fields()}</summary>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{m.library_problem_field()}</th>
            <th scope="col">{m.library_field_what()}</th>
          </tr>
        </thead>
        <tbody>
          {FIELDS.map(({ field, what, needed, example }) => (
            <tr key={field}>
              <th scope="row">
                <code>{field}</code>
                <span className={styles['soft']}>{needed ? m.library_field_needed() : m.library_field_optional()}</span>
              </th>
              <td>
                {what()} <code className={styles['example']}>{example}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['soft']}>{m.library_field_sourced()}</p>
    </details>
  )
}
