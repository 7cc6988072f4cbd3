import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FrozenLine } from '#domain/plan/document.ts'
import type { OptionsPage } from '#server/http/options-contract.ts'
import styles from '#web/consent/consent.module.css'
import { knownFromCard, likelyBenefit, sheetOf } from '#web/consent/likely-benefit.ts'
import { RisksShown } from '#web/consent/risks-shown.tsx'
import { sheetQuery } from '#web/decide/options-query.ts'
import { SheetContext } from '#web/decide/reading-sheet.ts'
import { Sourced } from '#web/decide/sourced.tsx'
import { pageAt } from '#web/consent/page-at.ts'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly line: Pick<FrozenLine, 'words'>
  readonly practice: string
  readonly options: OptionsPage
  readonly plan: string
  readonly inRoom: boolean
}

/** One method in short: what, why, how often, how likely it helps, what can go wrong, what else there is. */
export function MethodExplained({ line, practice, options, plan, inRoom }: Props) {
  const text = (field: string): string => String(line.words[field] ?? '').trim()
  const minutes = line.words['sessionMinutes']
  const often = [
    text('frequency'),
    text('duration'),
    typeof minutes === 'number' ? m.consent_minutes({ minutes }) : '',
  ].filter(Boolean)
  const from = sheetOf(line.words['option'])
  const known = knownFromCard(line.words['option'], options.cards)
  const fields: readonly (readonly [name: string, words: ReactNode])[] = [
    [m.consent_why(), text('whyForMe')],
    [m.consent_how_often(), often.join(' · ')],
    [m.consent_benefit_name(), from ? <Benefit {...from} practice={practice} plan={plan} inRoom={inRoom} /> : known],
    [
      m.consent_risks(),
      text('risks') || from ? (
        <RisksShown text={text('risks')} option={line.words['option']} practice={practice} />
      ) : null,
    ],
    [m.consent_alternatives(), text('alternatives')],
  ]
  const missing = fields.filter(([, words]) => !words).map(([name]) => name)
  return (
    <>
      <p className={styles['words']}>
        <strong>{text('method')}</strong>
      </p>
      <dl className={styles['fields']}>
        {[...fields, [m.consent_who(), text('who')] as const].map(([name, words]) =>
          words ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {missing.length > 0 ? (
        <p className={styles['soft']}>{m.consent_not_written_these({ what: missing.join('; ') })}</p>
      ) : null}
    </>
  )
}

type BenefitProps = { readonly sheet: string; readonly option: string } & Pick<Props, 'practice' | 'plan' | 'inRoom'>

/** From the sheet the method was chosen from, with the way to where the figure comes from. Without the sheet one can ask. */
function Benefit({ sheet, option, practice, plan, inRoom }: BenefitProps) {
  const { data } = useQuery(sheetQuery(practice, sheet))
  const said = data ? likelyBenefit(data, option) : null
  const whole = inRoom ? null : pageAt('/choices/$plan/sheet/$sheet', { plan, sheet })
  if (!data || !said) return m.consent_not_written()
  return (
    <SheetContext value={data}>
      <Sourced sources={said.sources}>{said.text}</Sourced>
      {whole ? <Link to={whole}>{said.sources ? m.consent_benefit_source() : m.consent_benefit_sheet()}</Link> : null}
    </SheetContext>
  )
}
