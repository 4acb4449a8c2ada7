/**
 * By how much events in keypoints of cameras are early or late where no plate of the lab has told it yet. Measured on computed people of the sample lab
 * (`npm run bench -- events`), whose strikes and offs are known to the microsecond: six people at 0.8, 1.25 and 1.6 m/s on a belt and on the floor, and seven
 * walks with a deviation; four people running at 2.5 and 3.5 m/s; keypoints with 10 mm of noise, 60 Hz, low-pass of 6 Hz. Slower walkers' feet swing out earlier, so the offset goes with the
 * stride's time; belt and floor differ by less than 1 ms. Of other labs' markers nobody knows whether they lie alike: they are not corrected by these.
 */
import type { MethodOffset } from './method-offset.ts'

/** Computed people strike as they were made to: without plates nobody knows better of real ones than so. Assumed. */
const LEAST_SPREAD_S = 0.02
/** Of those walks; who walks slower yet is not moved. */
const USUAL = { gait: 'walk', perStrideS: 0, aboutStrideS: 1.1, strideS: { least: 0.8, most: 1.7 }, spreadS: LEAST_SPREAD_S, from: 'usual', learntFrom: 'computed walkers of the sample lab' } as const
const OF_RUNS = { ...USUAL, gait: 'run', aboutStrideS: 0.7, strideS: { least: 0.55, most: 0.85 }, n: 118 } as const

/** Seconds. By height a strike hangs on how the foot swings: of computed walkers it comes 37, 71 and 91 ms later than usual where a knee is stiff, a hip hiked or a foot drops, 19 ms with short steps, none where the trunk leans (the root mean square of these and the usual one; measured once, when this was written). */
const HEIGHT_SPREAD_S = 0.05

/** Foot velocity's offs, and offs by height, scatter by more than they are off by. */
export const USUAL_OFFSETS: readonly MethodOffset[] = [
  { ...USUAL, source: 'zeni', kind: 'foot-strike', lateByS: -0.057, perStrideS: -0.084, n: 474 },
  { ...USUAL, source: 'zeni', kind: 'foot-off', lateByS: 0.019, perStrideS: 0.015, n: 478 },
  { ...USUAL, source: 'foot-velocity', kind: 'foot-strike', lateByS: 0.009, n: 474 },
  { ...USUAL, source: 'foot-height', kind: 'foot-strike', lateByS: -0.139, perStrideS: -0.11, spreadS: HEIGHT_SPREAD_S, n: 474 },
  { ...OF_RUNS, source: 'zeni', kind: 'foot-strike', lateByS: -0.044 },
  { ...OF_RUNS, source: 'zeni', kind: 'foot-off', lateByS: 0.053 },
]
