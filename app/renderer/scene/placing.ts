import { type InstancedMesh, Matrix4, Quaternion, Vector3 } from 'three'

const ALONG = new Vector3(0, 1, 0)
const [direction, middle, scale] = [new Vector3(), new Vector3(), new Vector3()]
const turn = new Quaternion()

/** What an instance that is not there is drawn as: nothing. */
export const NOWHERE: Matrix4 = new Matrix4().makeScale(0, 0, 0)

/** Its instances move; a bounding sphere of the first moment would hide them. */
export function instanced<Mesh extends InstancedMesh>(mesh: Mesh): Mesh {
  mesh.frustumCulled = false
  return mesh
}

/** Puts a shape of length 1 along y and radius 1 between two points. */
export function between(out: Matrix4, from: Vector3, to: Vector3, radius: number): Matrix4 {
  direction.subVectors(to, from)
  const length = direction.length()
  if (!(length > 0)) return out.copy(NOWHERE)
  turn.setFromUnitVectors(ALONG, direction.divideScalar(length))
  return out.compose(middle.addVectors(from, to).multiplyScalar(0.5), turn, scale.set(radius, length, radius))
}

/** Puts a sphere of radius 1 at a point. */
export function ball(out: Matrix4, at: Vector3, radius: number): Matrix4 {
  return out.makeScale(radius, radius, radius).setPosition(at)
}
