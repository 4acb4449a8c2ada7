import { describe, expect, it } from 'vitest'
import { column, multiply, rotationAbout } from '../../math/mat3.ts'
import { footTurnedBack, type SeenFeet, seenFeetOf } from './seen-feet.ts'

const PITCH = 40
const radians = (degrees: number) => (degrees * Math.PI) / 180
/** Seen by a model that shows a tenth less of each turn, on feet between 60° toes down and 30° toes up. */
const TENTH: SeenFeet = { perRadian: 1 / 0.9 - 1, more: 0, between: [radians(-54), radians(27)] }
const foot = (pitchDeg: number, headingDeg = 0) => multiply(rotationAbout('z', radians(headingDeg)), rotationAbout('y', radians(-pitchDeg)))
const pitchOf = (axes: ReturnType<typeof foot>) => (Math.asin(column(axes, 0)[2]) * 180) / Math.PI

describe('a foot that a model sees turned less than it is', () => {
  it.each([-PITCH, 0, 25])('is turned back to where it is, wherever it points: %d°', (truth) => {
    for (const heading of [0, 70, -160]) {
      const back = footTurnedBack(foot(0.9 * truth, heading), TENTH)
      expect(pitchOf(back)).toBeCloseTo(truth, 9)
      expect(Math.atan2(column(back, 1)[1], column(back, 1)[0])).toBeCloseTo(Math.atan2(Math.cos(radians(heading)), -Math.sin(radians(heading))), 9)
    }
  })

  it('is turned by no more beyond what was measured than at its end', () => expect(pitchOf(footTurnedBack(foot(-80), TENTH))).toBeCloseTo(-86, 9))

  it('is left as it is seen where nobody has measured its model', () => expect([seenFeetOf(null), seenFeetOf('another')]).toEqual([undefined, undefined]))
})
