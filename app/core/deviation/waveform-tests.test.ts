import { expect, it } from 'vitest'
import { madeGait } from './testing/made-gait.ts'
import { waveformTests } from './waveform-tests.ts'

const session = (seed: number, byDeg = 0, strides = 9) => madeGait({ seed, sessionDeg: 1.5, strideDeg: 1, strides, changed: byDeg === 0 ? [] : [{ angle: 'knee-flexion', side: 'left', phase: 'initial-swing', byDeg }] })
const earlier = [session(1), session(2), session(3), session(5), session(6)]

it('takes the session as its sample between sessions, however many strides each has', () => {
  const { sessions } = waveformTests(session(4, -60), earlier, null)
  const knee = sessions.left.curves['knee-flexion']!
  expect([knee.n, knee.degrees]).toEqual([6, 4])
  expect(knee.clusters.map(({ sign }) => sign)).toEqual([-1])
  expect(knee.clusters[0]!.from).toBeGreaterThan(60)
  expect(knee.clusters[0]!.to).toBeLessThan(76)
  expect(sessions.right.curves['knee-flexion']!.clusters).toEqual([])
})

it('says why where no test is fair', () => {
  expect(waveformTests(session(4), earlier.slice(0, 2), null).sessions.left).toEqual({ reason: 'between sessions the sample is the session, not the stride, and there are 2 earlier sessions: a test takes 3', curves: {} })
  expect(waveformTests(session(4), earlier, 'they were measured otherwise').sessions.right.reason).toBe('they were measured otherwise')
  expect(waveformTests(session(4, 0, 1), [], null)).toMatchObject({ sides: { reason: expect.stringContaining('follow each other once') as string }, drift: { left: { reason: 'there is 1 stride: a drift is looked for in 20 and more' } } })
})

it('tests left against right over pairs of strides, and averages neighbours of many', () => {
  const { sides, drift } = waveformTests(session(4, -10, 90), [], null)
  expect(sides.curves['knee-flexion']).toMatchObject({ n: 30, each: 3 })
  const { clusters } = sides.curves['knee-flexion']!
  expect(clusters.some(({ from, to, sign }) => sign === -1 && from < 70 && to > 70)).toBe(true)
  expect(drift.left.curves['knee-flexion']!.clusters).toEqual([])
})
