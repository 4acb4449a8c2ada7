import { startEngine, type EngineLaunch, type EngineProcess } from '../engine-process.ts'

/** The engine across its restarts: the address changes, who holds this does not. */
export interface KeptEngine {
  originNow(): string | null
  start(): Promise<void>
  windowUrl: EngineProcess['windowUrl']
  grantPaths: EngineProcess['grantPaths']
  shutdown(): Promise<void>
}

export function keepEngine(launch: EngineLaunch, onEnded: (lastWords: string) => void): KeptEngine {
  let running: EngineProcess | null = null
  let stopping = false
  const current = () => {
    if (running === null) throw new Error('The engine does not run')
    return running
  }
  return {
    originNow: () => running?.origin ?? null,
    async start() {
      const started = await startEngine(launch)
      running = started
      void started.ended.then(({ lastWords }) => {
        running = null
        if (!stopping) onEnded(lastWords)
      })
    },
    windowUrl: async (route) => current().windowUrl(route),
    grantPaths: async (paths) => current().grantPaths(paths),
    async shutdown() {
      stopping = true
      await running?.shutdown()
    },
  }
}
