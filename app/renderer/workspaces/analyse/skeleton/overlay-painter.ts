/** Keeps room and skeleton over one camera's picture, for exactly the frame that is painted there. */
import { LEAST_SCORE } from '../../../../core/body/people/people.ts'
import { createRoomDrawing, sayNoPlace } from '../room/draw-room.ts'
import { roomSight, type RoomSight } from '../room/room-sight.ts'
import type { FilmCamera } from '../stage.ts'
import type { Placed } from '../../../pictures/zoom.ts'
import { drawFoundAngle, drawFoundBones } from '../ghost/draw-finding.ts'
import { drawGhost } from '../ghost/draw-ghost.ts'
import { foundNow } from '../ghost/finding-now.ts'
import { shownWalk } from '../ghost/shown-walk.ts'
import type { WalkBeside } from '../ghost/walk-beside.ts'
import { type Finding, lit, litFinding } from '../gait/lit.ts'
import { throughCamera } from '../over-pictures/on-canvas.ts'
import { drawOthers } from '../people/draw-others.ts'
import { others } from '../people/others.ts'
import { aimNow, picking } from '../people/picking.ts'
import { drawOverlay } from './draw-overlay.ts'
import { projectedPoints, rawPoints } from './overlay-points.ts'
import { overlayShown, shownSkeleton, type OverlayChoice, type ShownSkeleton } from './shown-skeleton.ts'

/** `index` is null where no frame is shown: nothing may then lie over the panel. */
export function createOverlayPainter(canvas: HTMLCanvasElement): (camera: FilmCamera, index: number | null, placed: Placed) => void {
  let isBlank = true
  let drawn: unknown[] = []
  const drawRoom = roomOver()
  return (camera, index, placed) => {
    const { mediaId } = camera
    const [shown, overlay, room] = [shownSkeleton.get(), overlayShown.get(), roomSight.get()]
    const [everybody, isPicking] = [others.get()?.get(mediaId), picking.get() !== null]
    const aimedRow = index === null ? null : (aimNow(mediaId, index)?.row ?? null)
    const beside = { walk: shownWalk.get(), finding: litFinding(lit.get()) }
    const next = [shown, index, overlay, beside.walk, beside.finding, room, everybody, isPicking, aimedRow, canvas.width, canvas.height, placed.x, placed.y, placed.width]
    if (next.every((one, at) => one === drawn[at])) return
    drawn = next
    const context = canvas.getContext('2d')
    if (!context) return
    if (!isBlank) context.clearRect(0, 0, canvas.width, canvas.height)
    isBlank = (!shown && !room) || index === null
    if (index === null) return
    if (room) drawRoom(context, room, mediaId, placed)
    if (!shown || room?.isAlone) return
    if (everybody && (overlay.others || isPicking)) drawOthers(context, everybody, index, placed, { aimedRow, isPicking, density: globalThis.devicePixelRatio })
    drawPerson(context, shown, overlay, beside, camera, index, placed)
  }
}

function roomOver(): (context: CanvasRenderingContext2D, room: RoomSight, mediaId: string, placed: Placed) => void {
  const draw = createRoomDrawing()
  return (context, { cameras, grid, namesMissing }, mediaId, placed) => {
    const camera = cameras.get(mediaId)
    if (camera) draw(context, camera, grid, placed, globalThis.devicePixelRatio)
    else if (namesMissing) sayNoPlace(context, globalThis.devicePixelRatio)
  }
}

interface Beside {
  walk: WalkBeside | null
  finding: Finding | null
}

function drawPerson(context: CanvasRenderingContext2D, shown: ShownSkeleton, { skeleton, raw, ghost }: OverlayChoice, { walk, finding }: Beside, { mediaId, times, playable }: FilmCamera, index: number, placed: Placed): void {
  const person = shown.persons.get(mediaId)
  const size = { width: person?.widthPx ?? playable.displayWidth, height: person?.heightPx ?? playable.displayHeight }
  const calibration = shown.analysis?.cameras.find((camera) => camera.mediaId === mediaId)?.calibration
  const density = globalThis.devicePixelRatio
  const timeUs = times.startUs[index]!
  const onCanvas = calibration && throughCamera(calibration, size, placed)
  const pose = ghost && onCanvas ? walk?.ghost(timeUs) : null
  if (pose && onCanvas) drawGhost(context, pose, onCanvas, density, walk?.gait.reference?.shapeOnly !== null)
  const found = walk && finding && foundNow(finding, walk, timeUs)
  if (found && onCanvas) drawFoundBones(context, found, onCanvas, density)
  if (skeleton && calibration) drawOverlay(context, projectedPoints(shown.skeleton, calibration, timeUs), size, placed, { as: 'skeleton', density, without: found?.isNow ? found.bones : [] })
  if (walk && found && onCanvas) drawFoundAngle(context, found, walk, timeUs, onCanvas, density)
  if (raw && person) drawOverlay(context, rawPoints(person, index, LEAST_SCORE), size, placed, { as: 'crosses', density })
}
