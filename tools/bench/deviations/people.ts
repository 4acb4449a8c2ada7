/** A thread that judges its share of the people: motions take half a second each to make, a thousand of them. */
import { parentPort, workerData } from 'node:worker_threads'
import type { MeasuredGait } from '../../../app/core/gait/measured-gait.ts'
import { ProblemError } from '../../../app/core/problem.ts'
import { CASES, effectOf } from './cases.ts'
import { type Judged, judged, wronglyBeyond } from './judged.ts'
import { exactGait, measuredGait, session } from './sessions.ts'

export interface Share {
  /** This thread's people are those whose place leaves this when divided by `threads`. */
  thread: number
  threads: number
  unchanged: number
}

export interface People {
  rows: Judged[]
  /** Cases that no body can do, in words. */
  refused: string[]
  /** Of those in whom nothing has changed: what was called beyond all the same, one a person. */
  wrongly: string[]
}

const EARLIER = [0, 1, 2]
const TODAY = 3
/** Other people than those who are changed. */
const UNCHANGED_FROM = 1001

/** Of the next person, where a session asks of this one what no body can do. */
function unchangedGaits(person: number, effectDeg: number): MeasuredGait[] {
  try {
    return [TODAY, ...EARLIER].map((number) => exactGait(session(person, number, effectDeg), true))
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    return unchangedGaits(person + 1000, effectDeg)
  }
}

const { thread, threads, unchanged } = workerData as Share
const isOurs = (_: unknown, place: number) => place % threads === thread

const result: People = { rows: [], refused: [], wrongly: [] }
for (const cases of CASES.filter(isOurs)) {
  const { person, effectDeg } = cases[0]!
  const before = EARLIER.map((number) => session(person, number, effectDeg))
  const [earlier, exactEarlier] = [before.map(measuredGait), before.map((one) => exactGait(one, false))]
  const usual = exactGait(session(person, TODAY, effectDeg), false)
  for (const changed of cases) {
    try {
      const today = session(person, TODAY, effectDeg, [changed.deviation])
      result.rows.push(judged(changed, measuredGait(today), earlier, { today: exactGait(today, false), usual, earlier: exactEarlier }))
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown
      result.refused.push(`${changed.deviation.kind} ${changed.deviation.amount}: ${thrown.message}`)
    }
  }
}
for (const place of Array.from({ length: unchanged }, (_, at) => at).filter(isOurs)) {
  const [today, ...earlier] = unchangedGaits(UNCHANGED_FROM + place, effectOf(place, unchanged))
  const found = wronglyBeyond(today!, earlier)
  if (found) result.wrongly.push(`${found.title} (${found.size!.toFixed(2)} × threshold)`)
}
parentPort!.postMessage(result, [])
