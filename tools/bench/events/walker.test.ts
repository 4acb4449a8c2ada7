import { expect, it } from 'vitest'
import { foundEvents } from '../../../app/core/gait/events/found-events.ts'
import { isRunning } from '../../../app/core/gait/events/running.ts'
import { USUAL_OFFSETS } from '../../../app/core/gait/events/usual-offsets.ts'
import { isRun, stridesOf } from '../../../app/core/gait/cycles/strides.ts'
import { strideParameters } from '../../../app/core/gait/cycles/parameters.ts'
import { pointsOf } from '../../../app/core/gait/testing/true-walk.ts'
import { keypointWalker } from './walker.ts'

it('a runner is told from a walker; strikes and offs come right, with the time that they fly, which markers alone do not tell', () => {
  const run = keypointWalker(5, { kind: 'run', speedMps: 3, treadmill: true, durationS: 4 })
  const points = pointsOf(run)
  const { events, findings } = foundEvents(points, [], USUAL_OFFSETS)
  expect(isRunning(points, events)).toBe(true)
  expect(findings).toEqual([])
  const truth = run.truth.map((event) => ({ ...event, source: 'force-plate' as const, uncertaintyS: 0 }))
  for (const { side, kind, timeS } of truth.filter((event) => event.timeS > 0.5 && event.timeS < 3.5)) {
    const near = events.filter((event) => event.side === side && event.kind === kind && Math.abs(event.timeS - timeS) < 0.2)
    expect(near).toHaveLength(1)
    expect(Math.abs(near[0]!.timeS - timeS)).toBeLessThan(2 * near[0]!.uncertaintyS)
  }
  const flight = (of: typeof events) => {
    const strides = stridesOf(of, 'left').filter(isRun).map((stride) => strideParameters(stride, null, null))
    return strides.reduce((sum, { flightTimeS }) => sum + flightTimeS, 0) / strides.length
  }
  expect(Math.abs(flight(events) - flight(truth))).toBeLessThan(0.06)
  expect(strideParameters(stridesOf(truth, 'left')[0]!, null, null).doubleSupportS).toBeNaN()
  expect(foundEvents(points, []).findings.map(({ code }) => code)).toEqual(['run-uncorrected'])
})
