/** Which frame of a film is decoded next, and how its decoder gets there. */
import { distanceUs, type FilmTimesUs, type Gaze } from './nearness.ts'
import type { FrameRange } from './worth-keeping.ts'

/** Since the decoder's last start. */
export interface Run {
  /** Index of the key frame it started from; −1 for one that an edit list cuts away. */
  entry: number
  /** Index of the key frame that it is on its way to: later than `entry` where it was started earlier than it had to. */
  aim: number
  /** Key frames it was started earlier than it had to. */
  back: number
  /** Highest index it was given. */
  farthest: number
  /** Whether it was given the frame. */
  given(index: number): boolean
}

interface Decoding {
  times: FilmTimesUs
  gaze: Gaze
  range: FrameRange
  run: Run | undefined
  /** Given to the decoder and not come out yet. */
  pending: ReadonlySet<number>
  /** Not here, and it may still come. */
  missing(index: number): boolean
  /** Index of the key frame from which the frame is decodable; undefined where nobody has looked yet. */
  entryOf(index: number): number | undefined
  /** How often it did not come out. */
  failures(index: number): number
}

/** `ask`: find the key frame before it. `start`: anew, from that key frame. `go-on`: give the decoder the next packet. */
export interface Step {
  kind: 'ask' | 'start' | 'go-on'
  index: number
  /** 0: it is looked at now. */
  distanceUs: number
}

/** Decoding a few frames for nothing is cheaper than starting anew. */
const SHORT_WAY = 4

/**
 * What is looked at comes before all else. Then the decoder goes on where it is as long as that is of use, and only
 * then starts elsewhere: so every start brings at least one frame that stays.
 */
export function nextStep(film: Decoding): Step | undefined {
  const { gaze, range, pending, missing } = film
  if (missing(gaze.index)) return towards(film, { index: gaze.index, distanceUs: 0 }, pending.has(gaze.index)) ?? { kind: 'start', index: gaze.index, distanceUs: 0 }
  const wanted = nearestMissing(film)
  for (const one of wanted) {
    const step = towards(film, one, false)
    if (step) return step
  }
  const anew = wanted.find((one) => isWorthAStart(one, range))
  const heldBack = nearestHeldBack(film)
  if (heldBack && (anew || atTheEnd(film) || isWorthAStart(heldBack, range))) return { kind: 'go-on', ...heldBack }
  return anew && { kind: 'start', ...anew }
}

/** Whether a decoder that goes on comes by the frame, and soon. `entry`: the key frame from which the frame is decodable. */
function liesAhead(run: Run, index: number, entry: number): boolean {
  if (run.given(index) || run.entry > entry) return false
  return entry <= run.aim || run.given(entry) || (entry > run.farthest && entry - run.farthest <= SHORT_WAY)
}

type Wanted = Omit<Step, 'kind'>

function towards({ run, entryOf, failures }: Decoding, wanted: Wanted, isPending: boolean): Step | undefined {
  if (isPending) return { kind: 'go-on', ...wanted }
  const entry = entryOf(wanted.index)
  if (entry === undefined) return { kind: 'ask', ...wanted }
  if (run && run.back >= failures(wanted.index) && liesAhead(run, wanted.index, entry)) return { kind: 'go-on', ...wanted }
  return undefined
}

/** The nearest on either side that is neither here nor on its way, the nearer one first. */
function nearestMissing({ times, gaze, range: { first, last }, pending, missing }: Decoding): Wanted[] {
  const nearest = (from: number, to: number, step: -1 | 1): Wanted[] => {
    for (let index = from; index * step <= to * step; index += step)
      if (!pending.has(index) && missing(index)) return [{ index, distanceUs: distanceUs(times, gaze, index) }]
    return []
  }
  const [after, before] = [nearest(gaze.index + 1, last, 1), nearest(gaze.index - 1, first, -1)]
  return (gaze.travel < 0 ? [...before, ...after] : [...after, ...before]).sort((a, b) => a.distanceUs - b.distanceUs)
}

/** Given to the decoder, which brings its frames into order and waits for what follows. */
function nearestHeldBack({ times, gaze, range, pending, missing }: Decoding): Wanted | undefined {
  let nearest: Wanted | undefined
  for (const index of pending) {
    if (index < range.first || index > range.last || !missing(index)) continue
    const us = distanceUs(times, gaze, index)
    if (!nearest || us < nearest.distanceUs) nearest = { index, distanceUs: us }
  }
  return nearest
}

/**
 * Starting anew may cost a whole stretch between two key frames for one frame more: what is not looked at waits until
 * half of what could be kept on its side is missing, and is then decoded in one go.
 */
function isWorthAStart({ distanceUs }: Wanted, { reachUs }: FrameRange): boolean {
  return distanceUs <= reachUs / 2
}

/** The film's last frames come out of the decoder only when it is told that there are no more. */
function atTheEnd({ times, range, run }: Decoding): boolean {
  const end = times.length - 1
  return range.last === end && run?.farthest === end
}
