import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { bySide, SIDES } from '../body/joints.ts'
import { randomStream } from '../math/random-stream.ts'
import type { Measurement } from '../norms/gate/measurement.ts'
import { makeCohort, meansOfTrial } from '../norms/references/make-cohort.ts'
import { atEveryPercent, curvesOfSide } from '../norms/references/reference.ts'
import { PROFILE } from '../norms/scores/profile-score.ts'
import { differsFromPeople } from './against-people.ts'
import { amongPeopleOf, waveformTests } from './waveform-tests.ts'
import { featuresAgainstPeople } from './features/features-against-people.ts'
import type { MeasuredGait } from '../gait/measured-gait.ts'

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../shared/reference'), 'scores/gdi_gps_oracle.json')
const isHere = existsSync(file)
const POINTS = 51
const SPLITS = 3
const MADE_OF = 110
const BORDERS = [0, 11, 31, 50, 61, 74, 87, 100]
const measurement: Measurement = { method: { angles: 'vendor', model: 'plug-in-gait', topology: null, events: 'vendor', correction: null }, movement: 'walk', surface: 'overground', speedMps: 1.2, legLength: { metres: 0.8, from: 'measured' }, ageYears: 10 }
const facts = { id: 'controls', name: 'Controls', description: 'healthy', licence: 'none', madeOn: '2026-11-29', codeVersion: '1' }

describe.skipIf(!isHere)('166 healthy people (skipped where the reference folder is absent)', () => {
  const { controls } = (isHere ? JSON.parse(readFileSync(file, 'utf8')) : { controls: [] }) as { controls: number[][] }
  // One side of each is known; it stands for both, which adds nothing that chance could find.
  const gaits = controls.map((one): MeasuredGait => {
    const curves = Object.fromEntries(PROFILE.map((angle, at) => [angle, atEveryPercent(one.slice(at * POINTS, (at + 1) * POINTS))]))
    return { name: 'one', date: '2026-11-29', strides: bySide(() => [{ fromS: 0, toS: 1, borders: BORDERS, curves }]) }
  })
  const random = randomStream(7, 'splits')
  const splits = Array.from({ length: isHere ? SPLITS : 0 }, () => {
    const order = gaits.map((gait) => ({ gait, at: random.uniform() })).toSorted((a, b) => a.at - b.at).map(({ gait }) => gait)
    const reference = makeCohort(order.slice(0, MADE_OF).map((gait) => ({ called: 'one', trials: [meansOfTrial({ gait, measurement, madeFrom: { what: 'a trial', sha256: null } })] })), facts, { share: 0.95, draws: 30, seed: 1, outOfBag: true })
    return { reference, others: order.slice(MADE_OF) }
  })
  const shareOf = (is: (reference: (typeof splits)[number]['reference'], gait: MeasuredGait) => boolean) => splits.reduce((sum, { reference, others }) => sum + others.filter((gait) => is(reference, gait)).length, 0) / splits.reduce((sum, { others }) => sum + others.length, 0)

  it('hold each other’s whole gaits as often as their bands claim; no more are said to differ, nor in a physio’s feature', () => {
    const isOutside = (reference: (typeof splits)[number]['reference'], { strides }: MeasuredGait) =>
      PROFILE.some((angle) => {
        const { mean, sdBetween } = curvesOfSide(reference, 'left')[angle]!
        return strides.left[0]!.curves[angle]!.some((value, at) => Math.abs(value - mean[at]!) > reference.band!.familyFactor * sdBetween[at]!)
      })
    const [outside, called] = [shareOf(isOutside), shareOf((reference, today) => differsFromPeople({ today, reference, method: 'markers' }).some(({ verdict }) => verdict === 'beyond'))]
    expect(Math.abs(outside - 0.05)).toBeLessThan(0.04)
    expect(called).toBeLessThanOrEqual(outside)
    const byFeature = shareOf((reference, today) => SIDES.some((side) => Object.values(featuresAgainstPeople(today, reference, 'markers')[side]).some(({ verdict }) => verdict === 'beyond')))
    expect(byFeature).toBeLessThan(0.08)
  })

  it('one curve of one of them comes over the level of its test among the others in one of twenty', () => {
    const found = splits.slice(0, 1).flatMap(({ reference, others }) => others.flatMap((gait) => Object.values(waveformTests({ ...gait, strides: { ...gait.strides, right: [] } }, amongPeopleOf({ reference, people: { reference } })!).people!.left.curves).map(({ clusters }) => clusters.length > 0)))
    expect(Math.abs(found.filter(Boolean).length / found.length - 0.05)).toBeLessThan(0.03)
  })

  it('with a knee that bends 40° less in swing are told apart', () => {
    const stiff = ({ strides, ...gait }: MeasuredGait): MeasuredGait => ({ ...gait, strides: { ...strides, left: strides.left.map((stride) => ({ ...stride, curves: { ...stride.curves, 'knee-flexion': stride.curves['knee-flexion']!.map((value, percent) => value - 40 * Math.exp(-(((percent - 73) / 9) ** 2))) } })) } })
    const found = shareOf((reference, today) => {
      const [first] = differsFromPeople({ today: stiff(today), reference, method: 'markers' })
      return first?.variable === 'knee-flexion' && first.side === 'left'
    })
    expect(found).toBeGreaterThan(0.95)
  })
})
