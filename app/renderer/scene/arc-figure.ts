import { Color, CylinderGeometry, Group, Matrix4, MeshBasicMaterial, Vector3 } from 'three'
import type { Vec3 } from '../../core/math/vec3.ts'
import type { SceneColours } from './colours.ts'
import { createPieces } from './pieces.ts'
import { between } from './placing.ts'
import { createWordsSprite } from './words-sprite.ts'

interface Arc {
  joint: Vec3
  zero: Vec3
  sweep: readonly Vec3[]
  middle: Vec3
  there: Vec3 | null
}

export interface ArcFigure {
  object: Group
  /** `words`: the person's value and the reference's, where there is one. */
  show(arc: Arc | null, words: readonly string[], colour: string): void
}

const LINE_M = 0.006
const DASHES = 4
const MOST_PIECES = 40
const VALUE_PX = [15, 12]

/** An angle as it opens at its joint, in front of the body: where it is 0, the arc to the limb, and where the reference's limb would point. */
export function createArcFigure(colours: SceneColours): ArcFigure {
  const lines = createPieces(new CylinderGeometry(1, 1, 1, 6), new MeshBasicMaterial({ depthTest: false, transparent: true }), MOST_PIECES)
  lines.mesh.renderOrder = 3
  const value = createWordsSprite(colours.ground)
  const object = new Group()
  object.add(lines.mesh, value.object)
  const [text, ghost, matrix] = [new Color(colours.text), new Color(colours.ghost), new Matrix4()]
  return {
    object,
    show(arc, words, colour) {
      object.visible = arc !== null
      if (!arc) return
      const joint = new Vector3(...arc.joint)
      const pieces = [...dashed(joint, new Vector3(...arc.zero), text), ...arc.sweep.slice(1).map((to, at) => [new Vector3(...arc.sweep[at]!), new Vector3(...to), text] as const), ...(arc.there ? dashed(joint, new Vector3(...arc.there), ghost) : [])]
      lines.place((add) => pieces.forEach(([from, to, tint]) => add(between(matrix, from, to, LINE_M), tint)))
      value.show(words.map((one, at) => ({ words: one, colour: at === 0 ? colour : colours.ghost, px: VALUE_PX[at]! })), joint, new Vector3(...arc.middle))
    },
  }
}

function dashed(from: Vector3, to: Vector3, colour: Color) {
  const piece = 1 / (2 * DASHES - 1)
  return Array.from({ length: DASHES }, (_, dash) => [from.clone().lerp(to, 2 * dash * piece), from.clone().lerp(to, (2 * dash + 1) * piece), colour] as const)
}
