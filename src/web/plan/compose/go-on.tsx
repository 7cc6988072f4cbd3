import type { Kind } from '#domain/plan/concept/concepts.ts'
import type { Draft } from '#domain/plan/drafts.ts'
import { aboutOf, lineOf } from '#web/plan/compose/drafts-on.ts'
import { GoalComposer } from '#web/plan/compose/goal-composer.tsx'
import { NewLine } from '#web/plan/compose/new-line.tsx'
import { AnswerReason } from '#web/plan/margin/answer-reason.tsx'
import { ChangeForm } from '#web/plan/margin/change-form.tsx'
import { useReading } from '#web/plan/reading.ts'

/** The composer that a draft was begun in, open again with its words. */
export function GoOn({ draft, onClose }: { readonly draft: Draft; readonly onClose: () => void }) {
  const { screen } = useReading()
  const { act, typed, id } = draft
  const line = lineOf(screen.plan, draft)
  if (line) {
    const to = aboutOf(draft)
    const answer = act?.type === 'answer' ? act.answer : typed['answer']
    if (answer === 'no' || answer === 'notSure') {
      const reason = String(typed['reason'] ?? (act?.type === 'answer' ? (act.reason ?? '') : ''))
      return <AnswerReason line={line} to={to} answer={answer} draft={{ id, reason }} onClose={onClose} />
    }
    const answering = typed['doing'] === 'answer' || act?.type === 'answer' ? to : undefined
    const suggestion = screen.plan.suggestions[to]
    return <ChangeForm line={line} answering={answering} suggestion={suggestion} draft={id} onClose={onClose} />
  }
  const kind = (typed['kind'] ?? (act?.type === 'write' ? act.kind : undefined)) as Kind | undefined
  const parent = typeof typed['parent'] === 'string' ? typed['parent'] : undefined
  return typed['doing'] === 'goal' || !kind ? (
    <GoalComposer draft={id} onClose={onClose} />
  ) : (
    <NewLine kind={kind} parent={parent} draft={id} onClose={onClose} />
  )
}
