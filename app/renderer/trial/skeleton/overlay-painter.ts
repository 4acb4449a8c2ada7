/** Keeps room and skeleton over one camera's picture, for exactly the frame that is painted there. */
import { createRoomDrawing, sayNoPlace } from '../room/draw-room.ts'
import { roomSight, type RoomSight } from '../room/room-sight.ts'
import type { FilmCamera } from '../stage.ts'
import type { Placed } from '../../pictures/zoom.ts'
import { shownWalk } from '../ghost/shown-walk.ts'
import { lit, litFinding } from '../gait/lit.ts'
import { drawOthers } from '../people/draw-others.ts'
import { others } from '../people/others.ts'
import { aimNow, picking } from '../people/picking.ts'
import { drawPerson } from './draw-person.ts'
import { overlayShown, shownSkeleton } from './shown-skeleton.ts'

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
    drawPerson(context, shown, overlay, beside, camera, { index, placed, density: globalThis.devicePixelRatio })
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
