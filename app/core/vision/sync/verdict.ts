import type { Contest } from './contest.ts'
import type { SyncVerdict } from './types.ts'

/** What a verdict rests on. */
export interface Grounds {
  name: string
  contest: Contest
  /** Movement repeats itself, and at some offsets too little overlaps to tell them from the best. */
  isBlind: boolean
  /** Of the lag that comes second; NaN where there is none. */
  rivalUs: number
  /** How far the best lag lies below the worst, 0..1. */
  depth: number
  togetherUs: number
  /** How far keypoints lie off their epipolar lines, in the film's pixels, and the person's size there. */
  missPx: number
  sizePx: number
  standardErrorUs: number
  intervalUs: number
}

/** Beyond what wrong answers reach on generated sessions, see `npm run bench -- sync`. */
const SURE = 0.35
const UNSURE = 0.2
const LEAST_TOGETHER_US = 1e6
/** Every step of a walk tells something else; a single one tells little. */
const ENOUGH_WITNESSES = 3
/** The best lag of films that agree lies deeper. */
const FLAT = 0.05
/** Of the person's size: cameras that are off by more are not where the calibration has them. */
const MOST_MISS = 0.06
/** Of a frame. */
const MOST_ERROR = 0.25

export function confidenceOf({ contest, isBlind, depth, togetherUs }: Grounds): number {
  if (isBlind || depth < FLAT || togetherUs < LEAST_TOGETHER_US) return 0
  return Math.max(0, contest.contrast) * Math.max(0, contest.support) * Math.min(1, contest.witnesses / ENOUGH_WITNESSES)
}

export function verdictOf(grounds: Grounds): { verdict: SyncVerdict; reason: string } {
  const confidence = confidenceOf(grounds)
  if (confidence < UNSURE) return { verdict: 'refused', reason: problemOf(grounds) }
  const doubt = doubtOf(grounds, confidence)
  if (doubt) return { verdict: 'unsure', reason: doubt }
  return { verdict: 'sure', reason: Number.isNaN(grounds.rivalUs) ? 'No other offset comes near.' : `The next best offset, ${seconds(grounds.rivalUs)}, fits ${times(grounds.contest)} worse.` }
}

function problemOf({ name, togetherUs, depth, missPx, sizePx, rivalUs, isBlind }: Grounds): string {
  if (togetherUs === 0) return `${name} never sees the person while another camera does.`
  if (togetherUs < LEAST_TOGETHER_US) return `${name} and the other cameras see the person together for only ${(togetherUs / 1e6).toFixed(1)} s: too little to tell.`
  if (missPx > MOST_MISS * sizePx) return `At no offset do ${name} and the other cameras agree: at best they are ${missPx.toFixed(0)} px apart. Is its calibration right?`
  if (depth < FLAT) return `All offsets of ${name} fit about equally well: the person hardly moves where another camera sees it too.`
  if (isBlind) return `The movement repeats itself, and at other offsets ${name} and the other cameras overlap too little to tell them apart: longer films would tell.`
  return Number.isNaN(rivalUs) ? `Little speaks for any offset of ${name}: the person moves only for a moment.` : `Another offset of ${name}, ${seconds(rivalUs)}, fits about as well.`
}

function doubtOf({ name, missPx, sizePx, standardErrorUs, intervalUs, rivalUs, contest }: Grounds, confidence: number): string | undefined {
  if (missPx > MOST_MISS * sizePx) return `${name} and the other cameras are ${missPx.toFixed(0)} px apart even so: is its calibration right?`
  if (!(standardErrorUs <= MOST_ERROR * intervalUs)) return `The offset of ${name} is known only to ± ${((2 * standardErrorUs) / 1000).toFixed(0)} ms: the person moves little.`
  if (confidence >= SURE) return undefined
  return Number.isNaN(rivalUs) ? `Little speaks for this offset of ${name}: the person moves only for a moment.` : `Another offset of ${name}, ${seconds(rivalUs)}, fits only ${times(contest)} worse.`
}

const seconds = (us: number) => `${us < 0 ? '−' : '+'}${Math.abs(us / 1e6).toFixed(2)} s`
const times = ({ contrast }: Contest) => `${(1 / (1 - contrast)).toFixed(1)} times`
