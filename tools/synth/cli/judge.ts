import { parseArgs } from 'node:util'
import { judgeRandomPeople } from '../judge/judge.ts'
import { JOINTS, type Score, verdictTable } from '../judge/verdict.ts'
import { whole } from './numbers.ts'
import type { Progress } from './progress.ts'

/** What an outside judge has to find, so that the films can stand for real ones. */
const LEAST_FOUND_SHARE = 0.98
const MOST_MEDIAN_PERCENT = 2

const OPTIONS = {
  people: { type: 'string', default: '10' },
  views: { type: 'string', default: '8' },
  frames: { type: 'string', default: '8' },
  seed: { type: 'string', default: '1' },
  keep: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** Exit code 1 where the films do not pass. */
export async function judge(args: string[], progress: Progress, signal: AbortSignal): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS })
  const { keep } = values
  const verdict = await judgeRandomPeople({
    people: whole('people', values.people, 1),
    views: whole('views', values.views, 1),
    frames: whole('frames', values.frames, 1),
    seed: whole('seed', values.seed, 0),
    onProgress: ({ done, looks }) => progress.films('judging', done, looks),
    signal,
    ...(keep === undefined ? {} : { keep }),
  })
  progress.end()
  const passed = passes(verdict.whole)
  if (values.json) process.stdout.write(`${JSON.stringify({ passed, ...verdict })}\n`)
  else process.stdout.write(`${verdictTable(verdict)}\n${passed ? 'passed' : 'NOT passed'}: found in at least ${100 * LEAST_FOUND_SHARE} %, medians at most ${MOST_MEDIAN_PERCENT} % of the picture’s height\n`)
  return passed ? 0 : 1
}

function passes({ foundShare, medianPercent }: Score): boolean {
  return foundShare >= LEAST_FOUND_SHARE && JOINTS.every((joint) => medianPercent[joint] <= MOST_MEDIAN_PERCENT)
}
