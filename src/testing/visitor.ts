import { randomUUID } from 'node:crypto'
import type { Capacity } from '#domain/kernel/asking.ts'
import { CONTRACT } from '#server/http/contract-version.ts'

export type Answered<Body = Readonly<Record<string, unknown>>> = {
  readonly status: number
  readonly headers: Headers
  /** To the byte, for comparing. */
  readonly text: string
  readonly body: Body
}

type Answering = { readonly request: (path: string, init?: RequestInit) => Response | Promise<Response> }

export type Command = { readonly type: string; readonly [field: string]: unknown }
export type CommandAbout = {
  readonly practice: string
  readonly stream: string
  readonly as: Capacity
  readonly commandId?: string
}

/** A browser as far as the server can tell: it keeps its cookies and says which page of ours it asks from. */
export type Visitor = {
  readonly cookies: Map<string, string>
  readonly keep: (setCookies: readonly string[]) => void
  readonly raw: (path: string, init?: RequestInit) => Promise<Response>
  readonly get: <Body = Readonly<Record<string, unknown>>>(path: string) => Promise<Answered<Body>>
  readonly post: <Body = Readonly<Record<string, unknown>>>(
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answered<Body>>
  readonly command: (about: CommandAbout, command: Command) => Promise<Answered>
}

export function visitor(app: Answering, origin: string): Visitor {
  const cookies = new Map<string, string>()
  const keep = (setCookies: readonly string[]): void => {
    for (const line of setCookies) {
      const [pair = '', ...attributes] = line.split(';')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      const ended = value === '' || attributes.some((one) => one.trim().toLowerCase() === 'max-age=0')
      if (ended) cookies.delete(name)
      else cookies.set(name, value)
    }
  }
  const raw = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    const sent = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    if (sent && !headers.has('cookie')) headers.set('cookie', sent)
    const answer = await app.request(path, { ...init, headers })
    keep(answer.headers.getSetCookie())
    return answer
  }
  const read = async <Body>(answer: Response): Promise<Answered<Body>> => {
    const text = await answer.text()
    const json = (answer.headers.get('content-type') ?? '').includes('json')
    return { status: answer.status, headers: answer.headers, text, body: (json ? JSON.parse(text) : {}) as Body }
  }
  const post: Visitor['post'] = async (path, body = {}, headers = {}) =>
    read(
      await raw(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    )
  return {
    cookies,
    keep,
    raw,
    get: async (path) => read(await raw(path)),
    post,
    command: ({ practice, stream, as, commandId = randomUUID() }, command) =>
      post('/api/commands', { contract: CONTRACT, practice, stream, commandId, capacity: as, command }),
  }
}
