/** What a lab's own force plates teach, trial by trial, about steps that are found by movement: one offset for each way of finding them, used wherever no plate tells. */
import { EVENT_KINDS, KINEMATIC_SOURCES } from '../gait-event.ts'
import { GAIT_KINDS } from '../gait-kind.ts'
import { type MethodOffset, WIDEST_SPREAD_S } from './method-offset.ts'

/** One person walks as nobody else, and one trial may have a clock or a plate that is off: of fewer people nothing follows for others. Assumed. */
const FEWEST_PEOPLE = 3
const FEWEST_EVENTS = 20

/** With the file of the plates, and where its clock was said to lie; null: it is the movement's own. */
export interface TaughtOffset extends MethodOffset {
  plates: { contentHash: string; clock: { offsetUs: number; rate: number } | null }
}

/** What plates of one trial have taught. */
export interface TaughtByTrial {
  person: string
  offsets: readonly MethodOffset[]
}

/** `taught`: by each trial of the lab whose points come from the same model or markers. Each event counts alike. Where too few tell, or where trials disagree by more than an offset can be, there is none. */
export function labOffsets(taught: readonly TaughtByTrial[]): MethodOffset[] {
  return GAIT_KINDS.flatMap((gait) => KINEMATIC_SOURCES.flatMap((source) => EVENT_KINDS.flatMap((kind): MethodOffset[] => {
    const trials = taught.flatMap(({ person, offsets }) => offsets.filter((offset) => offset.gait === gait && offset.source === source && offset.kind === kind).slice(0, 1).map((offset) => ({ ...offset, person })))
    const people = new Set(trials.map(({ person }) => person)).size
    const n = trials.reduce((sum, one) => sum + one.n, 0)
    if (people < FEWEST_PEOPLE || n < FEWEST_EVENTS) return []
    const mean = (of: (offset: MethodOffset) => number) => trials.reduce((sum, one) => sum + one.n * of(one), 0) / n
    const lateByS = mean((one) => one.lateByS)
    // Within the trials and between them.
    const squares = trials.reduce((sum, one) => sum + (one.n - 1) * one.spreadS ** 2 + one.n * (one.lateByS - lateByS) ** 2, 0)
    const spreadS = Math.sqrt(squares / (n - 1))
    if (spreadS > WIDEST_SPREAD_S) return []
    return [{ source, kind, gait, lateByS: toMs(lateByS), perStrideS: 0, aboutStrideS: toMs(mean((one) => one.aboutStrideS)), strideS: { least: Math.min(...trials.map(({ strideS }) => strideS.least)), most: Math.max(...trials.map(({ strideS }) => strideS.most)) }, spreadS: toMs(spreadS), n, from: 'lab', learntFrom: learntFrom(people) }]
  })))
}

const learntFrom = (people: number) => `force plates of ${people} people of this lab`
/** Offsets are kept and held against newer ones as they are, so the number stands in their words alone. */
export const peopleWhoTaught = (offset: Pick<MethodOffset, 'from' | 'learntFrom'>): number | null => (offset.from === 'lab' ? Number(/\d+/.exec(offset.learntFrom)?.[0]) : null)

/** Nobody knows it better, and one trial more then seldom makes all others stale. */
const toMs = (seconds: number): number => Math.round(1000 * seconds) / 1000
