/** Keeps the skeleton over one camera's picture, for exactly the frame that is painted there. */
import type { FilmCamera } from '../stage.ts'
import type { Placed } from '../cameras/zoom.ts'
import { drawOthers } from '../people/draw-others.ts'
import { others } from '../people/others.ts'
import { aimNow, picking } from '../people/picking.ts'
import { drawOverlay } from './draw-overlay.ts'
import { projectedPoints, rawPoints } from './overlay-points.ts'
import { overlayShown, shownSkeleton } from './shown-skeleton.ts'

/** Below it, a network has hardly seen the point. */
const LEAST_SCORE = 0.1

/** `index` is null where no frame is shown: nothing may then lie over the panel. */
export function createOverlayPainter(canvas: HTMLCanvasElement): (camera: FilmCamera, index: number | null, placed: Placed) => void {
  let isBlank = true
  let drawn: unknown[] = []
  return ({ mediaId, times, playable }, index, placed) => {
    const shown = shownSkeleton.get()
    const { skeleton: showsSkeleton, raw: showsRaw, others: showsOthers } = overlayShown.get()
    const [everybody, isPicking] = [others.get()?.get(mediaId), picking.get() !== null]
    const aimedRow = index === null ? null : (aimNow(mediaId, index)?.row ?? null)
    const next = [shown, index, showsSkeleton, showsRaw, showsOthers, everybody, isPicking, aimedRow, canvas.width, canvas.height, placed.x, placed.y, placed.width]
    if (next.every((one, at) => one === drawn[at])) return
    drawn = next
    const context = canvas.getContext('2d')
    if (!context) return
    if (!isBlank) context.clearRect(0, 0, canvas.width, canvas.height)
    isBlank = true
    if (!shown || index === null) return
    const person = shown.persons.get(mediaId)
    const size = { width: person?.widthPx ?? playable.displayWidth, height: person?.heightPx ?? playable.displayHeight }
    const calibration = shown.analysis.cameras.find((camera) => camera.mediaId === mediaId)?.calibration
    const density = globalThis.devicePixelRatio
    if (everybody && (showsOthers || isPicking)) drawOthers(context, everybody, index, placed, { aimedRow, isPicking, density })
    if (showsSkeleton && calibration) drawOverlay(context, projectedPoints(shown.skeleton, calibration, times.startUs[index]!), size, placed, { as: 'skeleton', density })
    if (showsRaw && person) drawOverlay(context, rawPoints(person, index, LEAST_SCORE), size, placed, { as: 'crosses', density })
    isBlank = false
  }
}
