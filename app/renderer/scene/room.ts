import { DirectionalLight, Group, HemisphereLight } from 'three'
import type { Camera } from '../../core/vision/camera.ts'
import { createCameraFigure, type CameraFigure } from './camera-figure.ts'
import type { SceneColours } from './colours.ts'
import { createFloor, floorUnder } from './floor.ts'

export interface RoomCamera {
  mediaId: string
  name: string
  camera: Camera
}

export interface Room {
  object: Group
  floor: Group
  /** By media id. */
  cameras: ReadonlyMap<string, CameraFigure>
}

/** All that stands still: floor, light, cameras. `points`: where the person goes. */
export function createRoom(cameras: readonly RoomCamera[], points: Float64Array, colours: SceneColours): Room {
  const floor = createFloor(floorUnder(points), colours)
  const figures = new Map(cameras.map(({ mediaId, name, camera }) => [mediaId, createCameraFigure(camera, name, colours)]))
  const sun = new DirectionalLight('#ffffff', 1.6)
  sun.position.set(2, -3, 6)
  const object = new Group()
  object.add(new HemisphereLight('#ffffff', '#8a96a3', 1.9), sun, floor, ...[...figures.values()].map((figure) => figure.object))
  return { object, floor, cameras: figures }
}
