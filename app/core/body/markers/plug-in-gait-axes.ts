/** The segments' axes that Plug-in Gait writes beside its markers: origin, and points on the anterior, lateral and proximal axis. */
import type { Mat3 } from '../../math/mat3.ts'
import { subtract, unit, type Vec3 } from '../../math/vec3.ts'
import type { Side } from '../joints.ts'

const SEGMENTS = { thigh: 'FE', shank: 'TI', foot: 'FO', toes: 'TO' } as const
export type StoredSegment = 'pelvis' | `${Side}-${keyof typeof SEGMENTS}`

/** What its points are called without their last letter, which is O, A, L or P. */
function storedName(segment: StoredSegment): string {
  if (segment === 'pelvis') return 'PEL'
  const [side, part] = segment.split('-') as [Side, keyof typeof SEGMENTS]
  return `${side === 'left' ? 'L' : 'R'}${SEGMENTS[part]}`
}

/** As columns X anterior, Y to the person's left, Z proximal. Null where a point of it is missing. */
export function storedAxes(segment: StoredSegment, pointOf: (label: string) => Vec3 | undefined): Mat3 | null {
  const name = storedName(segment)
  const origin = pointOf(`${name}O`)
  const [x, y, z] = ['A', 'L', 'P'].map((end) => {
    const point = pointOf(`${name}${end}`)
    return origin && point && unit(subtract(point, origin))
  })
  if (!x || !y || !z || Number.isNaN(x[0] + y[0] + z[0])) return null
  return [x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2]]
}

const ENDS = ['O', 'A', 'L', 'P']

/** Whether a name is that of an axis' end, and no marker's: all four of its segment are there. */
export function isAxisEnd(name: string, names: readonly string[]): boolean {
  const segment = name.slice(0, -1)
  return ENDS.includes(name.slice(-1)) && ENDS.every((end) => names.includes(segment + end))
}
