/** Keeps the room at the playhead: person, pictures, words. All of it outside React. */
import { Vector3 } from 'three'
import { sampleAt, usualStepUs } from '../../../core/time/sample-at.ts'
import type { Vec3 } from '../../../core/math/vec3.ts'
import type { Skeleton } from '../../../core/body/skeleton/skeleton.ts'
import { clearPicture, drawPicture } from '../../pictures/draw-picture.ts'
import type { Room } from '../../scene/room.ts'
import type { Sight } from '../../scene/sight.ts'
import { playhead } from '../playhead.ts'
import { films, frameOf, stage } from '../stage.ts'
import { sceneLayers, sceneView } from './scene-view.ts'

/** Of a moment's person: the middle of what is there, which the eye goes along with. */
function middleOf({ keypoints, points }: Skeleton, row: number): Vector3 | undefined {
  const place = (keypoint: number) => {
    const at = 3 * (row * keypoints.length + keypoint)
    const [x, y, z] = points.subarray(at, at + 3) as unknown as Vec3
    return Number.isNaN(x) ? [] : [new Vector3(x, y, z)]
  }
  const hip = keypoints.indexOf('mid-hip')
  const [own] = hip < 0 ? [] : place(hip)
  const seen = own ? [own] : keypoints.flatMap((_, keypoint) => place(keypoint))
  return seen.length === 0 ? undefined : seen.reduce((sum, point) => sum.add(point), new Vector3()).divideScalar(seen.length)
}

/** Which of the skeleton's moments is the playhead's: the nearest. */
export function createClock({ timesUs }: Skeleton): () => number | null {
  const stepUs = usualStepUs(timesUs)
  return () => sampleAt(timesUs, stepUs, playhead.get().timeUs)
}

/** Hangs every camera's frame at the playhead before it: exactly that one, or none. */
export function hangPictures({ cameras }: Room): void {
  const player = stage.get()?.player
  const isShown = sceneLayers.get().cameras && sceneLayers.get().pictures
  const shownFilms = new Map(films().map((film) => [film.mediaId, film]))
  for (const [mediaId, figure] of cameras) {
    const film = shownFilms.get(mediaId)
    const at = isShown && film && frameOf(film, playhead.get())
    const look = () => (at && at.kind === 'frame' ? player?.picture(mediaId, at.index) : undefined)
    const draw = (canvas: HTMLCanvasElement) => {
      const found = look()
      // The player may have let go of it since.
      if (!film || found?.kind !== 'frame') return clearPicture(canvas)
      drawPicture(canvas, found.picture, film.playable.rotationDeg, { x: 0, y: 0, width: canvas.width, height: canvas.height }, 'quick')
    }
    figure.picture(look()?.kind === 'frame' ? draw : null)
  }
}

export function showLayers({ floor, cameras }: Room): void {
  const { floor: showsFloor, cameras: showsCameras } = sceneLayers.get()
  floor.visible = showsFloor
  for (const [mediaId, figure] of cameras) {
    const isEye = sceneView.get() === mediaId
    figure.object.visible = isEye || (showsCameras && ![...cameras.keys()].includes(sceneView.get()))
    figure.behind(isEye)
  }
}

/** Where the person is first seen: before that there is nobody to look at. */
export function lookForPerson(sight: Sight, skeleton: Skeleton): void {
  const first = skeleton.timesUs.findIndex((_, row) => middleOf(skeleton, row) !== undefined)
  if (first >= 0) tellPerson(sight, skeleton, first)
}

export const tellPerson = (sight: Sight, skeleton: Skeleton, row: number | null) => sight.person(row === null ? undefined : middleOf(skeleton, row), sceneLayers.get().follow)
