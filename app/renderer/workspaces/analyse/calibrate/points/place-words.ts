/** What became of the clicks, in words. */
import { count } from '../../../../format/amounts.ts'
import { decimalsFor } from '../../../../../core/math/decimals.ts'
import { cameraPosition } from '../../../../../core/vision/look-at.ts'
import type { Camera, Pose } from '../../../../../core/vision/camera.ts'
import { degreesOf } from '../../../../../core/math/degrees.ts'
import { differenceOf } from '../../../../../core/vision/adjust/align.ts'
import { decimal } from '../decimal.ts'
import { type FoundPlace, LEAST_CLICKS, type Outcome } from './camera-place.ts'

export interface Note {
  tone: 'plain' | 'watch' | 'strong'
  text: string
}

/** Of metres; of a place of which nobody knows how sure it is, as many as a tape tells. */
const placeDecimals = (sdM: number) => (sdM > 0 && Number.isFinite(sdM) ? decimalsFor(sdM, 3) : 2)

const spot = (pose: Pose, decimals: number) => cameraPosition(pose).map((value) => decimal(value, decimals)) as [string, string, string]

/** Millimetres below a metre: `± 4 mm`. */
const lengthSd = (sdM: number) => (!Number.isFinite(sdM) ? 'nobody knows what' : sdM < 1 ? `${decimal(sdM * 1000, sdM < 0.00995 ? 1 : 0)} mm` : `${decimal(sdM, 1)} m`)

export function placeWords({ resection: { pose, sdDeg, sdM, rmsPx }, errorsPx }: FoundPlace): string {
  const [x, y, z] = spot(pose, placeDecimals(sdM))
  return `Stands at x ${x}, y ${y}, ${z} m above the floor; ± ${lengthSd(sdM)} and ± ${decimal(sdDeg, 2)}°, as far as the clicks tell. It misses ${count(errorsPx.size, 'point')} by ${decimal(rmsPx, 1)} px (root mean square).`
}

/** From six points on an error shows; four tell hardly more than the place itself. */
const POINTS_THAT_SHOW_ERRORS = 6
const WIDE_SD_M = 0.05
/** No calibration at all is better than one that knows no more. */
const USELESS_SD_M = 0.5
const BIG_ERROR_PX = 5

const isDoubtful = ({ resection: { rmsPx, sdM } }: FoundPlace) => rmsPx > BIG_ERROR_PX || !(sdM <= WIDE_SD_M)

export function placeNotes(place: FoundPlace): Note[] {
  const { resection, suspect, errorsPx, camera } = place
  const { alternative, sdM, rmsPx, pose } = resection
  const notes: Note[] = []
  if (alternative) notes.push({ tone: 'strong', text: `From a second place, at ${spot(alternative.pose, 2).join(', ')}, these points would be seen as well (${decimal(alternative.rmsPx, 1)} px): which one is right cannot be told. Add a point that is not in one plane with the others.` })
  if (suspect) notes.push({ tone: 'watch', text: `${suspect.name} seems to be clicked or written wrongly: without it all others fit far better.` })
  else if (rmsPx > BIG_ERROR_PX) notes.push({ tone: 'watch', text: 'The points do not fit one another: look at those with the largest error, at their coordinates and at the lens.' })
  if (cameraPosition(pose)[2] < 0) notes.push({ tone: 'watch', text: `${camera.name} would stand below the floor: z points up in this program.` })
  if (!suspect && !(sdM <= WIDE_SD_M)) notes.push({ tone: 'watch', text: 'The place is loosely held: click points that lie further apart, in depth too.' })
  if (errorsPx.size < POINTS_THAT_SHOW_ERRORS) notes.push({ tone: 'plain', text: `With fewer than ${POINTS_THAT_SHOW_ERRORS} points a wrong one hardly shows.` })
  return notes
}

