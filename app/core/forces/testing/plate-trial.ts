import type { C3d } from '../../formats/c3d/c3d.ts'
import type { C3dParameter } from '../../formats/c3d/c3d-parameters.ts'
import type { Vec3 } from '../../math/vec3.ts'

export interface MadePlate {
  type: number
  /** Sample by sample a value a channel. */
  samples: readonly (readonly number[])[]
  /** In millimetres, as everything that has a length. */
  corners: readonly Vec3[]
  origin: Vec3
  zero?: readonly [number, number]
  /** Column by column. */
  matrix?: readonly number[]
  units?: readonly string[]
}

/** A trial of one plate and nothing else, a sample a frame. */
export function plateTrial({ type, samples, corners, origin, zero = [0, 0], matrix, units = [] }: MadePlate): C3d {
  const count = samples[0]?.length ?? 0
  const parameter = (name: string, type: 'integer' | 'real', dimensions: number[], values: readonly number[]): C3dParameter => ({ name, description: '', locked: false, type, dimensions, values })
  return {
    rateHz: 1000,
    firstFrame: 1,
    frames: samples.length,
    points: [],
    values: new Float64Array(0),
    residualsM: new Float32Array(0),
    cameras: new Uint8Array(0),
    analog: { samplesPerFrame: 1, channels: Array.from({ length: count }, (_, index) => ({ label: `C${index}`, description: '', unit: units[index] ?? '', scale: 1, offset: 0 })), raw: Float32Array.from(samples.flat()), genScale: 1 },
    events: [],
    screen: { x: '+X', y: '+Z' },
    parameters: [
      {
        id: 1,
        name: 'FORCE_PLATFORM',
        description: '',
        locked: false,
        parameters: [
          parameter('USED', 'integer', [], [1]),
          parameter('TYPE', 'integer', [1], [type]),
          parameter('ZERO', 'integer', [2], zero),
          parameter('CORNERS', 'real', [3, 4, 1], corners.flat()),
          parameter('ORIGIN', 'real', [3, 1], origin),
          parameter('CHANNEL', 'integer', [count, 1], Array.from({ length: count }, (_, index) => index + 1)),
          ...(matrix === undefined ? [] : [parameter('CAL_MATRIX', 'real', [6, 6, 1], matrix)]),
        ],
      },
    ],
    headerEvents: [],
    maxInterpolationGap: 0,
    pointScale: 0.1,
    pointUnit: 'mm',
    findings: [],
  }
}
