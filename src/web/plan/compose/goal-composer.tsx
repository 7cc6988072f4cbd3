import { useMemo, useState } from 'react'
import { entityId } from '#domain/kernel/ids.ts'
import type { Shareable } from '#domain/plan/sharing.ts'
import { useDraft } from '#web/live/drafts.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { isAsked } from '#web/plan/compose/asked.ts'
import { levelsUnfinished } from '#web/plan/compose/evidence-typed.ts'
import { FieldInput } from '#web/plan/compose/field-input.tsx'
import { KeptWords } from '#web/plan/compose/kept-words.tsx'
import { useDraftFor } from '#web/plan/compose/open-draft.ts'
import { problemAt } from '#web/plan/compose/problem-at.ts'
import { ShareOrKeep } from '#web/plan/compose/share-or-keep.tsx'
import { startOf, wordsFrom } from '#web/plan/compose/shape.ts'
import { ComposerForm } from '#web/plan/compose/composer-form.tsx'
import styles from '#web/plan/compose/compose.module.css'
import { useAct } from '#web/plan/act.ts'
import { useReading } from '#web/plan/reading.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

const EMPTY: Typed = { doing: 'goal', ...startOf('step') }

/** The typed fields of the three questions, and the acts they make: the goal, how we would notice, the first step. */
function actsOf(typed: Typed, draft: string, commandId: string): Shareable[] {
  const goal = wordsFrom('goal', typed)
  // A step has a day of its own.
  const objective = wordsFrom('objective', { ...typed, by: typed['noticeBy'] })
  const step = wordsFrom('step', {
    action: typed['action'],
    owner: typed['owner'],
    ownerName: typed['ownerName'],
    by: typed['by'],
  })
  const acts: Shareable[] = []
  const hasGoal = Object.keys(goal).length > 0
  const under = hasGoal ? { parent: entityId(commandId, 0) } : {}
  if (hasGoal) acts.push({ type: 'write', kind: 'goal', words: { ...goal } as never, draft })
  if (hasGoal && objective['notice'])
    acts.push({ type: 'write', kind: 'objective', ...under, words: { ...objective } as never })
  if (step['action'])
    acts.push({
      type: 'write',
      kind: 'step',
      ...under,
      words: { ...step } as never,
      draft: hasGoal ? undefined : draft,
    })
  return acts
}

/**
 * Adding a goal: in your own words, how would you notice, the smallest first step and whose. One question after the other for the
 * client, each can be skipped; all at once for the therapist, with the clinical wording.
 */
