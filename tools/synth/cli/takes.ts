import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeTakes } from '../training/write-takes.ts'
import { whole } from './numbers.ts'
import type { Progress } from './progress.ts'
import { WrongUse } from './wrong-use.ts'

const OPTIONS = {
  takes: { type: 'string', default: '20' },
  first: { type: 'string', default: '0' },
  views: { type: 'string', default: '4' },
  frames: { type: 'string', default: '6' },
  width: { type: 'string', default: '360' },
  height: { type: 'string', default: '480' },
  seed: { type: 'string', default: '1' },
} as const

export async function takes(args: string[], progress: Progress, signal: AbortSignal): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) throw new WrongUse('Name one folder for the takes.')
  await writeTakes({
    folder: resolve(folder),
    seed: whole('seed', values.seed, 0),
    first: whole('first', values.first, 0),
    takes: whole('takes', values.takes, 1),
    views: whole('views', values.views, 1),
    frames: whole('frames', values.frames, 1),
    widthPx: whole('width', values.width, 64),
    heightPx: whole('height', values.height, 64),
    onProgress: ({ done, takes }) => progress.films('filming takes', done, takes),
    signal,
  })
  progress.end()
  return 0
}
