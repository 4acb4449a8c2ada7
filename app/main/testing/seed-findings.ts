/** Many findings of many people, as if each of their sessions had been analysed: rows only, no films behind them. */
import { randomUUID } from 'node:crypto'
import type { ToldDeviation } from '../../contract/gait/deviation.ts'
import type { FindingAgainst } from '../../contract/review/review.ts'
import { rankOf } from '../../core/review/rank.ts'
import { nowUs } from '../clock.ts'
import { createAthlete } from '../library/athletes.ts'
import { createSession } from '../library/sessions.ts'
import { createTrial } from '../library/trials.ts'
import type { Library } from '../store/library.ts'

const ANGLES = ['knee-flexion', 'hip-adduction', 'ankle-flexion', 'trunk-lean', 'pelvis-obliquity'] as const
const PHASES = ['loading', 'mid-stance', 'pre-swing', 'initial-swing', 'mid-swing'] as const
const VERDICTS = ['beyond', 'possible'] as const
const CONFIDENCES = ['high', 'medium', 'low'] as const
const AGAINST: FindingAgainst = { kind: 'own-baseline', id: null, name: '3 earlier sessions', n: 3 }

export function seedFindings(library: Library, { people, sessionsEach, findingsEach }: { people: number; sessionsEach: number; findingsEach: number }): void {
  const finding = library.sql.prepare('INSERT INTO finding (id, session_id, trial_id, version, variable, side, phase, verdict, confidence, delta_deg, title, rank, decided_from, gone_us, first_us) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 1, NULL, ?)')
  const version = library.sql.prepare('INSERT INTO finding_version (finding_id, n, gait_id, deviation, against, at_us) VALUES (?, 1, ?, ?, ?, ?)')
  let n = 0
  library.sql.transaction(() => {
    for (let person = 1; person <= people; person++) {
      const { id: athleteId } = createAthlete(library, { name: `Person ${person}` })
      for (let session = 1; session <= sessionsEach; session++) {
        const date = `2026-${String(1 + (session % 12)).padStart(2, '0')}-${String(1 + (person % 28)).padStart(2, '0')}`
        const { id: sessionId } = createSession(library, { athleteId, name: `Session ${session}`, date })
        const { id: trialId } = createTrial(library, { sessionId, name: 'Walk' })
        for (let one = 0; one < findingsEach; one++) {
          const [id, made] = [randomUUID(), deviationOf(n++)]
          finding.run(id, sessionId, trialId, made.variable, made.side, made.phase, made.verdict, made.confidence, made.deltaDeg, made.title, rankOf(made), nowUs())
          version.run(id, randomUUID(), JSON.stringify(made), JSON.stringify(AGAINST), nowUs())
        }
      }
    }
  })()
}

/** The first is the largest. */
export function deviationOf(n: number): ToldDeviation {
  const [variable, phase, verdict, confidence, side] = [ANGLES[n % 5]!, PHASES[n % 5]!, VERDICTS[n % 2]!, CONFIDENCES[n % 3]!, n % 4 < 2 ? ('left' as const) : ('right' as const)]
  const deltaDeg = -20 + (n % 15)
  const title = `${side === 'left' ? 'Left' : 'Right'} ${variable.replace('-', ' ')} finding ${n + 1}`
  return {
    variable, side, phase, orPhases: [], phases: [phase], fromPercent: 60, toPercent: 73, valueDeg: 44, referenceDeg: 44 - deltaDeg, deltaDeg,
    intervalDeg: [deltaDeg - 5, deltaDeg + 5], thresholdsDeg: { family: 11, single: 6 }, size: 2 / (1 + n / 1_000), verdict, heldBack: null, atPercent: null, confidence, doubts: [], strides: { showing: [0, 1], of: 2, clearest: 0 },
    shareOfScore: null, score: null, goesWith: [], quality: null, sensitivity: [], sentence: `${title}: it differs by ${Math.abs(deltaDeg)}°.`, title,
  }
}
