/** Tests along whole curves, as plain data that JSON holds, and whether what they find hangs on how it was measured. */
import { bySide } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import type { VariedToday } from '../events-moved.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import { type TestedAgainst, type TestedCurves, type WaveformTests, waveformTests } from '../waveform-tests.ts'

interface Varied {
  what: string
  curves: TestedCurves['curves']
}

/** `variations`: today, measured a little differently. */
export function toldTests(today: MeasuredGait, against: TestedAgainst, variations: readonly VariedToday[]) {
  const own = waveformTests(today, against)
  const varied = variations.map(({ what, today: otherwise }) => ({ what, tests: waveformTests(otherwise, against) }))
  const told = (of: (tests: WaveformTests) => TestedCurves) => inNumbers(of(own), varied.map(({ what, tests }) => ({ what, curves: of(tests).curves })))
  return {
    sessions: bySide((side) => told(({ sessions }) => sessions[side])),
    people: own.people && bySide((side) => told(({ people }) => people![side])),
    sides: told(({ sides }) => sides),
    drift: bySide((side) => told(({ drift }) => drift[side])),
  }
}

/** JSON knows no NaN; a t of more than three decimals says nothing more. */
function inNumbers({ reason, curves }: TestedCurves, varied: readonly Varied[]) {
  return {
    reason,
    curves: Object.fromEntries(Object.entries(curves).map(([angle, { n, each, degrees, t, level, clusters }]) => [angle, {
      n,
      each,
      degrees,
      t: Array.from(t, (value) => (Number.isNaN(value) ? null : Number(value.toFixed(3)))),
      level,
      clusters: clusters.map((one) => ({ fromPercent: one.from, toPercent: one.to, sign: one.sign, p: one.chance, sensitivity: sensitivityOf(angle as Angle, one, varied) })),
    }])),
  }
}

/** A stretch holds where some of it is beyond chance the same way. Where the curve cannot be tested, nothing is told of it. */
function sensitivityOf(angle: Angle, { from, to, sign }: { from: number; to: number; sign: 1 | -1 }, varied: readonly Varied[]): { what: string; holds: boolean }[] {
  return varied.flatMap(({ what, curves }) => {
    const test = curves[angle]
    return test ? [{ what, holds: test.clusters.some((one) => one.sign === sign && one.from <= to && one.to >= from) }] : []
  })
}
