import { median } from '../../../math/median.ts'
import { type Finding, isAll, noteSpan, noticed, type Span, spansWhere, timeOf } from './finding.ts'
import type { PairDistances } from './pair-distances.ts'
import type { Judged } from './subject.ts'

/**
 * Further apart, in the median over the keypoints, two cameras do not see the same thing in the same place: in shares of the picture's
 * larger side, 35 px of 1920. Before four cameras whose calibration is exact, MediaPipe's lite model is 15 px of 960 off from behind.
 */
const MOST_APART = 0.018
/** Shorter are sides exchanged or somebody else. */
const SHORTEST_US = 300_000
/**
 * What is wrong with cameras lasts, or comes back whenever somebody moves fast. Else one of them has its keypoints elsewhere for a
 * while: limbs that hide each other do that in every stride (in a fifth to a quarter of a walk before four cameras, by MediaPipe).
 */
const LASTS_US = 2_000_000
const LASTING_SHARE = 0.35
/** Often enough to see them, but a long trial no more often than so many times: what is wrong with cameras lasts. */
const STEP_US = 50_000
const MOST_LOOKED = 600

interface Disagreement {
  pair: number
  span: Span
  medianPx: number
}

/** Pairs of cameras that are far apart, or the one that is from all others. */
export function disagreeingCameras(judged: Judged, distances: PairDistances): Finding[] {
  const { cameras, timesUs } = judged
  const looked = framesEvery(timesUs, Math.max(STEP_US, (timesUs[timesUs.length - 1]! - timesUs[0]!) / MOST_LOOKED))
  const lookedUs = looked.map((frame) => timesUs[frame]!)
  const all = distances.pairs.flatMap(([one, other], pair) => {
    const mostPx = MOST_APART * Math.max(cameras[one]!.widthPx, cameras[one]!.heightPx, cameras[other]!.widthPx, cameras[other]!.heightPx)
    const medians = looked.map((frame) => median(distances.at(pair, frame).map(({ px }) => px)))
    return spansWhere(lookedUs, (place) => medians[place]! > mostPx, SHORTEST_US).map((span): Disagreement => ({ pair, span, medianPx: median(medians.slice(...span).filter((px) => px > mostPx)) }))
  })
  const lookedAt = ({ span: [from, to] }: Disagreement) => to - from
  const shareOf = (pair: number) => all.reduce((sum, one) => (one.pair === pair ? sum + lookedAt(one) : sum), 0) / looked.length
  const lasting = all.filter(({ pair, span }) => isAll(lookedUs, span) || lookedUs[span[1] - 1]! - lookedUs[span[0]]! >= LASTS_US || shareOf(pair) >= LASTING_SHARE)
  const [culprit, ofCulprit] = culpritOf(lasting, distances, lookedUs, cameras.length)
  // what it does to other pairs for a while has the same cause
  const rest = lasting.filter(({ pair }) => culprit === undefined || !distances.pairs[pair]!.includes(culprit))
  const framesOf = ({ span: [from, to] }: Disagreement) => looked.slice(from, to)
  const namesOf = ({ pair }: Disagreement) => distances.pairs[pair]!.map((camera) => cameras[camera]!.name)
  const blamed = culprit === undefined ? [] : [described([cameras[culprit]!.name], ofCulprit.flatMap(namesOf).filter((name) => name !== cameras[culprit]!.name), ofCulprit, lookedUs, causeOf(judged, distances, ofCulprit, framesOf))]
  const passing = distances.pairs.flatMap((_, pair) => {
    const own = all.filter((one) => one.pair === pair && !lasting.includes(one))
    return own.length === 0 || lasting.some((one) => one.pair === pair) ? [] : [passed(namesOf(own[0]!), own, lookedUs)]
  })
  return [...blamed, ...rest.map((one) => described(namesOf(one), [], [one], lookedUs, causeOf(judged, distances, [one], framesOf))), ...passing]
}

function passed(names: readonly string[], all: readonly Disagreement[], timesUs: readonly number[]): Finding {
  const worst = all.reduce((most, one) => (one.medianPx > most.medianPx ? one : most))
  const time = timeOf(timesUs, worst.span)
  return noticed('cameras-disagree-briefly', { cameras: names, px: Math.round(worst.medianPx), times: all.length, span: noteSpan(time) }, { level: 'note', subject: names.join(' '), ...time })
}

/** The one camera that takes part in every disagreement that lasts, and these. (One that it faces may not show it: there errors run along the lines.) */
function culpritOf(all: readonly Disagreement[], { pairs }: PairDistances, timesUs: readonly number[], cameras: number): [number | undefined, Disagreement[]] {
  const lasting = all.filter(({ span }) => isAll(timesUs, span))
  const culprit = Array.from({ length: cameras }, (_, camera) => camera).find((camera) => lasting.length > 1 && lasting.every(({ pair }) => pairs[pair]!.includes(camera)))
  return [culprit, culprit === undefined ? [] : lasting]
}

function described(names: readonly string[], others: readonly string[], all: readonly Disagreement[], timesUs: readonly number[], cause: string): Finding {
  const time = timeOf(timesUs, all[0]!.span)
  const apart = { px: Math.round(median(all.map(({ medianPx }) => medianPx))), span: noteSpan(time) }
  const about = { level: 'warning', code: 'cameras-disagree', subject: names.join(' '), hint: cause, ...time } as const
  return others.length > 0 ? noticed('camera-disagrees', { camera: names[0]!, others, ...apart }, about) : noticed('cameras-disagree', { cameras: names, ...apart }, about)
}

/** By so much more are the fast quarter of keypoints apart than the slow one, where cameras are out of step. */
const GROWS = 1.6

function causeOf(judged: Judged, distances: PairDistances, all: readonly Disagreement[], framesOf: (one: Disagreement) => number[]): string {
  const { seen } = judged
  const samples = all.flatMap((one) => {
    const [camera] = distances.pairs[one.pair]!
    return framesOf(one).flatMap((frame) =>
      distances.at(one.pair, frame).flatMap(({ keypoint, px }) => {
        const at = 2 * ((frame * seen.cameras + camera) * seen.keypoints + keypoint)
        const before = at - 2 * seen.cameras * seen.keypoints
        const speed = before < 0 ? NaN : Math.hypot(seen.pixels[at]! - seen.pixels[before]!, seen.pixels[at + 1]! - seen.pixels[before + 1]!)
        return Number.isNaN(speed) ? [] : [{ speed, px }]
      }),
    )
  })
  samples.sort((a, b) => a.speed - b.speed)
  const quarter = Math.ceil(samples.length / 4)
  const [slow, fast] = [samples.slice(0, quarter), samples.slice(-quarter)].map((some) => median(some.map(({ px }) => px)))
  if (samples.length === 0) return 'Nothing tells which.'
  return fast! > GROWS * slow!
    ? 'The faster a keypoint moves the further they are apart: their clocks are probably not in step.'
    : 'Keypoints that hardly move are as far apart as fast ones: probably a camera was moved after it was calibrated, or the calibration is of another rig.'
}

function framesEvery(timesUs: ArrayLike<number>, stepUs: number): number[] {
  const frames: number[] = []
  for (let frame = 0; frame < timesUs.length; frame++) if (frames.length === 0 || timesUs[frame]! - timesUs[frames.at(-1)!]! >= stepUs) frames.push(frame)
  return frames
}
