import { useOwnDraft } from '#web/decide/own-draft.ts'
import { QuestionsToBring } from '#web/decide/questions-to-bring.tsx'
import type { PlanScreen } from '#web/live/plan.ts'
import { KeptWords } from '#web/plan/compose/kept-words.tsx'
import { m } from '#words/paraglide/messages.js'

type Typed = {
  readonly doing: 'questions'
  readonly about: 'anything'
  readonly questions: readonly string[]
  readonly ownQuestions: readonly string[]
  readonly asking: string
}
const EMPTY: Typed = { doing: 'questions', about: 'anything', questions: [], ownQuestions: [], asking: '' }

/** What the client wants to ask about anything at all: a note to themselves, never shared from here. */
export function OwnQuestions({ screen }: { readonly screen: PlanScreen }) {
  const draft = useOwnDraft<Typed>(screen, EMPTY)
  const { questions, ownQuestions, asking } = draft.typed
  return (
    <div>
      <QuestionsToBring
        title={m.decide_questions_own()}
        suggested={[]}
        chosen={questions}
        own={ownQuestions}
        asking={asking ?? ''}
        onChange={(chosen, own, typed) => draft.set({ questions: chosen, ownQuestions: own, asking: typed })}
      />
      <KeptWords kept={draft.kept} />
    </div>
  )
}
