import { expect, it } from 'vitest'
import { randomStream } from '../../math/random-stream.ts'
import type { GaitEvent } from '../gait-event.ts'
import { whyElsewhere } from './steps-elsewhere.ts'

const RATE_HZ = 100
const timesS = Float64Array.from({ length: 800 }, (_, frame) => frame / RATE_HZ)

/** A left strike at `firstS`, the right one half a stride later, and so on; offs a tenth of a stride after the other's strike. */
function walk(strideS: number, firstS: number, laterS = 0): GaitEvent[] {
  const all: GaitEvent[] = []
  for (let step = 0; firstS + (step / 2) * strideS < 7; step++) {
    const [side, other] = step % 2 === 0 ? (['left', 'right'] as const) : (['right', 'left'] as const)
    const timeS = firstS + (step / 2) * strideS + laterS
    all.push({ side, kind: 'foot-strike', timeS, source: 'zeni', uncertaintyS: 0.04 }, { side: other, kind: 'foot-off', timeS: timeS + strideS / 10, source: 'zeni', uncertaintyS: 0.04 })
  }
  return all
}
/** The left thigh is furthest ahead where the left foot strikes. */
const thighs = (strideS: number, firstS: number) => ({ timesS, ofModel: { heading: new Float64Array(0), leftAheadDeg: timesS.map((timeS) => 40 * Math.cos((2 * Math.PI * (timeS - firstS)) / strideS)) } })

it('steps of the same movement, told a little early or late, are its own', () => {
  for (const laterS of [-0.08, 0, 0.08]) {
    expect(whyElsewhere(walk(1.1, 0.4, laterS), walk(1.1, 0.4), null)).toBeNull()
    expect(whyElsewhere(walk(1.1, 0.4, laterS), [], thighs(1.1, 0.4))).toBeNull()
  }
})

it('of another walk, quicker or begun elsewhere, are not; the other foot’s are not', () => {
  for (const other of [walk(0.93, 0.55), walk(1.1, 0.7), walk(1.1, 0.95)]) {
    expect(whyElsewhere(other, walk(1.1, 0.4), null)).toMatch(/^of 1\d strikes that are known here (none is|only \d are) among them$/)
    expect(whyElsewhere(other, [], thighs(1.1, 0.4))).toMatch(/^at (none|only \d) of these 1\d strikes is the thigh of the foot that strikes well ahead of the other$/)
  }
})

it('who walks backwards strikes with the thigh that is behind', () => {
  expect(whyElsewhere(walk(1.1, 0.4), [], thighs(1.1, 0.95), true)).toBeNull()
  expect(whyElsewhere(walk(1.1, 0.4), [], thighs(1.1, 0.4), true)).toMatch(/well behind the other$/)
})

it('of walks drawn at random, as quick or not, most are known to be another’s', () => {
  const random = randomStream(3, 'walks')
  const drawn = Array.from({ length: 200 }, () => walk(1.1 + random.gaussian(0, 0.1), 0.2 + 1.1 * random.uniform()))
  const known = [drawn.filter((one) => whyElsewhere(one, walk(1.1, 0.4), null) !== null), drawn.filter((one) => whyElsewhere(one, [], thighs(1.1, 0.4)) !== null)]
  // Those that begin within a tenth of a stride of it, and are as quick, nothing tells apart.
  for (const { length } of known) expect(length).toBeGreaterThan(0.6 * 200)
})

it('where nothing is to be seen beside them, nothing is said', () => {
  expect(whyElsewhere(walk(1.1, 0.7), [], null)).toBeNull()
  expect(whyElsewhere(walk(1.1, 0.7), walk(1.1, 0.4).slice(0, 2), null)).toBeNull()
  expect(whyElsewhere(walk(1.1, 0.7), [], { timesS, ofModel: { heading: new Float64Array(0), leftAheadDeg: timesS.map(() => Number.NaN) } })).toBeNull()
  expect(whyElsewhere([], walk(1.1, 0.4), null)).toBeNull()
})
