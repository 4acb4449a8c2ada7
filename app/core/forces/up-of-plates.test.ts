import { expect, it } from 'vitest'
import type { Vec3 } from '../math/vec3.ts'
import { plateTrial } from './testing/plate-trial.ts'
import { upOfPlates } from './up-of-plates.ts'

/** In a floor that is x and z, listed as C3D asks: its z leads to −y. */
const IN_XZ = [[600, 400, 300], [0, 400, 300], [0, 400, 0], [600, 400, 0]] as const satisfies readonly Vec3[]

function trial(corners: readonly Vec3[], markersM: readonly Vec3[] = []) {
  const made = plateTrial({ type: 2, origin: [0, 0, -40], corners, samples: [[0, 0, -700, 0, 0, 0]] })
  return { ...made, frames: 1, values: Float64Array.from(markersM.flat()), points: markersM.map((_, at) => ({ label: `M${at}`, description: '', quantity: 'position' as const, unit: 'm' })) }
}

it('plates lie in the floor: what is up is their normal, on the side of the markers, and without any as their corners are listed; plates that lie along no axis tell nothing', () => {
  const onSide = (heightM: number): Vec3[] => Array.from({ length: 20 }, (_, at) => [0.3, 0.4 + heightM, at / 10])
  expect(upOfPlates(trial(IN_XZ))).toBe('+Y')
  expect(upOfPlates(trial(IN_XZ.toReversed()))).toBe('-Y')
  // A maker that lists them the other way round is no reason to hang people from the floor.
  expect([IN_XZ, IN_XZ.toReversed()].map((corners) => upOfPlates(trial(corners, onSide(0.9))))).toEqual(['+Y', '+Y'])
  expect(upOfPlates(trial(IN_XZ, onSide(-0.9)))).toBe('-Y')
  const leaning = IN_XZ.map(([x, y, z]): Vec3 => [x, y + z, z])
  expect([upOfPlates(trial(leaning)), upOfPlates({ ...trial(IN_XZ), parameters: [] })]).toEqual([null, null])
})
