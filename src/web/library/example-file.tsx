import { useState } from 'react'
import type { Library, Measure } from '#domain/measure/measure.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** A measure as a file to begin one's own with: its id and names are nobody's, and nothing counts it as the original. */
export function exampleFile(measure: Measure): string {
  const { id: _, edition: __, nhs: ___, loinc: ____, name, ...rest } = measure
  const example: Measure = { id: 'my-measure', edition: 1, ...rest, name: `${name} (example)`, short: 'Example' }
  return `${JSON.stringify(example, null, 2)}\n`
}

/** Gives one of the measures that come with Waymark as a file to change. */
export function ExampleFile({ library }: { readonly library: Library }) {
  const [given, setGiven] = useState(false)
  const measure = library['phq9'] ?? Object.values(library)[0]
  if (!measure) return null
  const give = (): void => {
    const address = URL.createObjectURL(new Blob([exampleFile(measure)], { type: 'application/json' }))
    const link = Object.assign(document.createElement('a'), { href: address, download: 'my-measure.json' })
    link.click()
    URL.revokeObjectURL(address)
    setGiven(true)
  }
  return (
    <p>
      <Button small onClick={give}>
        {m.library_example()}
      </Button>{' '}
      <span role="status">{given ? m.library_example_given({ name: measure.short }) : ''}</span>
    </p>
  )
}
