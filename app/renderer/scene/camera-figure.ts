import { BufferGeometry, CanvasTexture, DoubleSide, Float32BufferAttribute, Group, LineBasicMaterial, LineSegments, LinearFilter, Mesh, MeshBasicMaterial, SRGBColorSpace } from 'three'
import { add, scale, type Vec3 } from '../../core/math/vec3.ts'
import { transform, transpose } from '../../core/math/mat3.ts'
import type { Camera } from '../../core/vision/camera.ts'
import { cameraPosition } from '../../core/vision/look-at.ts'
import { undistort } from '../../core/vision/undistort.ts'
import type { SceneColours } from './colours.ts'
import { createLabel } from './label.ts'

/** How far before a camera its picture hangs. */
const DEPTH_M = 0.45
/** The picture is bent by the lens: it hangs on so many cells each way. */
const CELLS = 12
/** Of its longer side; pictures in the room are small. */
const PICTURE_PX = 640

export interface CameraFigure {
  object: Group
  /** Draws the camera's upright picture, no sooner than it comes in sight; null: there is none at this moment, and none is shown. */
  picture(draw: ((canvas: HTMLCanvasElement) => void) | null): void
  /** As the ground of everything, for who looks through this camera. */
  behind(isBehind: boolean): void
}

export function createCameraFigure(camera: Camera, name: string, colours: SceneColours): CameraFigure {
  const position = cameraPosition(camera)
  const onPlane = (u: number, v: number, depthM: number): Vec3 => {
    const [x, y] = undistort(camera, [u, v])
    return add(position, transform(transpose(camera.rotation), scale([x, y, 1], depthM)))
  }
  const frame = createFrame(camera, position, onPlane, colours)
  const label = createLabel(name, colours.dim, 0.1)
  label.position.set(position[0], position[1], position[2] + 0.14)
  const { canvas, texture, mesh } = createPicture(camera, (u, v) => onPlane(u, v, DEPTH_M))
  const object = new Group()
  object.add(frame, label, mesh)
  let undrawn: ((canvas: HTMLCanvasElement) => void) | null = null
  mesh.onBeforeRender = () => {
    if (!undrawn) return
    undrawn(canvas)
    undrawn = null
    texture.needsUpdate = true
  }
  return {
    object,
    picture(draw) {
      mesh.visible = draw !== null
      undrawn = draw
    },
    behind(isBehind) {
      frame.visible = label.visible = !isBehind
      Object.assign(mesh.material, { depthTest: !isBehind, depthWrite: !isBehind })
      mesh.renderOrder = isBehind ? -1 : 0
    },
  }
}

function createFrame({ widthPx, heightPx }: Camera, position: Vec3, onPlane: (u: number, v: number, depthM: number) => Vec3, colours: SceneColours): LineSegments {
  const corners = [[-0.5, -0.5], [widthPx - 0.5, -0.5], [widthPx - 0.5, heightPx - 0.5], [-0.5, heightPx - 0.5]].map(([u, v]) => onPlane(u!, v!, DEPTH_M))
  const lines = corners.flatMap((corner, at) => [position, corner, corner, corners[(at + 1) % 4]!])
  // A lens may show nothing in its corners: then the outline is not drawn there.
  const drawn = lines.filter((_, at) => [at, at ^ 1].every((end) => !Number.isNaN(lines[end]![0])))
  const geometry = new BufferGeometry().setAttribute('position', new Float32BufferAttribute(drawn.flat(), 3))
  return new LineSegments(geometry, new LineBasicMaterial({ color: colours.dim }))
}

function createPicture({ widthPx, heightPx }: Camera, onPlane: (u: number, v: number) => Vec3) {
  const canvas = document.createElement('canvas')
  const share = Math.min(1, PICTURE_PX / Math.max(widthPx, heightPx))
  Object.assign(canvas, { width: Math.round(widthPx * share), height: Math.round(heightPx * share) })
  const texture = new CanvasTexture(canvas)
  Object.assign(texture, { colorSpace: SRGBColorSpace, generateMipmaps: false, minFilter: LinearFilter })
  const steps = Array.from({ length: CELLS + 1 }, (_, step) => step / CELLS)
  const places = steps.flatMap((v) => steps.map((u) => [u, v] as const))
  const hung = places.map(([u, v]) => onPlane(u * widthPx - 0.5, v * heightPx - 0.5))
  const isSeen = (at: number) => !Number.isNaN(hung[at]![0])
  const geometry = new BufferGeometry()
    .setAttribute('position', new Float32BufferAttribute(hung.map((at) => (Number.isNaN(at[0]) ? [0, 0, 0] : at)).flat(), 3))
    .setAttribute('uv', new Float32BufferAttribute(places.flatMap(([u, v]) => [u, 1 - v]), 2))
  const cells = steps.slice(1).flatMap((_, row) => steps.slice(1).map((_, column) => cell(row * (CELLS + 1) + column)))
  geometry.setIndex(cells.filter((corners) => corners.every(isSeen)).flat())
  const mesh = new Mesh(geometry, new MeshBasicMaterial({ map: texture, side: DoubleSide }))
  mesh.visible = false
  return { canvas, texture, mesh }
}

const cell = (at: number) => [at, at + CELLS + 1, at + 1, at + 1, at + CELLS + 1, at + CELLS + 2]
