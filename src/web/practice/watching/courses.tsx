import type { AdoptedCourse } from '#domain/measure/library/practice-library.ts'
import { issueOnLibrary, mayInLibrary } from '#web/library/library-query.ts'
import styles from '#web/practice/practice.module.css'
import { LoadCourse } from '#web/practice/watching/load-course.tsx'
import type { WatchingProps } from '#web/practice/watching/watching-props.ts'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

const UNIT: Record<AdoptedCourse['unit'], () => string> = {
  session: m.watch_course_unit_session,
  week: m.watch_course_unit_week,
  month: m.watch_course_unit_month,
}

/** Expected courses: whose they are, how often they were wrong, and whether the team sees them. Never on a client's screen. */
export function Courses({ here, page }: WatchingProps) {
  const courses = Object.entries(page.settings.courses)
  return (
    <section className={styles['fields']} aria-labelledby="courses">
      <h2 id="courses">{m.watch_courses()}</h2>
      <p>{m.watch_courses_text()}</p>
      {courses.length === 0 ? <p className={styles['soft']}>{m.watch_courses_none()}</p> : null}
      {courses.map(([measure, one]) => {
        const name = page.library[measure]?.short ?? measure
        const { course, from, unit, outside, testedOn, shown } = one
        return (
          <div key={measure} className={styles['letter']}>
            <h3>{name}</h3>
            <p>
              {m.watch_course_people({ count: course.people, from })} {UNIT[unit]()}{' '}
              {m.watch_course_wrong({ count: testedOn, hundred: Math.round(outside * 100) })}
            </p>
            <p>
              <strong>{shown ? m.watch_course_shown() : m.watch_course_hidden()}</strong>
            </p>
            {mayInLibrary(here, 'showCourse') ? (
              <Form
                button={shown ? m.watch_course_hide({ measure: name }) : m.watch_course_show({ measure: name })}
                look="plain"
                act={() => issueOnLibrary(here, { type: 'showCourse', measure, shown: !shown })}
              >
                {() => null}
              </Form>
            ) : null}
          </div>
        )
      })}
      {mayInLibrary(here, 'adoptCourse') ? (
        <details>
          <summary>{m.watch_course_add()}</summary>
          <LoadCourse here={here} page={page} />
        </details>
      ) : null}
    </section>
  )
}
