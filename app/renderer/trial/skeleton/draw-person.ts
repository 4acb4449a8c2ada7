/** One person over one frame of a film: skeleton, ghost, and what a finding lights. */
import type { FrameTimes } from '../../../core/time/frame-times.ts'
import type { Playable } from '../../../contract/library/footage.ts'
import { LEAST_SCORE } from '../../../core/body/people/people.ts'
import type { Placed } from '../../pictures/zoom.ts'
import type { Finding } from '../gait/lit.ts'
import { drawFoundAngle, drawFoundBones } from '../ghost/draw-finding.ts'
import { drawGhost } from '../ghost/draw-ghost.ts'
import { foundNow } from '../ghost/finding-now.ts'
import type { WalkBeside } from '../ghost/walk-beside.ts'
import { throughCamera } from '../over-pictures/on-canvas.ts'
import { drawOverlay } from './draw-overlay.ts'
import { projectedPoints, rawPoints } from './overlay-points.ts'
import type { OverlayChoice, ShownSkeleton } from './shown-skeleton.ts'

/** A film, as far as its frames are drawn over. */
export interface Filmed {
  mediaId: string
  times: FrameTimes
  playable: Pick<Playable, 'displayWidth' | 'displayHeight'>
}

export interface Beside {
  walk: WalkBeside | null
  finding: Finding | null
  /** In a picture for others: beside the reference's angle. */
  referenceCalled?: string
}

export interface Drawn {
  index: number
  placed: Placed
  /** Canvas pixels a CSS pixel. */
  density: number
}

export function drawPerson(context: CanvasRenderingContext2D, shown: Pick<ShownSkeleton, 'analysis' | 'skeleton' | 'persons'>, { skeleton, raw, ghost }: Pick<OverlayChoice, 'skeleton' | 'raw' | 'ghost'>, { walk, finding, referenceCalled }: Beside, { mediaId, times, playable }: Filmed, { index, placed, density }: Drawn): void {
  const person = shown.persons.get(mediaId)
  const size = { width: person?.widthPx ?? playable.displayWidth, height: person?.heightPx ?? playable.displayHeight }
  const calibration = shown.analysis?.cameras.find((camera) => camera.mediaId === mediaId)?.calibration
  const timeUs = times.startUs[index]!
  const onCanvas = calibration && throughCamera(calibration, size, placed)
  const pose = ghost && onCanvas ? walk?.ghost(timeUs) : null
  if (pose && onCanvas) drawGhost(context, pose, onCanvas, density, walk?.gait.reference?.shapeOnly !== null)
  const found = walk && finding && foundNow(finding, walk, timeUs)
  if (found && onCanvas) drawFoundBones(context, found, onCanvas, density)
  if (skeleton && calibration) drawOverlay(context, projectedPoints(shown.skeleton, calibration, timeUs), size, placed, { as: 'skeleton', density, without: found?.isNow ? found.bones : [] })
  if (walk && found && onCanvas) drawFoundAngle(context, found, walk, timeUs, onCanvas, density, referenceCalled)
  if (raw && person) drawOverlay(context, rawPoints(person, index, LEAST_SCORE), size, placed, { as: 'crosses', density })
}
