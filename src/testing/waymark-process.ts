import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const READY = /^Waymark is ready at (http:\/\/\S+)$/m

const PATIENCE = 90_000

/** A Waymark that runs as a process of its own. */
export type WaymarkProcess = {
  readonly url: string
  readonly process: ChildProcess
  /** Everything it has printed so far. */
  readonly said: () => string
  /** Sends a signal and waits for the end. Resolves to the exit code, or null when the signal ended it. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>
}

export type StartOptions = {
  readonly dataDir: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Another clone than this one. */
  readonly root?: string
  /** What starts it, instead of this Node: `['npm', 'start', '--']`, say. */
  readonly command?: readonly [string, ...string[]]
  /** A process group of its own, as a terminal gives it: signals go to all of it, as Ctrl-C does. */
  readonly group?: boolean
}

/** Starts Waymark on a free port, unless `args` name one, and resolves when it says that it is ready. */
export async function startWaymarkProcess(options: StartOptions): Promise<WaymarkProcess> {
  const { dataDir, args = [], env = {}, root = ROOT, group = false } = options
  const [program, ...before] = options.command ?? [process.execPath, 'src/cli/waymark.ts', 'serve']
  const port = args.includes('--port') ? [] : ['--port', '0']
  const child = spawn(program, [...before, '--data', dataDir, ...port, ...args], {
    cwd: root,
    env: { ...process.env, WAYMARK_KEY_FILE: `${dataDir}.key`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: group,
  })
  let said = ''
  const ended = once(child, 'close')
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer): void => {
      said += text.toString()
      const found = READY.exec(said)
      if (found?.[1]) resolve(found[1])
      if (found) clearTimeout(patience)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('close', (code) => reject(new Error(`It ended with ${code} before it was ready:\n${said}`)))
    child.once('error', reject)
    const patience = setTimeout(() => {
      reject(new Error(`It was not ready after ${PATIENCE / 1000} s:\n${said}`))
      child.kill()
    }, PATIENCE)
    patience.unref()
  })
  return {
    url: await ready,
    process: child,
    said: () => said,
    end: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null && child.pid)
        process.kill(group ? -child.pid : child.pid, signal)
      await ended
      return child.exitCode
    },
  }
}
