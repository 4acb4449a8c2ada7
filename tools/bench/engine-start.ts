import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEngine } from '../../app/main/shell/engine-process.ts'
import { figure, repeat, timedMs, type Figure } from './figure.ts'

const ENTRY = fileURLToPath(new URL('../../app/main/engine.ts', import.meta.url))

/** From the shell's spawn to the engine's `ready`, on a library that has been opened before. */
export async function measureEngineStart(folder: string): Promise<Figure[]> {
  const library = join(folder, 'library')
  const start = async () => {
    let engine: Awaited<ReturnType<typeof startEngine>> | undefined
    const took = await timedMs(async () => {
      engine = await startEngine({ runtime: process.execPath, entry: ENTRY, args: ['--library', library] })
    })
    await engine?.shutdown()
    return took
  }
  const first = await start()
  return [figure('engine start, new library', 'ms', [first]), figure('engine start', 'ms', await repeat(7, start), '≤ 1000 ms')]
}
