import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '#web/live/me.ts'
import { ShownPlan } from '#web/supporters/shown-plan.tsx'
import { previewQuery } from '#web/supporters/supporters-query.ts'
import styles from '#web/supporters/supporters.module.css'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** The page of somebody who reads along, for the client who lets them: what is shown, before and while it is shown. */
export function Screen() {
  const { supporter = '' } = useParams({ strict: false })
  const here = useMe().practices.find((one) => one.asClient)
  return here?.asClient ? (
    <Preview practice={here.id} client={here.asClient.client} supporter={supporter} />
  ) : (
    <Nobody title={m.support_preview_unknown_title()} text={m.support_preview_unknown()} />
  )
}

type Props = { readonly practice: string; readonly client: string; readonly supporter: string }

function Preview({ practice, client, supporter }: Props) {
  const preview = useSuspenseQuery(previewQuery(practice, client, { supporter })).data
  if (!preview) return <Nobody title={m.support_preview_unknown_title()} text={m.support_preview_unknown()} back />
  const { sees, joined } = preview
  const name = preview.name ?? ''
  if (!sees) return <Nobody title={m.support_preview_nothing_title({ name })} text={m.support_preview_nothing()} back />
  return (
    <Page
      title={joined ? m.support_preview_title({ name }) : m.support_preview_title_soon({ name })}
      under={m.support_preview_under()}
      beside={<Back />}
    >
      <div className={styles['preview']}>
        <h2>{m.support_title({ name: sees.shown.name })}</h2>
        <ShownPlan shown={sees.shown} plan={sees.page.plan} heading="h3" />
      </div>
    </Page>
  )
}

type NobodyProps = { readonly title: string; readonly text: ReactNode; readonly back?: boolean }

function Nobody({ title, text, back = false }: NobodyProps) {
  return (
    <Page title={m.support_preview_page()} beside={back ? <Back /> : undefined}>
      <EmptyState title={title}>
        <p>{text}</p>
      </EmptyState>
    </Page>
  )
}

const Back = () => (
  <Link to="/supporters" className={styles['link'] ?? ''}>
    {m.support_preview_back()}
  </Link>
)
