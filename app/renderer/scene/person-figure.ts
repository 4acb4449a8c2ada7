import { BackSide, Color, CylinderGeometry, Group, InstancedMesh, Matrix4, MeshBasicMaterial, MeshLambertMaterial, SphereGeometry, Vector3 } from 'three'
import { BONES } from '../../core/body/bones.ts'
import { HALPE_26 } from '../../core/body/halpe26.ts'
import { sticksOf } from '../../core/body/marker-sticks.ts'
import type { Skeleton } from '../../core/body/skeleton.ts'
import type { SceneColours } from './colours.ts'
import { ball, between, NOWHERE } from './placing.ts'
import { createRowReader } from './points-of-row.ts'

const BONE_RADIUS_M = 0.011
const JOINT_RADIUS_M = 0.017
/** On the skin of a body that is drawn: what stands for none of its points. */
const MARKER_RADIUS_M = 0.008
const RIM = 1.4
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
  const lines = instanced(new InstancedMesh(new CylinderGeometry(1, 1, 1, 10), new MeshLambertMaterial(), bones.length * DASHES))
  const rims = instanced(new InstancedMesh(new SphereGeometry(RIM, 14, 10), new MeshBasicMaterial({ side: BackSide }), keypoints.length))
  const fills = instanced(new InstancedMesh(new SphereGeometry(1, 14, 10), new MeshBasicMaterial(), keypoints.length))
  bones.forEach(([, to], bone) => {
    for (let dash = 0; dash < DASHES; dash++) lines.setColorAt(bone * DASHES + dash, sides[to]!)
  })
  const object = new Group()
  object.add(lines, rims, fills)
  const matrix = new Matrix4()
  const isMeasured = (row: number, keypoint: number) => states[row * keypoints.length + keypoint] === MEASURED
  const showBone = (row: number, bone: number, from: number, to: number) => {
    const [a, b] = [pointAt(row, from), pointAt(row, to)]
    const isWhole = isMeasured(row, from) && isMeasured(row, to)
    for (let dash = 0; dash < DASHES; dash++) lines.setMatrixAt(bone * DASHES + dash, a && b ? pieceOf(matrix, a, b, isWhole, dash) : NOWHERE)
  }
  const showJoint = (row: number, keypoint: number) => {
    const at = pointAt(row, keypoint)
    const placed = at ? ball(matrix, at, radii[keypoint]!) : NOWHERE
    rims.setMatrixAt(keypoint, placed)
    fills.setMatrixAt(keypoint, placed)
    // Hollow where it was filled in or replaced; outlined where two cameras alone say so.
    const isHollow = !isMeasured(row, keypoint)
    rims.setColorAt(keypoint, marks.fewCameras(row, keypoint) ? watch : isHollow ? sides[keypoint]! : dark)
    fills.setColorAt(keypoint, isHollow ? dark : sides[keypoint]!)
  }
  return {
    object,
    show(row) {
      object.visible = row !== null
      if (row === null) return
      bones.forEach(([from, to], bone) => showBone(row, bone, from, to))
      for (let keypoint = 0; keypoint < keypoints.length; keypoint++) showJoint(row, keypoint)
      for (const { instanceMatrix, instanceColor } of [lines, rims, fills]) {
        instanceMatrix.needsUpdate = true
        if (instanceColor) instanceColor.needsUpdate = true
      }
    },
  }
}

const isKeypoint = (name: string): boolean => HALPE_26.some((keypoint) => keypoint === name)
const [start, end] = [new Vector3(), new Vector3()]

function pieceOf(matrix: Matrix4, a: Vector3, b: Vector3, isWhole: boolean, dash: number): Matrix4 {
  if (isWhole) return dash === 0 ? between(matrix, a, b, BONE_RADIUS_M) : NOWHERE
  // As long as the gaps between them.
  const piece = 1 / (2 * DASHES - 1)
  return between(matrix, start.lerpVectors(a, b, 2 * dash * piece), end.lerpVectors(a, b, (2 * dash + 1) * piece), BONE_RADIUS_M)
}

/** Its instances move; a bounding sphere of the first moment would hide them. */
export function instanced<Mesh extends InstancedMesh>(mesh: Mesh): Mesh {
  mesh.frustumCulled = false
  return mesh
}
