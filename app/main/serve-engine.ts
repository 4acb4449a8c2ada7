/** The engine with its door, for as long as its shell is there. */
import { parseArgs } from 'node:util'
import { problemOf } from '../core/problem.ts'
import { places } from '../contract/system/places.ts'
import type { FromEngine, ToEngine } from '../contract/channels/shell-channel.ts'
import { openEngine } from './engine-parts.ts'
import { ShellPages } from './hidden/shell-pages.ts'
import { startServer } from './http/server.ts'
import { logConsole } from './log.ts'
import { welcome } from './sample/welcome.ts'

const LONG_JOB_US = 20_000_000

const { values } = parseArgs({
  options: {
    library: { type: 'string' },
    port: { type: 'string', default: '0' },
    /** A new library begins with the bundled sample. */
    welcome: { type: 'boolean', default: false },
    /** It is brought in, and not analysed. */
    'no-analysis': { type: 'boolean', default: false },
    /** The shell lends pages that nobody sees. */
    'hidden-pages': { type: 'boolean', default: false },
  },
})
if (!values.library) throw new Error('The engine needs --library DIR')
const folder = values.library

const shellPages = values['hidden-pages'] ? new ShellPages(tell) : undefined

try {
  const engine = await openEngine(folder, 'Stridescope', {
    ...(shellPages && { openHiddenPage: (url: string) => shellPages.openPage(url) }),
    onBusy: (value) => tell({ type: 'busy', value }),
    onEnded(job, lastedUs) {
      if (lastedUs < LONG_JOB_US || (job.state !== 'done' && job.state !== 'failed')) return
      const body = job.state === 'done' ? 'Done.' : (job.problem?.message ?? 'It failed.')
      tell({ type: 'notify', title: job.title, body, link: job.sessionId ? places.session(job.sessionId) : undefined })
    },
  })
  logConsole(engine.log)
  if (values.welcome) await welcome(engine, { onlyImports: values['no-analysis'] })
  const serving = await startServer(engine, Number(values.port)).catch(async (thrown: unknown) => {
    await engine.close() // Nobody could reach it, and it would hold the library.
    throw thrown
  })

  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    await serving.close()
    await engine.close()
    process.exit(0)
  }
  process.on('message', (message: ToEngine) => {
    if (message.type === 'shutdown') void end()
    else if (message.type === 'window-code') tell({ type: 'window-code', requestId: message.requestId, code: serving.newCode() })
    else if (message.type === 'hidden-gone') shellPages?.gone(message.id, message.how)
    else if (message.type === 'hidden-printed') shellPages?.printEnded(message.requestId, message.problem)
    else void grant(message)
  })
  // The shell is gone, however it went: nobody is left to serve.
  process.on('disconnect', () => void end())
  if (process.connected === false) void end() // It went while this one was still starting.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end())

  const grant = async ({ requestId, paths }: Extract<ToEngine, { type: 'grant-paths' }>) => {
    try {
      const grants = await Promise.all(paths.map((path) => engine.grants.forPath(path)))
      tell({ type: 'granted', requestId, grants })
    } catch (thrown) {
      tell({ type: 'grant-refused', requestId, problem: problemOf(thrown) })
    }
  }
  tell({ type: 'ready', origin: serving.origin })
} catch (thrown) {
  const problem = problemOf(thrown)
  if (problem.code === 'unexpected') console.error(thrown)
  tell({ type: 'refused', problem })
  process.exitCode = 1
  process.disconnect?.()
}

function tell(message: FromEngine): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined) // Without it, a shell that has just died were an error that nobody hears.
}
