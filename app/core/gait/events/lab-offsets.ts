/** What a lab's own force plates teach, trial by trial, about steps that are found by movement: one offset for each way of finding them, used wherever no plate tells. */
import { EVENT_KINDS, KINEMATIC_SOURCES } from '../gait-event.ts'
import { type MethodOffset, WIDEST_SPREAD_S } from './method-offset.ts'

/** One trial may have a clock or a plate that is off, and one person walks as nobody else. Assumed. */
const FEWEST_TRIALS = 2
const FEWEST_EVENTS = 20
const GAITS = ['walk', 'run'] as const

/** `taught`: by each trial of the lab whose points come from the same model or markers. Each event counts alike. Where too few tell, or where trials disagree by more than an offset can be, there is none. */
export function labOffsets(taught: readonly (readonly MethodOffset[])[]): MethodOffset[] {
  return GAITS.flatMap((gait) => KINEMATIC_SOURCES.flatMap((source) => EVENT_KINDS.flatMap((kind): MethodOffset[] => {
    const trials = taught.flatMap((one) => one.filter((offset) => offset.gait === gait && offset.source === source && offset.kind === kind).slice(0, 1))
    const n = trials.reduce((sum, one) => sum + one.n, 0)
    if (trials.length < FEWEST_TRIALS || n < FEWEST_EVENTS) return []
    const mean = (of: (offset: MethodOffset) => number) => trials.reduce((sum, one) => sum + one.n * of(one), 0) / n
    const lateByS = mean((one) => one.lateByS)
    // Within the trials and between them.
    const squares = trials.reduce((sum, one) => sum + (one.n - 1) * one.spreadS ** 2 + one.n * (one.lateByS - lateByS) ** 2, 0)
    const spreadS = Math.sqrt(squares / (n - 1))
    if (spreadS > WIDEST_SPREAD_S) return []
    return [{ source, kind, gait, lateByS: toMs(lateByS), perStrideS: 0, aboutStrideS: toMs(mean((one) => one.aboutStrideS)), strideS: { least: Math.min(...trials.map(({ strideS }) => strideS.least)), most: Math.max(...trials.map(({ strideS }) => strideS.most)) }, spreadS: toMs(spreadS), n, from: 'lab', learntFrom: `force plates of ${trials.length} trials of this lab` }]
  })))
}

/** Nobody knows it better, and one trial more then seldom makes all others stale. */
const toMs = (seconds: number): number => Math.round(1000 * seconds) / 1000
