/** What one session tells by itself, as plain data that JSON holds: left against right, what drifts along it, and where curves differ beyond chance. */
import { bySide } from '../body/joints.ts'
import { compareSides, type SidesQuestion } from './compare-sides.ts'
import { type Drift, driftsOf, LEAST_STRIDES } from './drift.ts'
import type { MeasuredGait } from './measured-gait.ts'
import { testedAngles } from './tested-angles.ts'
import { type TestedAgainst, type TestedCurves, waveformTests } from './waveform-tests.ts'
import { ENGLISH } from './words/english.ts'
import { rounded } from './words/rounded.ts'

/** What takes long, drift and tests along curves, is left for when findings are tried. */
export function withinSession(question: SidesQuestion, against: TestedAgainst = { earlier: [], unfair: null, people: null }) {
  const { today, athleteName, isTried = true, seed } = question
  const sides = compareSides(question)
  const betweenSides = { tested: [...sides.tested], familyFactor: sides.familyFactor, deviations: [...sides.deviations] }
  return isTried ? { betweenSides, drift: toldDrift(today, athleteName, seed), waveformTests: allTests(today, against) } : { betweenSides, drift: null, waveformTests: null }
}

function toldDrift(today: MeasuredGait, athleteName: string | undefined, seed: number) {
  const tested = testedAngles([today])
  return { leastStrides: LEAST_STRIDES, strides: bySide((side) => today.strides[side].length), tested, trends: driftsOf(today, tested, seed).map((one) => trend(one, athleteName)) }
}

function allTests(today: MeasuredGait, against: TestedAgainst) {
  const { sessions, people, sides, drift } = waveformTests(today, against)
  return { sessions: bySide((side) => toldTests(sessions[side])), people: people && bySide((side) => toldTests(people[side])), sides: toldTests(sides), drift: bySide((side) => toldTests(drift[side])) }
}

function trend({ angle, side, phase, perMinuteDeg, intervalDeg, from, to, verdict, strides }: Drift, athleteName: string | undefined) {
  const lastingS = to.atS - from.atS
  const [low, high] = intervalDeg
  // As exact as its interval lets the change over the session be.
  const finding = { angle, side, phase, ...rounded(to.deg, from.deg, ((high - low) / 2) * (lastingS / 60)) }
  const decimals = high - low < 2 ? 1 : 0
  return {
    variable: angle,
    side,
    phase,
    perMinuteDeg,
    intervalDeg: [low, high] as [number, number],
    from,
    to,
    verdict,
    strides,
    title: `${ENGLISH.title(finding)} at the end`,
    sentence: ENGLISH.drift({ ...finding, athleteName, perMinute: { deg: perMinuteDeg, decimals }, interval: intervalDeg, verdict, strides, lastingS }),
  }
}

/** JSON knows no NaN; a t of more than three decimals says nothing more. */
function toldTests({ reason, curves }: TestedCurves) {
  return {
    reason,
    curves: Object.fromEntries(Object.entries(curves).map(([angle, { n, each, degrees, t, level, clusters }]) => [angle, {
      n,
      each,
      degrees,
      t: Array.from(t, (value) => (Number.isNaN(value) ? null : Number(value.toFixed(3)))),
      level,
      clusters: clusters.map(({ from, to, sign, chance }) => ({ fromPercent: from, toPercent: to, sign, p: chance })),
    }])),
  }
}
