import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DiagnosisCode } from '#domain/plan/concept/diagnosis-code.ts'
import type { CodesPage } from '#server/http/contract.ts'
import { ask } from '#web/live/api.ts'
import styles from '#web/plan/compose/compose.module.css'
import { Button } from '#web/ui/button.tsx'
import { Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type CodeSearchProps = {
  readonly label: string
  readonly value: unknown
  readonly onChoose: (code: DiagnosisCode | null) => void
  readonly problem?: string | undefined
}

/** Finds an ICD-10-CM code by number or words, among those that are valid today. */
export function CodeSearch({ label, value, onChoose, problem }: CodeSearchProps) {
  const [query, setQuery] = useState('')
  const chosen = isCode(value) ? value : null
  const words = query.trim()
  const found = useQuery({
    queryKey: ['codes', words],
    queryFn: () => ask<CodesPage>(`/api/codes?q=${encodeURIComponent(words)}`),
    enabled: words.length > 1 && !chosen,
    placeholderData: keepPreviousData,
  }).data
  if (chosen)
    return (
      <Field label={label} problem={problem}>
        {(wiring) => (
          <div className={styles['chosen']}>
            <output {...wiring}>
              <b>{chosen.code}</b> {chosen.title}
            </output>
            <Button look="quiet" small onClick={() => onChoose(null)}>
              {m.code_other()}
            </Button>
          </div>
        )}
      </Field>
    )
  return (
    <div className={styles['search']}>
      <Field label={label} hint={m.code_hint()} problem={problem}>
        {(wiring) => (
          <Input {...wiring} type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
        )}
      </Field>
      {words.length > 1 && found ? (
        <ul aria-label={m.code_found()}>
          {found.codes.map((code) => (
            <li key={code.code}>
              <button type="button" onClick={() => onChoose(code)}>
                <b>{code.code}</b> {code.title}
              </button>
            </li>
          ))}
          {found.codes.length === 0 ? <li>{m.code_none()}</li> : null}
          {found.codes.length > 0 ? (
            <li className={styles['release']}>{m.code_release({ release: found.release })}</li>
          ) : null}
        </ul>
      ) : null}
    </div>
  )
}

function isCode(value: unknown): value is DiagnosisCode {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value
}
