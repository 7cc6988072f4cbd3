import { useQuery } from '@tanstack/react-query'
import type { Decision } from '#domain/plan/decision/decision.ts'
import { sheetsOf } from '#web/decide/choices.ts'
import { beginWith } from '#web/decide/comparing.ts'
import { sheetQuery } from '#web/decide/options-query.ts'
import { useOwnDraft } from '#web/decide/own-draft.ts'
import { QuestionsToBring } from '#web/decide/questions-to-bring.tsx'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { beginWeighing, type For, weighAct, type Weighed, withAsked } from '#web/decide/values.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { KeptWords } from '#web/plan/compose/kept-words.tsx'

type Props = {
  readonly screen: PlanScreen
  readonly about: string
  readonly title: string
  readonly decision: Decision | null
}

/** The questions of one sheet or open choice: the same draft as on the page where one weighs it. */
export function SheetQuestions(props: Props) {
  const { screen, about, decision } = props
  const sheet = decision ? (sheetsOf(decision.options)[0] ?? '') : about
  const { data, isLoading } = useQuery({ ...sheetQuery(screen.page.practice, sheet), enabled: sheet !== '' })
  return isLoading ? null : <Known {...props} sheet={data?.sheet ?? null} />
}

function Known({ screen, about, title, decision, sheet }: Props & { readonly sheet: OptionSheet | null }) {
  const looked = decision
    ? decision.options.map(({ ref }) => ref)
    : beginWith(sheet?.options ?? []).map((id) => `${about}/${id}`)
  const what: For = decision
    ? { decision: decision.id }
    : {
        question: sheet?.decision ?? title,
        options: (sheet?.options ?? []).map(({ id, name, kind }) => ({ ref: `${about}/${id}`, name, kind })),
      }
  const draft = useOwnDraft<Weighed>(screen, beginWeighing(about, looked, decision?.weighing), (typed, id) =>
    weighAct(withAsked(typed), id, what),
  )
  const { questions, ownQuestions, asking } = draft.typed
  return (
    <div>
      <QuestionsToBring
        title={title}
        suggested={sheet?.questions ?? []}
        chosen={questions}
        own={ownQuestions}
        asking={asking ?? ''}
        onChange={(chosen, own, typed) => draft.set({ questions: chosen, ownQuestions: own, asking: typed })}
      />
      <KeptWords kept={draft.kept} />
    </div>
  )
}
