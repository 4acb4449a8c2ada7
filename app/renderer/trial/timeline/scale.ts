import { sessionTime } from '../../format/session-time.ts'

/** The part of the session that the timeline shows. */
export interface TimeWindow {
  startUs: number
  endUs: number
}

/** Where the window lies on the screen, in CSS pixels. */
export interface Scale extends TimeWindow {
  leftPx: number
  rightPx: number
}

const SHORTEST_US = 20_000
/** Room beyond both ends, as a share of what is shown: the last frame is not at the edge. */
const MARGIN = 0.015

export const xOf = ({ startUs, endUs, leftPx, rightPx }: Scale, timeUs: number) => leftPx + ((timeUs - startUs) / (endUs - startUs)) * (rightPx - leftPx)
export const timeAt = ({ startUs, endUs, leftPx, rightPx }: Scale, x: number) => startUs + ((x - leftPx) / (rightPx - leftPx)) * (endUs - startUs)
export const pxPerUs = ({ startUs, endUs, leftPx, rightPx }: Scale) => (rightPx - leftPx) / (endUs - startUs)

/** Everything, with a little room. */
export function wholeWindow({ startUs, endUs }: TimeWindow): TimeWindow {
  const roomUs = Math.max(SHORTEST_US / 2, (endUs - startUs) * MARGIN)
  return { startUs: startUs - roomUs, endUs: endUs + roomUs }
}

/** The moment under the pointer stays there. */
export function zoomedWindow(window: TimeWindow, factor: number, aroundUs: number, whole: TimeWindow): TimeWindow {
  const spanUs = Math.max(SHORTEST_US, (window.endUs - window.startUs) / factor)
  const share = (aroundUs - window.startUs) / (window.endUs - window.startUs)
  return keptWithin({ startUs: aroundUs - share * spanUs, endUs: aroundUs + (1 - share) * spanUs }, whole)
}

export const movedWindow = ({ startUs, endUs }: TimeWindow, byUs: number, whole: TimeWindow) => keptWithin({ startUs: startUs + byUs, endUs: endUs + byUs }, whole)

/** Where the playhead has left the window, a page further: it stands where one sees what comes. */
export function windowWith(window: TimeWindow, timeUs: number, whole: TimeWindow): TimeWindow {
  const spanUs = window.endUs - window.startUs
  if (timeUs >= window.startUs && timeUs <= window.endUs) return window
  const startUs = timeUs > window.endUs ? timeUs - spanUs * 0.1 : timeUs - spanUs * 0.9
  return keptWithin({ startUs, endUs: startUs + spanUs }, whole)
}

function keptWithin({ startUs, endUs }: TimeWindow, whole: TimeWindow): TimeWindow {
  const spanUs = endUs - startUs
  if (spanUs >= whole.endUs - whole.startUs) return whole
  const start = Math.max(whole.startUs, Math.min(whole.endUs - spanUs, startUs))
  return { startUs: start, endUs: start + spanUs }
}

/** Steps between labels that people count in, in microseconds: 1, 2, 5 of each power of ten, then minutes. */
const STEPS_US = [1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7, 2e7, 3e7, 6e7, 12e7, 3e8, 6e8, 18e8, 36e8]

/** The finest step whose labels are at least this far apart. */
export function labelStepUs(scale: Scale, apartPx: number): number {
  return STEPS_US.find((step) => step * pxPerUs(scale) >= apartPx) ?? STEPS_US.at(-1)!
}

/** As precise as the step needs it: `5`, `5.2`, `5.200` seconds. */
export function labelAt(timeUs: number, stepUs: number): string {
  return sessionTime(timeUs, Math.max(0, Math.ceil(-Math.log10(stepUs / 1e6) - 1e-9)))
}

/** Every how many frames a tick is worth drawing where frames lie this far apart. */
export function tickEvery(framePx: number, apartPx: number): number {
  let every = 1
  while (framePx * every < apartPx) every *= 10
  return every
}
