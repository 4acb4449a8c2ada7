/** From where the finding in view is looked at. */
import { angleArc, type AngleArc } from '../../../../core/body/ghost/angle-arc.ts'
import type { Vec3 } from '../../../../core/math/vec3.ts'
import { dot, subtract } from '../../../../core/math/vec3.ts'
import { clearestFirst } from '../../../../core/review/clearest-camera.ts'
import { personBox, zoomOn } from '../../../pictures/zoom-on.ts'
import type { Standpoint } from '../../../scene/standpoints.ts'
import { createStore } from '../../../store.ts'
import type { Finding } from '../../../trial/gait/lit.ts'
import type { WalkBeside } from '../../../trial/ghost/walk-beside.ts'
import { sceneView } from '../../../trial/scene/scene-view.ts'
import { shownSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import { films } from '../../../trial/stage.ts'
import { chosenCamera, looped, onlyFilm, setZoom } from '../../../trial/view.ts'

/** In place of a camera. */
export const ROOM = '3d'

/** Media id of a camera, or the room; null: nothing is shown yet. */
export const lookedFrom = createStore<string | null>(null)
/** All of them, the one that shows the finding best first. */
export const views = createStore<readonly string[]>([])

export function lookFrom(view: string): void {
  lookedFrom.set(view)
  if (view === ROOM) return
  chosenCamera.set(view)
  onlyFilm.set(view)
  nearPerson(view)
}

export function nextView(): void {
  const all = views.get()
  const next = all[(all.indexOf(lookedFrom.get() ?? '') + 1) % Math.max(1, all.length)]
  if (next !== undefined) lookFrom(next)
}

/** Cameras in the order in which they show an angle at a moment, and the room. */
export function viewsOf(finding: Finding, walk: WalkBeside | null, timeUs: number): string[] {
  const shown = shownSkeleton.get()
  const arc = walk && arcAt(finding, walk, timeUs)
  const filmed = films().map(({ mediaId }) => mediaId)
  const seen = arc ? clearestFirst(calibrated(filmed), arc, outwards(walk, arc, timeUs)).map(({ mediaId }) => mediaId) : []
  return [...seen, ...filmed.filter((id) => !seen.includes(id)), ...(shown ? [ROOM] : [])]
}

function calibrated(filmed: readonly string[]) {
  const cameras = shownSkeleton.get()?.analysis?.cameras ?? []
  return cameras.flatMap(({ mediaId, calibration }) => (calibration && filmed.includes(mediaId) ? [{ mediaId, camera: calibration }] : []))
}

const arcAt = ({ variable, side }: Finding, walk: WalkBeside, timeUs: number): AngleArc | null => angleArc(walk.person(timeUs), variable, side, walk.headingRad(timeUs))

/** From the middle of the body; null of a joint there. */
function outwards(walk: WalkBeside, { at }: AngleArc, timeUs: number): Vec3 | null {
  const middle = walk.person(timeUs)('mid-hip')
  if (!middle) return null
  const heading = walk.headingRad(timeUs)
  const toLeft: Vec3 = [-Math.sin(heading), Math.cos(heading), 0]
  const aside = dot(subtract(at, middle), toLeft)
  return Math.abs(aside) < IN_THE_MIDDLE_M ? null : [toLeft[0] * Math.sign(aside), toLeft[1] * Math.sign(aside), 0]
}
const IN_THE_MIDDLE_M = 0.03

/** Where the room shows an angle best. */
export function standpointFor(finding: Finding, walk: WalkBeside | null, timeUs: number): Standpoint {
  const arc = walk && arcAt(finding, walk, timeUs)
  if (!arc || !walk) return 'oblique'
  const heading = walk.headingRad(timeUs)
  if (Math.abs(arc.axis[2]) > SQUARE) return 'top'
  return Math.abs(dot(arc.axis, [Math.cos(heading), Math.sin(heading), 0])) > SQUARE ? 'front' : 'side'
}
const SQUARE = Math.SQRT1_2

export const stand = (standpoint: Standpoint): void => sceneView.set(standpoint)

/** As near as the whole person stays in sight throughout the loop. */
function nearPerson(mediaId: string): void {
  const [loop, shown] = [looped.get(), shownSkeleton.get()]
  const film = films().find((one) => one.mediaId === mediaId)
  const camera = shown?.analysis?.cameras.find((one) => one.mediaId === mediaId)?.calibration
  if (loop && shown && film && camera) setZoom(mediaId, zoomOn(personBox(shown.skeleton, camera, loop)))
}
