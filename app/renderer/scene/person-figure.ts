import { BackSide, Color, CylinderGeometry, Group, IcosahedronGeometry, Matrix4, MeshBasicMaterial, MeshLambertMaterial, Vector3 } from 'three'
import { BONES } from '../../core/body/bones.ts'
import { HALPE_26 } from '../../core/body/halpe26.ts'
import { sticksOf } from '../../core/body/markers/marker-sticks.ts'
import type { Skeleton } from '../../core/body/skeleton/skeleton.ts'
import type { SceneColours } from './colours.ts'
import { createPieces, type Pieces } from './pieces.ts'
import { ball, between } from './placing.ts'
import { createRowReader } from './points-of-row.ts'

const BONE_RADIUS_M = 0.011
const JOINT_RADIUS_M = 0.017
/** On the skin of a body that is drawn: what stands for none of its points. */
const MARKER_RADIUS_M = 0.008
const RIM = 1.4
/** Of an icosahedron: 80 faces, a ball as large as a joint is drawn. */
const ROUNDED = 1
/** A bone to a point that was filled in or replaced is drawn in so many pieces. */
const DASHES = 3
const MEASURED = 1

/** What is drawn of a point beside its place. */
export interface PointMarks {
  /** Fewer cameras saw it than could have told a wrong one among them. */
  fewCameras: (row: number, keypoint: number) => boolean
}

export interface Figure {
  object: Group
  /** Null: there is nobody at that moment. */
  show(row: number | null): void
}

/** Bones and joints, or the sticks between markers, drawn in three calls however many they are. */
export function createPersonFigure({ keypoints, points, states }: Skeleton, marks: PointMarks, colours: SceneColours): Figure {
  const pointAt = createRowReader(points, keypoints.length)
  const { sticks, sides: sideOfEach } = sticksOf(keypoints)
  const bones = [...BONES.map(([from, to]) => [keypoints.indexOf(from), keypoints.indexOf(to)] as const).filter(([from, to]) => from >= 0 && to >= 0), ...sticks]
  const sides = sideOfEach.map((side) => new Color(colours[side]))
  const radii = keypoints.map((name) => (bones.length > 0 && !isKeypoint(name) ? MARKER_RADIUS_M : JOINT_RADIUS_M))
  const [dark, watch] = [new Color(colours.ground), new Color(colours.watch)]
  const lines = createPieces(new CylinderGeometry(1, 1, 1, 10), new MeshLambertMaterial(), bones.length * DASHES)
  const rims = createPieces(new IcosahedronGeometry(RIM, ROUNDED), new MeshBasicMaterial({ side: BackSide }), keypoints.length)
  const fills = createPieces(new IcosahedronGeometry(1, ROUNDED), new MeshBasicMaterial(), keypoints.length)
  const object = new Group()
  object.add(lines.mesh, rims.mesh, fills.mesh)
  const matrix = new Matrix4()
  const isMeasured = (row: number, keypoint: number) => states[row * keypoints.length + keypoint] === MEASURED
  const placeBones = (row: number) => lines.place((add) => {
    for (const [from, to] of bones) {
      const [a, b] = [pointAt(row, from), pointAt(row, to)]
      if (!a || !b) continue
      if (isMeasured(row, from) && isMeasured(row, to)) add(between(matrix, a, b, BONE_RADIUS_M), sides[to])
      else for (let dash = 0; dash < DASHES; dash++) add(dashOf(matrix, a, b, dash), sides[to])
    }
  })
  const placeJoints = (row: number, pieces: Pieces, colourOf: (keypoint: number) => Color) => pieces.place((add) => {
    for (let keypoint = 0; keypoint < keypoints.length; keypoint++) {
      const at = pointAt(row, keypoint)
      if (at) add(ball(matrix, at, radii[keypoint]!), colourOf(keypoint))
    }
  })
  return {
    object,
    show(row) {
      object.visible = row !== null
      if (row === null) return
      placeBones(row)
      // Hollow where it was filled in or replaced; outlined where two cameras alone say so.
      placeJoints(row, rims, (keypoint) => (marks.fewCameras(row, keypoint) ? watch : isMeasured(row, keypoint) ? dark : sides[keypoint]!))
      placeJoints(row, fills, (keypoint) => (isMeasured(row, keypoint) ? sides[keypoint]! : dark))
    },
  }
}

const isKeypoint = (name: string): boolean => HALPE_26.some((keypoint) => keypoint === name)
const [start, end] = [new Vector3(), new Vector3()]

function dashOf(matrix: Matrix4, a: Vector3, b: Vector3, dash: number): Matrix4 {
  // As long as the gaps between them.
  const piece = 1 / (2 * DASHES - 1)
  return between(matrix, start.lerpVectors(a, b, 2 * dash * piece), end.lerpVectors(a, b, (2 * dash + 1) * piece), BONE_RADIUS_M)
}
