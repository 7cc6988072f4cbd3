import { randomUUID } from 'node:crypto'
import { request, type APIRequestContext } from 'playwright'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import type { Me } from '#server/http/contract.ts'
import { CONTRACT } from '#server/http/contract-version.ts'

export type Login = { readonly email: string; readonly password: string }
type Body = Readonly<Record<string, unknown>>

/** Someone who uses the same HTTP interface as the screens, without a screen: for setting up what a test is not about. */
export type Actor = {
  readonly login: Login
  readonly me: Me
  readonly practice: string
  readonly ask: <Answer>(path: string) => Promise<Answer>
  readonly tell: <Answer>(path: string, body: Body) => Promise<Answer>
  /** Issues a command and returns its id: the first line or suggestion it brings into being is `<id>.0`. */
  readonly command: (stream: string, capacity: Capacity, command: Body) => Promise<string>
  readonly onPlan: (plan: string, command: PlanCommand) => Promise<string>
  /** What a browser needs to be signed in as this person. */
  readonly signedIn: () => ReturnType<APIRequestContext['storageState']>
}

/** Anybody, not signed in: throws with the server's words on every answer that is not a yes. */
export async function atTheDoor(url: string) {
  const api = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } })
  const tell = async <Answer>(path: string, data: Body): Promise<Answer> => {
    const answer = await api.post(path, { data })
    if (!answer.ok()) throw new Error(`${path} ${JSON.stringify(data)}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
  const ask = async <Answer>(path: string): Promise<Answer> => {
    const answer = await api.get(path)
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
  return { api, tell, ask }
}

/** Signs in through the interface. */
export async function actAs(url: string, login: Login): Promise<Actor> {
  const { api, tell, ask } = await atTheDoor(url)
  await tell('/api/auth/sign-in/email', { ...login })
  const me = await ask<Me>('/api/me')
  const practice = me.practices[0]?.id ?? ''
  const planCapacity: Capacity = me.practices[0]?.asClient ? 'client' : 'therapist'
  const command: Actor['command'] = async (stream, capacity, asked) => {
    const commandId = randomUUID()
    await tell('/api/commands', { contract: CONTRACT, practice, stream, commandId, capacity, command: asked })
    return commandId
  }
  return {
    login,
    me,
    practice,
    ask,
    tell,
    command,
    onPlan: (plan, asked) => command(`plan/${plan}`, planCapacity, asked),
    signedIn: () => api.storageState(),
  }
}
