/** What one session tells by itself, as plain data that JSON holds: left against right, what drifts along it, and where curves differ beyond chance. */
import { compareSides, type SidesQuestion } from './compare-sides.ts'
import { toldDrift } from './drift/told-drift.ts'
import { toldTests } from './told/told-tests.ts'
import { amongSessionsOf, type TestedAgainst } from './waveform-tests.ts'

/** What takes long, drift and tests along curves, is left for when findings are tried. */
export function withinSession(question: SidesQuestion, against: TestedAgainst = amongSessionsOf([], null)) {
  const { today, athleteName, variations = [], isTried = true, seed } = question
  const sides = compareSides(question)
  const betweenSides = { tested: [...sides.tested], familyFactor: sides.familyFactor, deviations: [...sides.deviations] }
  return isTried ? { betweenSides, drift: toldDrift({ today, athleteName, variations, seed }), waveformTests: toldTests(today, against, variations) } : { betweenSides, drift: null, waveformTests: null }
}