/** Beside a camera's name. */
export function shortWords(outcome: Outcome, clicks: number): { tone: 'plain' | 'good' | 'watch'; text: string } {
  if (outcome.kind === 'place') {
    if (outcome.resection.alternative) return { tone: 'watch', text: 'two places' }
    return { tone: outcome.suspect || isDoubtful(outcome) ? 'watch' : 'good', text: `${decimal(outcome.resection.rmsPx, 1)} px` }
  }
  if (outcome.kind === 'problem') return { tone: 'watch', text: 'no place' }
  if (outcome.kind === 'no-lens') return { tone: 'watch', text: 'no lens' }
  return { tone: 'plain', text: clicks === 0 ? 'no clicks' : `${clicks} of ${LEAST_CLICKS}` }
}

interface FilmOutcome {
  label: string
  outcome: Outcome
  /** The camera as the calibration that counts has it, where it has a place. */
  before: Camera | undefined
}

/** How far a camera has gone from where the calibration that counts has it. */
export function movedWords(before: Camera, { camera }: FoundPlace): string {
  const { angleRad, distanceM } = differenceOf(before, camera)
  return `That is ${distanceM < 1 ? `${decimal(distanceM * 1000, 0)} mm` : `${decimal(distanceM, 2)} m`} and ${decimal(degreesOf(angleRad), 1)}° from where the calibration that counts has it.`
}

/** So far no camera is moved between two calibrations of one room. */
const OTHER_ROOM_M = 0.5

/** What should be looked at before the places are used. */
export function doubtOf(all: readonly FilmOutcome[]): string | null {
  const wrong = all.flatMap(({ label, outcome }) => (outcome.kind === 'place' && outcome.suspect ? [`${outcome.suspect.name} in ${label}`] : []))
  return wrong.length > 0 ? `Look first at ${wrong.join(', ')}: clicked or written wrongly, as it seems.` : roomDoubt(all)
}

/** Cameras that keep their places stand beside the new ones only if both are told from one origin. */
function roomDoubt(all: readonly FilmOutcome[]): string | null {
  const kept = all.filter(({ outcome, before }) => outcome.kind !== 'place' && before).map(({ label }) => label)
  const gone = all.filter(({ outcome, before }) => outcome.kind === 'place' && before && differenceOf(before, outcome.camera).distanceM > OTHER_ROOM_M).map(({ label }) => label)
  if (kept.length === 0 || gone.length === 0) return null
  return `${gone.join(', ')} would stand somewhere else altogether, while ${kept.join(', ')} ${kept.length === 1 ? 'stays' : 'stay'}: are the points measured from the origin of the calibration that counts? Else click them in all films.`
}

/** Why the places cannot be used yet; null: they can. */
export function whyNotUsed(all: readonly FilmOutcome[]): string | null {
  const places = all.flatMap(({ label, outcome }) => (outcome.kind === 'place' ? [{ label, outcome }] : []))
  const open = places.filter(({ outcome }) => outcome.resection.alternative !== undefined).map(({ label }) => label)
  if (open.length > 0) return `Where ${open.join(' and ')} ${open.length === 1 ? 'stands' : 'stand'} is not certain: a second place explains the clicks as well.`
  const loose = places.find(({ outcome }) => !(outcome.resection.sdM <= USELESS_SD_M))
  if (loose) return `Where ${loose.label} stands is known to ± ${lengthSd(loose.outcome.resection.sdM)} only.`
  const lost = all.filter(({ outcome }) => outcome.kind === 'problem').map(({ label }) => label)
  if (lost.length > 0) return `The clicks in ${lost.join(' and ')} lead to no place.`
  if (all.every(({ outcome }) => outcome.kind === 'no-lens')) return 'Without a lens clicks tell no place.'
  return places.length === 0 ? `From ${LEAST_CLICKS} clicks on in one picture a camera has a place.` : null
}

/** What using them does. */
export function usingWords(all: readonly FilmOutcome[]): string {
  const [placed, others] = [all.filter(({ outcome }) => outcome.kind === 'place'), all.filter(({ outcome }) => outcome.kind !== 'place')]
  const kept = others.length > 0 ? ` ${others.map(({ label }) => label).join(', ')} ${others.length === 1 ? 'keeps the place that it has' : 'keep the places that they have'}, if any.` : ''
  return `Places for ${placed.map(({ label }) => label).join(', ')}.${kept}`
}
