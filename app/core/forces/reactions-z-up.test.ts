import { expect, it } from 'vitest'
import { reactionsZUp } from './reactions-z-up.ts'
import { plateTrial } from './testing/plate-trial.ts'

it('plates of a lab whose Y points up are turned as its markers are: what presses on the floor presses along Z', () => {
  // Its z, into the floor, is the lab's −Y.
  const corners = [[600, 0, 300], [0, 0, 300], [0, 0, 0], [600, 0, 0]] as const
  const trial = { ...plateTrial({ type: 2, origin: [0, 0, -40], corners, samples: [[10, 0, -700, 0, 0, 0]] }), screen: { x: '+X', y: '+Y' } }
  const [{ plate, forceN, centreOfPressureM }] = reactionsZUp(trial) as [ReturnType<typeof reactionsZUp>[number]]
  expect(forceN[2]).toBeCloseTo(700, 3)
  expect(Math.abs(forceN[0]!)).toBeLessThan(1e-9)
  expect(Math.abs(forceN[1]!)).toBeCloseTo(10, 3)
  expect(plate.cornersM[0]).toEqual([0.3, 0.6, 0])
  expect(Math.abs(centreOfPressureM[2]!)).toBeLessThan(1e-9)
})
