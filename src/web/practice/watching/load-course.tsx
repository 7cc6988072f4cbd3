import { useState } from 'react'
import { issueOnLibrary } from '#web/library/library-query.ts'
import { type FittedCourse, type NotFitted, readFitted } from '#web/practice/watching/fitted-course.ts'
import type { WatchingProps } from '#web/practice/watching/watching-props.ts'
import { Choices, Field, Input, Select } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

const UNITS = ['session', 'week', 'month'] as const

/** Takes over a course that was fitted on the command line, with where it comes from and how often it was wrong. */
export function LoadCourse({ here, page }: WatchingProps) {
  const [read, setRead] = useState<FittedCourse | NotFitted | null>(null)
  const [measure, setMeasure] = useState('')
  const [from, setFrom] = useState('')
  const [unit, setUnit] = useState<(typeof UNITS)[number] | ''>('')
  const fitted = read && 'course' in read ? read : null
  const measures = Object.values(page.library).toSorted((one, other) => one.short.localeCompare(other.short))
  const load = async () => {
    if (!fitted || unit === '') return null
    const { course, outside, testedOn } = fitted
    return issueOnLibrary(here, { type: 'adoptCourse', measure, course, from: from.trim(), unit, outside, testedOn })
  }
  const missing = {
    file: !fitted && (read && 'not' in read ? notWords(read) : m.watch_course_file_needed()),
    measure: measure === '' && m.watch_course_measure_needed(),
    from: from.trim() === '' && m.watch_course_from_needed(),
    unit: unit === '' && m.watch_course_unit_needed(),
  }
  return (
    <Form button={m.watch_course_button()} look="plain" act={load} done={m.watch_course_loaded()} missing={missing}>
      {(problemOf) => (
        <>
          <p>{m.watch_course_add_text()}</p>
          <Field label={m.watch_course_file()} problem={read && 'not' in read ? notWords(read) : problemOf('file')}>
            {(wiring) => (
              <Input
                type="file"
                accept=".json,application/json"
                onChange={(event) => void event.target.files?.[0]?.text().then((text) => setRead(readFitted(text)))}
                {...wiring}
              />
            )}
          </Field>
          {fitted ? (
            <Notice live>
              {m.watch_course_found({ count: fitted.course.people })}{' '}
              {m.watch_course_wrong({ count: fitted.testedOn, hundred: Math.round(fitted.outside * 100) })}
            </Notice>
          ) : null}
          <Field label={m.watch_course_measure()} problem={problemOf('measure')}>
            {(wiring) => (
              <Select
                value={measure}
                none={measure ? undefined : ''}
                choices={measures.map((one) => ({ value: one.id, words: one.short }))}
                onChoose={setMeasure}
                {...wiring}
              />
            )}
          </Field>
          <Field label={m.watch_course_from()} hint={m.watch_course_from_hint()} problem={problemOf('from')}>
            {(wiring) => (
              <Input value={from} maxLength={200} onChange={(event) => setFrom(event.target.value)} {...wiring} />
            )}
          </Field>
          <Choices
            legend={m.watch_course_unit()}
            name="course-unit"
            value={unit}
            choices={[
              { value: 'session', words: m.watch_course_session() },
              { value: 'week', words: m.watch_course_week() },
              { value: 'month', words: m.watch_course_month() },
            ]}
            onChoose={(value) => setUnit(UNITS.find((one) => one === value) ?? '')}
            problem={problemOf('unit')}
          />
        </>
      )}
    </Form>
  )
}

function notWords(read: NotFitted): string {
  switch (read.not) {
    case 'json':
      return m.watch_course_no_json()
    case 'fields':
      return m.watch_course_no_fields()
    case 'there':
      return m.watch_course_missing({ fields: new Intl.ListFormat(navigator.language).format(read.missing) })
    case 'fitting':
      return m.watch_course_misfit({ field: read.field })
    case 'tried':
      return m.watch_course_not_tried()
  }
}
