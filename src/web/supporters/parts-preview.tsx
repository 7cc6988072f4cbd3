import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Section } from '#domain/practice/parts.ts'
import { ShownPlan } from '#web/supporters/shown-plan.tsx'
import { previewQuery } from '#web/supporters/supporters-query.ts'
import styles from '#web/supporters/supporters.module.css'
import { Button } from '#web/ui/button.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type PreviewProps = { readonly practice: string; readonly client: string; readonly parts: readonly Section[] }

/** While parts are chosen: the page that somebody gets who is shown them, one tap away. */
export function PartsPreview({ practice, client, parts }: PreviewProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <div>
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? m.support_preview_parts_hide() : m.support_preview_parts()}
        </Button>
      </div>
      {open && parts.length === 0 ? <p className={styles['soft']}>{m.supporters_parts_needed()}</p> : null}
      {open && parts.length > 0 ? <Seen practice={practice} client={client} parts={parts} /> : null}
    </>
  )
}

function Seen({ practice, client, parts }: PreviewProps) {
  const title = useId()
  const { data, isError } = useQuery({
    ...previewQuery(practice, client, { parts }),
    placeholderData: keepPreviousData,
  })
  if (isError) return <Notice tone="waits">{m.support_preview_not_here()}</Notice>
  if (!data?.sees) return <Loading />
  const { shown, page } = data.sees
  return (
    <section className={styles['preview']} aria-labelledby={title}>
      <h3 id={title}>{m.support_preview_parts_title()}</h3>
      <ShownPlan shown={shown} plan={page.plan} heading="h4" />
    </section>
  )
}
