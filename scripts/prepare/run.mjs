import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The folder of the clone. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Runs a program and resolves to its exit code (128 + signal number when a signal ended it). Signals that reach us are passed
 * on, and we wait for the program to end in its own time. With `quiet`, what it says is kept and shown only when it goes wrong;
 * with `beside`, all of it goes to stderr.
 */
export function run(program, args, { env = {}, cwd = ROOT, quiet = false, beside = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', beside ? 2 : 'inherit', 'inherit'],
    })
    const said = []
    child.stdout?.on('data', (text) => said.push(text))
    child.stderr?.on('data', (text) => said.push(text))
    const pass = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      for (const one of signals) process.off(one, pass)
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(said))
      resolve(code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 0))
    })
  })
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }
