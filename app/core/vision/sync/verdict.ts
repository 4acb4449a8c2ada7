import { confidenceIn, type Contest } from './contest.ts'
import type { SyncVerdict } from './types.ts'

/** What a verdict rests on. */
export interface Grounds {
  name: string
  contest: Contest
  /** Share by which the best lag's cost is less than that of most. */
  standsOut: number
  /** Movement repeats itself, and at some offsets too little overlaps to tell them from the best. */
  isBlind: boolean
  /** The film, this one or the reference, that would fit better at another offset with its left and right exchanged. */
  mirrored: string | undefined
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
/** The best lag of films that agree lies deeper. */
const FLAT = 0.05
/** A lag that hardly differs from any other is not made sure by doing so throughout. */
const MOST_FOR_STANDING_OUT = 1.5
/** Of the person's size: cameras that are off by more are not where the calibration has them, and by still more tell nothing. */
const DOUBTFUL_MISS = 0.06
const MOST_MISS = 0.09
/** Of a frame. */
const MOST_ERROR = 0.25

export function confidenceOf({ contest, standsOut, isBlind, mirrored, depth, togetherUs }: Grounds): number {
  if (isBlind || mirrored !== undefined || depth < FLAT || togetherUs < LEAST_TOGETHER_US) return 0
  return Math.min(confidenceIn(contest), MOST_FOR_STANDING_OUT * Math.max(0, standsOut))
}

export function verdictOf(grounds: Grounds): { verdict: SyncVerdict; reason: string } {
  const confidence = confidenceOf(grounds)
  if (confidence < UNSURE || grounds.missPx > MOST_MISS * grounds.sizePx) return { verdict: 'refused', reason: problemOf(grounds) }
  const doubt = doubtOf(grounds, confidence)
  if (doubt) return { verdict: 'unsure', reason: doubt }
  return { verdict: 'sure', reason: Number.isNaN(grounds.rivalUs) ? 'No other offset comes near.' : `The next best offset, ${seconds(grounds.rivalUs)}, fits ${times(grounds.contest)} worse.` }
}

function problemOf({ name, togetherUs, depth, missPx, sizePx, rivalUs, isBlind, mirrored }: Grounds): string {
  if (togetherUs === 0) return `${name} never sees the person while another camera does.`
  if (togetherUs < LEAST_TOGETHER_US) return `${name} and the other cameras see the person together for only ${(togetherUs / 1e6).toFixed(1)} s: too little to tell.`
  if (missPx > DOUBTFUL_MISS * sizePx) return `At no offset do ${name} and the other cameras agree: at best they are ${missPx.toFixed(0)} px apart. Is its calibration right?`
  if (depth < FLAT) return `All offsets of ${name} fit about equally well: the person hardly moves where another camera sees it too.`
  if (mirrored !== undefined) return `With left and right exchanged ${mirrored} would fit better, at another offset: it seems to take one side for the other throughout, or the camera it is compared with does.`
  if (isBlind) return `The movement repeats itself, and at other offsets ${name} and the other cameras overlap too little to tell them apart: longer films would tell.`
  return Number.isNaN(rivalUs) ? `No offset of ${name} stands out from the others.` : `Another offset of ${name}, ${seconds(rivalUs)}, fits about as well.`
}

function doubtOf({ name, missPx, sizePx, standardErrorUs, intervalUs, rivalUs, contest }: Grounds, confidence: number): string | undefined {
  if (missPx > DOUBTFUL_MISS * sizePx) return `${name} and the other cameras are ${missPx.toFixed(0)} px apart even so: is its calibration right?`
  if (!(standardErrorUs <= MOST_ERROR * intervalUs)) return `The offset of ${name} is known only to ± ${((2 * standardErrorUs) / 1000).toFixed(0)} ms: the person moves little.`
  if (confidence >= SURE) return undefined
  return Number.isNaN(rivalUs) ? `This offset of ${name} fits only ${times(contest)} better than others do.` : `Another offset of ${name}, ${seconds(rivalUs)}, fits only ${times(contest)} worse.`
}

const seconds = (us: number) => `${us < 0 ? '−' : '+'}${Math.abs(us / 1e6).toFixed(2)} s`
const times = ({ contrast }: Contest) => {
  const by = 1 / (1 - contrast)
  return by > 100 ? 'more than a hundred times' : `${by.toFixed(by < 10 ? 1 : 0)} times`
}
