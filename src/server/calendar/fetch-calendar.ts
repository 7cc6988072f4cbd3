import { lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { isAtHome, isLoopback, isPublic } from '#server/calendar/public-address.ts'
import { isCalendar } from '#server/calendar/entries.ts'
import { type CalendarProblem, MOST_CALENDAR_BYTES } from '#server/http/calendar-contract.ts'

export type Fetched = { readonly text: string } | { readonly problem: CalendarProblem }

const PATIENCE_MS = 5_000
const MOST_REDIRECTS = 3

/**
 * Reads a calendar from its address. `publicUrl`: that of this Waymark; only one on the own machine reads from the own machine. Never
 * throws, and never says the address: what went wrong is one of a few codes.
 */
export async function fetchCalendar(
  address: string,
  publicUrl: string,
  patienceMs: number = PATIENCE_MS,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(patienceMs)
  const atHome = isAtHome(publicUrl)
  let url = addressOf(address)
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    if (!url || !mayAsk(url, atHome)) return { problem: 'address' }
    const heard: Heard = await askOnce(url, atHome, signal).catch((error: unknown) => ({
      problem: signal.aborted
        ? 'slow'
        : (error as NodeJS.ErrnoException)?.code === NOT_PUBLIC
          ? 'address'
          : 'unreachable',
    }))
    if (!('to' in heard)) return heard
    url = URL.canParse(heard.to, url.href) ? new URL(heard.to, url) : null
  }
  return { problem: 'redirects' }
}

/** What was typed as an address; `webcal` is how calendars call https. Null: it is none. */
export function addressOf(typed: string): URL | null {
  const text = typed.trim().replace(/^webcals?:/i, 'https:')
  return URL.canParse(text) ? new URL(text) : null
}

/** Whether what was typed is an address of the kind that is asked at all: https, or on one's own machine http. */
export function mayBeAsked(typed: string, publicUrl: string): boolean {
  const url = addressOf(typed)
  return url !== null && mayAsk(url, isAtHome(publicUrl))
}

function mayAsk({ protocol, hostname, username }: URL, atHome: boolean): boolean {
  if (hostname === '' || username !== '') return false
  if (protocol === 'https:') return true
  return protocol === 'http:' && atHome && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}

const NOT_PUBLIC = 'ENOTPUBLIC'
type Heard = Fetched | { readonly to: string }

/**
 * The name is looked up once, and the connection goes to what was found and nowhere else: a name that points somewhere else a moment
 * later leads nowhere.
 */
function onlyPublic(atHome: boolean): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, [])
      const fit = found.filter(({ address }) => isPublic(address) || (atHome && isLoopback(address)))
      const [first] = fit
      if (!first || fit.length < found.length)
        return done(Object.assign(new Error('not public'), { code: NOT_PUBLIC }), [])
      return options.all ? done(null, fit) : done(null, first.address, first.family)
    })
  }
}

function askOnce(url: URL, atHome: boolean, signal: AbortSignal): Promise<Heard> {
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  // A number is not looked up.
  if (/^[\d.]+$|:/.test(literal) && !isPublic(literal) && !(atHome && isLoopback(literal)))
    return Promise.resolve({ problem: 'address' })
  const { get } = url.protocol === 'https:' ? https : http
  return new Promise((heard, broken) => {
    const headers = { accept: 'text/calendar', 'accept-encoding': 'identity', 'user-agent': 'Waymark' }
    const request = get(url, { headers, signal, lookup: onlyPublic(atHome), agent: false }, (response) => {
      const { statusCode = 0, headers: said } = response
      const end = (with_: Heard): void => {
        response.destroy()
        heard(with_)
      }
      if (statusCode >= 300 && statusCode < 400 && said.location) return end({ to: said.location })
      if (statusCode !== 200) return end({ problem: 'refused' })
      if (/html/i.test(said['content-type'] ?? '')) return end({ problem: 'notCalendar' })
      if (Number(said['content-length'] ?? 0) > MOST_CALENDAR_BYTES) return end({ problem: 'huge' })
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        parts.push(part)
        if (size > MOST_CALENDAR_BYTES) end({ problem: 'huge' })
        else if (parts.length === 1 && size >= 64 && !isCalendar(part.toString('utf8'))) end({ problem: 'notCalendar' })
      })
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        heard(response.complete ? { text } : { problem: 'unreachable' })
      })
      response.on('error', broken)
    })
    request.on('error', broken)
  })
}
