/**
 * The fields of a row; quotes hold separators and line breaks together, and two quotes within them stand for one. Undefined when
 * a quotation mark is opened and not closed: the row may go on in the next line. Source: RFC 4180.
 */
export function csvCells(row: string, separator = ','): string[] | undefined {
  if (!row.includes('"')) return row.split(separator)
  const fields: string[] = []
  let field = ''
  let quoted = false
  for (let at = 0; at < row.length; at++) {
    const letter = row[at] ?? ''
    if (quoted && letter === '"' && row[at + 1] === '"') {
      field += '"'
      at += 1
    } else if (letter === '"') quoted = !quoted
    else if (letter === separator && !quoted) {
      fields.push(field)
      field = ''
    } else field += letter
  }
  return quoted ? undefined : [...fields, field]
}
