import { BufferGeometry, ConeGeometry, CylinderGeometry, DoubleSide, Float32BufferAttribute, Group, InstancedMesh, LineBasicMaterial, LineLoop, Matrix4, Mesh, MeshBasicMaterial, SphereGeometry, Vector3 } from 'three'
import type { PlateReaction } from '../../core/forces/reactions-z-up.ts'
import type { Vec3 } from '../../core/math/vec3.ts'
import type { SceneColours } from './colours.ts'
import { ball, between, instanced, NOWHERE } from './placing.ts'

export interface PlatesFigure {
  object: Group
  /** Seconds on the clock of the plates; null: they are not wanted. */
  show(timeS: number | null): void
}

/** So long is the arrow of a newton. */
const METRES_A_NEWTON = 0.001
/** Above the floor's lines. */
const LIFT_M = 0.003
const SHAFT_RADIUS_M = 0.006
const HEAD_M = { length: 0.05, radius: 0.018 }
const CENTRE_RADIUS_M = 0.014

/** Plates in the floor, and what each of them gives to the foot: from where it presses, as long as the force is large. */
export function createPlatesFigure(plates: readonly PlateReaction[], colours: SceneColours): PlatesFigure {
  const object = new Group()
  for (const { plate } of plates) object.add(...surfaceOf(plate.cornersM, colours))
  // Never hidden in the leg that presses.
  const material = new MeshBasicMaterial({ color: colours.accent, depthTest: false, transparent: true })
  const shafts = instanced(new InstancedMesh(new CylinderGeometry(1, 1, 1, 8), material, plates.length))
  const heads = instanced(new InstancedMesh(new ConeGeometry(1, 1, 12), material, plates.length))
  const centres = instanced(new InstancedMesh(new SphereGeometry(1, 12, 8), material, plates.length))
  const forces = [shafts, heads, centres]
  for (const mesh of forces) mesh.renderOrder = 2
  object.add(...forces)
  const matrix = new Matrix4()
  const [from, to, neck, along] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()]
  const place = (at: number, { rateHz, firstTimeS, forceN, centreOfPressureM }: PlateReaction, timeS: number) => {
    const sample = Math.round((timeS - firstTimeS) * rateHz)
    const [x, y, z] = centreOfPressureM.subarray(3 * sample, 3 * sample + 3)
    if (sample < 0 || x === undefined || Number.isNaN(x)) return forces.forEach((mesh) => mesh.setMatrixAt(at, NOWHERE))
    to.copy(from.set(x, y!, z!)).addScaledVector(along.fromArray(forceN, 3 * sample), METRES_A_NEWTON)
    const head = Math.min(HEAD_M.length, from.distanceTo(to) / 2)
    neck.copy(to).addScaledVector(along.normalize(), -head)
    centres.setMatrixAt(at, ball(matrix, from, CENTRE_RADIUS_M))
    shafts.setMatrixAt(at, between(matrix, from, neck, SHAFT_RADIUS_M))
    heads.setMatrixAt(at, between(matrix, neck, to, (HEAD_M.radius * head) / HEAD_M.length))
  }
  return {
    object,
    show(timeS) {
      object.visible = timeS !== null && plates.length > 0
      if (timeS === null) return
      for (const [at, plate] of plates.entries()) place(at, plate, timeS)
      for (const { instanceMatrix } of forces) instanceMatrix.needsUpdate = true
    },
  }
}

function surfaceOf(corners: readonly Vec3[], colours: SceneColours) {
  const flat = (order: readonly number[]) => new BufferGeometry().setAttribute('position', new Float32BufferAttribute(order.flatMap((at) => [corners[at]![0], corners[at]![1], corners[at]![2] + LIFT_M]), 3))
  return [
    new Mesh(flat([0, 1, 2, 0, 2, 3]), new MeshBasicMaterial({ color: colours.lineStrong, transparent: true, opacity: 0.45, side: DoubleSide, depthWrite: false })),
    new LineLoop(flat([0, 1, 2, 3]), new LineBasicMaterial({ color: colours.dim })),
  ]
}
