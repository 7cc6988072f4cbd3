import { MEMBERS, PASSWORD } from '#cli/demo/practice.ts'
import { type Actor, actAs } from './actor.ts'
import { clientOf, type Ids, invited, signedByBoth } from './seed.ts'

export const THEIR_NAME = 'Ines Calder'
export const GOAL = 'Say one thing in every meeting'
export const SIGN = 'Ines speaks up in three meetings out of four'
const LOGIN = { email: 'ines@mail.example', password: 'a boat with a red sail' }

/** Someone whom Leila sees in the fictional practice, whatever its stories tell: two versions are signed, and today they meet. */
export type DemoClient = Ids & { readonly leila: Actor; readonly login: typeof LOGIN }

export async function demoClient(url: string): Promise<DemoClient> {
  const [leila, samuel] = await Promise.all(
    [MEMBERS.leila, MEMBERS.samuel].map(({ email }) => actAs(url, { email, password: PASSWORD })),
  )
  if (!leila || !samuel) throw new Error('Nobody signed in')
  const ids = await clientOf(leila, THEIR_NAME)
  const ines = await invited(url, leila, ids.client, LOGIN, samuel)
  const by = async (who: Actor, command: object): Promise<string> => `${await who.onPlan(ids.plan, command as never)}.0`
  const write = (who: Actor, kind: string, words: object, parent?: string): Promise<string> =>
    by(who, { type: 'write', kind, words, ...(parent === undefined ? {} : { parent }) })
  await write(ines, 'aboutMe', { topic: 'bringsMeHere', ownWords: 'In meetings my voice goes.' })
  const goal = await write(ines, 'goal', { ownWords: GOAL, lifeArea: 'work' })
  const sign = await write(leila, 'objective', { notice: SIGN, baseline: 0, target: 3, interval: 'weekly' }, goal)
  await write(leila, 'intervention', {
    method: 'Trying things out, and looking at what happens',
    whyForMe: 'You like tasks with a clear end.',
    risks: 'On the days of a try you may be more afraid.',
    alternatives: 'A group, or waiting until the spring.',
    goals: [goal],
  })
  await by(leila, { type: 'answer', to: goal, answer: 'agree' })
  await by(ines, { type: 'answer', to: sign, answer: 'agree' })
  await signedByBoth(leila, ines, ids.plan)
  const step = await write(ines, 'step', { action: 'Sit next to Mara on Tuesday', owner: 'client' }, goal)
  await by(leila, { type: 'answer', to: step, answer: 'agree' })
  await signedByBoth(leila, ines, ids.plan)
  const { today } = await leila.ask<{ today: string }>('/api/today')
  await by(leila, { type: 'planSession', on: today })
  return { ...ids, leila, login: LOGIN }
}