export function GoalComposer({
  draft: known,
  onClose,
}: {
  readonly draft?: string | undefined
  readonly onClose: () => void
}) {
  const { screen, setShared } = useReading()
  const id = useDraftFor(screen, { doing: 'goal' }, known)
  const draft = useDraft<Typed>(screen, id, EMPTY, (typed) => aloneOf(typed, id))
  const { act, refusal, busy } = useAct(screen)
  const byStep = screen.side === 'client'
  const [step, setStep] = useState(0)
  const [empty, setEmpty] = useState(false)
  const { typed, set } = draft
  const fields = useMemo(() => questionsFor(byStep), [byStep])
  const last = !byStep || step === fields.length - 1
  const [half, setHalf] = useState(false)
  // How one would know is asked beside how one would notice; by itself it is not said.
  const unfinished = Boolean(typed['notice']) && levelsUnfinished(typed)
  const noGoal = !typed['ownWords'] && !typed['clinicalWording']
  const share = async (onPurpose = false): Promise<void> => {
    if (!mayShare(typed)) {
      setEmpty(true)
      setStep(0)
      return
    }
    setHalf(unfinished)
    if (unfinished) return
    let line = ''
    const done = await act((commandId) => {
      line = entityId(commandId, 0)
      return { type: 'share', acts: onlyMade(actsOf(typed, id, commandId), onPurpose) }
    })
    if (!done) return
    draft.drop()
    onClose()
    setShared({ line, undo: line })
  }
  const next = (): void => setStep(step === 0 && noGoal ? 2 : step + 1)
  const submit = (): void => {
    if (last) void share()
    else next()
  }
  const problemOf = (field: string): string | undefined =>
    field === 'ownWords' && empty && noGoal
      ? m.refusal_empty_words()
      : field === 'levels' && half && unfinished
        ? m.levels_all_five()
        : problemAt(refusal, field, typed)
  const shown = byStep ? [fields[step] ?? []] : fields
  const alone = !typed['notice'] && !typed['action']
  return (
    <ComposerForm key={step} label={m.new_goal()} enterGoesOn={!byStep} onSubmit={submit} onClose={onClose}>
      {byStep ? <p className={styles['count']}>{m.question_count({ n: step + 1, of: fields.length })}</p> : null}
      {shown
        .flat()
        .map(([kind, field]) =>
          !isAsked(kind, field, typed) || (EVIDENCE.includes(field) && !typed['notice']) ? null : (
            <FieldInput
              key={`${kind}.${field}`}
              kind={kind}
              field={field}
              typed={typed}
              set={set}
              problem={problemOf(field)}
            />
          ),
        )}
      {last ? (
        <ShareOrKeep
          draft={draft}
          refusal={refusal}
          busy={busy}
          act={() => aloneOf(typed, id)}
          mayKeep={!noGoal || typed['action'] !== undefined}
          mayPrepare={alone && !noGoal}
          words={m.share()}
          onClose={onClose}
          onPurpose={() => void share(true)}
        />
      ) : (
        <div className={styles['acts']}>
          <Button look="primary" type="submit">
            {m.next_question()}
          </Button>
          <Button onClick={next}>{m.skip()}</Button>
          <Button look="quiet" onClick={onClose}>
            {m.close()}
          </Button>
          <KeptWords kept={draft.kept} />
        </div>
      )}
      {byStep && step > 0 ? (
        <Button
          look="quiet"
          small
          className={styles['more'] ?? ''}
          onClick={() => setStep(step === 2 && noGoal ? 0 : step - 1)}
        >
          {m.question_back()}
        </Button>
      ) : null}
    </ComposerForm>
  )
}

/** A goal without the other two answers is one act, which can be kept for the session; the three together can only be shared. */
function aloneOf(typed: Typed, draft: string): Shareable | null {
  return typed['notice'] || typed['action'] ? null : (actsOf(typed, draft, draft)[0] ?? null)
}

/** A goal, or a step by itself; how one would notice says nothing without what is wanted. */
function mayShare(typed: Typed): boolean {
  const made = actsOf(typed, '', '').map((act) => act.type === 'write' && act.kind)
  return made.includes('goal') || (made.includes('step') && !wordsFrom('objective', typed)['notice'])
}

type Asked = readonly ['goal' | 'objective' | 'step', string]

function questionsFor(byStep: boolean): readonly (readonly Asked[])[] {
  const clinical: Asked[] = byStep ? [] : [['goal', 'clinicalWording']]
  const evidence: Asked[] = byStep ? [] : EVIDENCE.map((field) => ['objective', field])
  return [
    [['goal', 'ownWords'], ...clinical],
    [['objective', 'notice'], ...evidence],
    [
      ['step', 'action'],
      ['step', 'owner'],
      ['step', 'ownerName'],
      ['step', 'by'],
    ],
  ]
}

/** How the therapist says at once how it will be known; the client can later. */
const EVIDENCE = ['evidence', 'measure', 'evidenceName', 'levels', 'target', 'interval']

/** Acts without empty fields, as they are sent. */
function onlyMade(acts: readonly Shareable[], onPurpose: boolean): Shareable[] {
  return acts.map((act) => {
    const { draft, ...rest } = act
    return {
      ...rest,
      ...(draft === undefined ? {} : { draft }),
      ...(onPurpose && act.type === 'write' ? { onPurpose } : {}),
    } as Shareable
  })
}
