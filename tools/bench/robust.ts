import { cleanPoints } from '../../app/core/signal/clean-points.ts'
import { USUAL_CLEANING } from '../../app/core/signal/usual-cleaning.ts'
import { reconstructRobustly } from '../../app/core/vision/robust/reconstruct-robustly.ts'
import { noisySession, type Faults } from '../../app/core/vision/testing/noisy-session.ts'
import { USUAL_LIMITS } from '../../app/core/vision/triangulate.ts'
import { figure, repeat, type Figure } from './figure.ts'
import { outcomeOf, type Outcome } from './robust/outcome.ts'
import { LIMBS, RATE_HZ, trueSession, type TrueSession } from './robust/session.ts'

const SEEDS = 10
const ROUNDS = 5

/** Noise, outliers, sides exchanged, and each camera in turn lost for the fourth second. */
const faulty = (seed: number): Faults => ({ seed, noisePx: 1.5, outliers: 0.02, swaps: { share: 0.03, limbs: LIMBS }, lost: { camera: seed % 4, fromFrame: 3 * RATE_HZ, toFrame: 4 * RATE_HZ } })

/** Ten generated people, whose every point is known, before four cameras that see them as keypoint models do; one try a person. */
export async function measureRobust(): Promise<Figure[]> {
  const sessions = Array.from({ length: SEEDS }, (_, place) => trueSession(place + 1))
  const all = (faultsOf: (seed: number) => Faults) => sessions.map((session, place) => outcomeOf(session, faultsOf(place + 1)))
  const faults = all(faulty)
  const ofAll = (outcomes: readonly Outcome[], name: string, unit: string, value: (outcome: Outcome) => number, aim?: string) => figure(name, unit, outcomes.map(value), aim)
  return [
    ofAll(faults, 'robust, 3D error as triangulated: median', 'mm', ({ robust }) => robust.medianMm),
    ofAll(faults, 'robust, 3D error as triangulated: p95', 'mm', ({ robust }) => robust.p95Mm),
    ofAll(faults, 'robust, 3D error cleaned: median', 'mm', ({ robustClean }) => robustClean.medianMm, '≤ 4.5 mm'),
    ofAll(faults, 'robust, 3D error cleaned: p95', 'mm', ({ robustClean }) => robustClean.p95Mm, '≤ 10 mm'),
    ofAll(faults, 'robust ÷ weighted-dlt, both cleaned: median', '× error', ({ robustClean, weightedClean }) => robustClean.medianMm / weightedClean.medianMm, '< 1 everywhere'),
    ofAll(faults, 'robust ÷ weighted-dlt, both cleaned: p95', '× error', ({ robustClean, weightedClean }) => robustClean.p95Mm / weightedClean.p95Mm, '< 1 everywhere'),
    ofAll(faults, 'robust ÷ weighted-dlt, as triangulated: p95', '× error', ({ robust, weighted }) => robust.p95Mm / weighted.p95Mm),
    ofAll(faults, 'robust, exchanged sides found', '%', ({ swaps }) => (100 * swaps.found) / swaps.made),
    ofAll(faults, 'robust, sides exchanged wrongly', 'limbs × frames', ({ swaps }) => swaps.wrong),
    ...coverage('with these faults', faults, ''),
    ...coverage('noise only', all((seed) => ({ seed, noisePx: 1.5 })), ''),
    ...coverage('each camera and keypoint 10 px beside', all((seed) => ({ seed, noisePx: 1.5, biasPx: 10 })), '≥ 90 %'),
    ...(await speeds(sessions[0]!)),
  ]
}

function coverage(name: string, outcomes: readonly Outcome[], aim: string): Figure[] {
  return [
    figure(`95 % ellipsoids that hold the truth, ${name}`, '%', outcomes.map(({ robust }) => 100 * robust.covered), aim || undefined),
    figure(`the same cleaned, ${name}`, '%', outcomes.map(({ robustClean }) => 100 * robustClean.covered), aim || undefined),
    figure(`median standard deviation stated, ${name}`, 'mm', outcomes.map(({ robust }) => robust.sigmaMm)),
    figure(`the same cleaned, ${name}`, 'mm', outcomes.map(({ robustClean }) => robustClean.sigmaMm)),
    figure(`median error, ${name}`, 'mm', outcomes.map(({ robust }) => robust.medianMm)),
  ]
}

/** Over a minute of it. */
async function speeds({ cameras, truth }: TrueSession): Promise<Figure[]> {
  const { seen } = noisySession(cameras, Array.from({ length: 6 }, () => truth).flat(), faulty(1))
  const count = seen.frames * seen.keypoints
  const found = reconstructRobustly(cameras, seen, USUAL_LIMITS, LIMBS)
  const rateOf = (work: () => unknown) =>
    repeat(ROUNDS, async () => {
      const start = performance.now()
      work()
      return count / ((performance.now() - start) / 1_000)
    })
  return [
    figure('robust triangulation with repair of sides, 4 cameras, one core', 'points/s', await rateOf(() => reconstructRobustly(cameras, seen, USUAL_LIMITS, LIMBS))),
    figure('cleaning, one core', 'points/s', await rateOf(() => cleanPoints(found, { rateHz: RATE_HZ, ...USUAL_CLEANING }))),
  ]
}
