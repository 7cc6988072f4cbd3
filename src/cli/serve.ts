import { once } from 'node:events'
import type { Command } from '#cli/command.ts'
import { readConfig } from '#server/config.ts'
import { startWaymark } from '#server/main.ts'

const log = (line: string): void => console.log(line)

/** Starts Waymark and keeps it running until SIGINT or SIGTERM. */
export const serve: Command = {
  about: 'start Waymark (npm start does the same)',
  help: `npm start -- [--port NUMBER] [--data FOLDER] [--demo]

  --port NUMBER   the port to listen on (4321)
  --data FOLDER   where everything is kept (./data)
  --demo          open a fictional practice to look around in

More can be set by environment variables: see the README.`,
  run: async (argv) => {
    const config = readConfig(process.env, argv)
    const running = startWaymark(config, log, async (site) => {
      if (config.demo) await (await import('#cli/demo/open-demo.ts')).openDemo(site, log)
    })
    const asked = askedToStop()
    const { url, stop } = await running
    console.log(`Waymark is ready at ${url}`)
    await asked
    console.log('Stopping')
    await stop()
    return 0
  },
}

/** Ctrl-C reaches us from the terminal and once more from whoever started us: the second one changes nothing. */
async function askedToStop(): Promise<void> {
  const keep = (): void => {}
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, keep)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')])
}
