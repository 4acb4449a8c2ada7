import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeSnapshots } from '../training/write-snapshots.ts'
import { whole } from './numbers.ts'
import type { Progress } from './progress.ts'
import { WrongUse } from './wrong-use.ts'

const OPTIONS = {
  people: { type: 'string', default: '100' },
  first: { type: 'string', default: '0' },
  each: { type: 'string', default: '100' },
  seed: { type: 'string', default: '1' },
} as const

export async function snapshots(args: string[], progress: Progress, signal: AbortSignal): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) throw new WrongUse('Name one folder for the snapshots.')
  await writeSnapshots({
    folder: resolve(folder),
    seed: whole('seed', values.seed, 0),
    first: whole('first', values.first, 0),
    people: whole('people', values.people, 1),
    each: whole('each', values.each, 1),
    onProgress: ({ done, people }) => progress.films('drawing people', done, people),
    signal,
  })
  progress.end()
  return 0
}
