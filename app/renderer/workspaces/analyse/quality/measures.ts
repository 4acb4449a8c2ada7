/** What the heat map can show. */
import { cameraGrid, errorGrid, likelihoodGrid, residualGrid, stateGrid, swapGrid } from '../../../../core/body/skeleton/quality-grids.ts'
import type { Grid } from '../../../../core/signal/worst-levels.ts'
import { count } from '../../../format/amounts.ts'
import type { AnalysedSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import { heatMap, type HeatMap } from './heat-map-picture.ts'

/** `cameras`, or of one camera: `error:MEDIA`. */
export type MeasureId = string

interface Measure {
  id: MeasureId
  name: string
  /** A number as it is said. */
  words: (value: number) => string
}

const px = (value: number) => `${value.toFixed(1)} px`
const STATES = ['measured', 'replaced as an outlier', 'filled in']

export function measuresOf({ analysis, persons, evidence }: AnalysedSkeleton): readonly Measure[] {
  const seen = analysis.cameras.filter(({ mediaId }) => persons.has(mediaId))
  return [
    { id: 'error', name: 'Reprojection error, mean over cameras', words: px },
    { id: 'cameras', name: 'Cameras that a point came from', words: (value) => (value === 1 ? '1 camera' : `${value} cameras`) },
    { id: 'state', name: 'Filled in and replaced', words: (value) => STATES[value] ?? '' },
    ...(evidence && evidence.swaps.length > 0 ? [{ id: 'swaps', name: 'Left and right that were put right', words: (value: number) => (value === 0 ? 'as it was seen' : `put right in ${count(value, 'camera')}`) }] : []),
    ...(evidence && !evidence.residualPx ? [] : seen.filter(({ calibration }) => calibration).map(({ mediaId, label }) => ({ id: `error:${mediaId}`, name: `Reprojection error in ${label}`, words: px }))),
    ...seen.map(({ mediaId, label }) => ({ id: `likelihood:${mediaId}`, name: `Likelihood in ${label}`, words: (value: number) => value.toFixed(2) })),
  ]
}

/** Of the longer side of a picture: what is drawn as wholly bad. */
const BAD_SHARE = 0.01

/** Null while what it is made of is not there. `frameUs`: when a film's frames were seen. */
export function mapOf(id: MeasureId, shown: AnalysedSkeleton, frameUs: (mediaId: string) => ArrayLike<number> | undefined): HeatMap | null {
  const [kind, mediaId = ''] = id.split(':')
  const { skeleton, evidence, persons } = shown
  const person = persons.get(mediaId)
  const times = frameUs(mediaId)
  if (kind === 'state') return drawn(stateGrid(skeleton), { good: 0, bad: 2 })
  if (kind === 'error' && mediaId === '') return evidence && drawn(errorGrid(evidence), { good: 0, bad: badPx(shown) })
  if (kind === 'cameras') return evidence && drawn(cameraGrid(evidence), { good: evidence.cameraNames.length, bad: 1 })
  if (kind === 'swaps') return evidence && drawn(swapGrid(evidence), { good: 0, bad: Math.max(1, evidence.cameraNames.length / 2) })
  if (kind === 'error') return residualMap(shown, mediaId)
  return person && times ? drawn(likelihoodGrid(person, times), { good: 1, bad: 0 }) : null
}

function residualMap(shown: AnalysedSkeleton, mediaId: string): HeatMap | null {
  const { analysis, evidence } = shown
  const label = analysis.cameras.find((camera) => camera.mediaId === mediaId)?.label ?? ''
  const camera = evidence?.cameraNames.indexOf(label) ?? -1
  return evidence?.residualPx && camera >= 0 ? drawn(residualGrid({ ...evidence, residualPx: evidence.residualPx }, camera), { good: 0, bad: badPx(shown) }) : null
}

function badPx({ analysis }: AnalysedSkeleton): number {
  const sides = analysis.cameras.flatMap(({ calibration }) => (calibration ? [calibration.widthPx, calibration.heightPx] : []))
  return Math.round(BAD_SHARE * Math.max(...sides))
}

/** From the head down, left beside right. */
export const BODY_PARTS: readonly (readonly [name: string, keypoints: readonly string[]])[] = [
  ['Head', ['head', 'nose', 'left-eye', 'right-eye', 'left-ear', 'right-ear']],
  ['Trunk', ['neck', 'mid-hip']],
  ['Arms', ['left-shoulder', 'right-shoulder', 'left-elbow', 'right-elbow', 'left-wrist', 'right-wrist']],
  ['Legs', ['left-hip', 'right-hip', 'left-knee', 'right-knee', 'left-ankle', 'right-ankle']],
  ['Feet', ['left-heel', 'right-heel', 'left-big-toe', 'right-big-toe', 'left-small-toe', 'right-small-toe']],
]

function drawn(grid: Grid, ends: { good: number; bad: number }): HeatMap {
  const order = BODY_PARTS.flatMap(([, names]) => names.map((name) => grid.rows.indexOf(name))).filter((row) => row >= 0)
  return heatMap(grid, ends, order)
}
