import { HALPE_26, type Halpe26 } from '../../app/core/body/halpe26.ts'
import { length, subtract } from '../../app/core/math/vec3.ts'
import type { Faults } from '../../app/core/vision/testing/noisy-session.ts'
import { balancing } from './adjust/balancing.ts'
import { clicked } from './adjust/clicked.ts'
import { placed, type Placed } from './adjust/placed.ts'
import { refined, type Outcome } from './adjust/refined.ts'
import { figure, type Figure } from './figure.ts'
import type { NotMeasured } from './not-measured.ts'
import { LIMBS, trueSession, type TrueSession } from './robust/session.ts'

const SEEDS = 10
const KNOWN: readonly [Halpe26, Halpe26] = ['left-knee', 'left-ankle']

const faulty = (seed: number): Faults => ({ seed, noisePx: 1.5, outliers: 0.02, swaps: { share: 0.03, limbs: LIMBS } })

/** Ten generated people before four cameras that were knocked by 2° and 3 cm each; one try a person. */
export async function measureAdjust(): Promise<(Figure | NotMeasured)[]> {
  const seeds = Array.from({ length: SEEDS }, (_, place) => place + 1)
  const treadmill = seeds.map((seed) => trueSession(seed))
  const overground = seeds.map((seed) => trueSession(seed, false))
  const cameras = { kind: 'camera-distances' } as const
  const all = (sessions: readonly TrueSession[], faultsOf: (seed: number) => Faults) => sessions.map((session, place) => refined(session, faultsOf(place + 1), cameras))
  const still = all(treadmill, faulty)
  return [
    ...exactness('walking on a treadmill', still),
    ...exactness('walking past', all(overground, faulty)),
    ...exactness('on a treadmill, each camera and keypoint 10 px beside', all(treadmill, (seed) => ({ ...faulty(seed), biasPx: 10 })), false),
    ...scales('from the height', treadmill.map((session, place) => refined(session, faulty(place + 1), { kind: 'height', heightM: session.heightM }))),
    ...scales('from a shank’s length', treadmill.map((session, place) => refined(session, faulty(place + 1), { kind: 'length', between: KNOWN, lengthM: knownM(session) }))),
    figure('refining, 10 s of 4 cameras', 's of one core', still.map(({ seconds }) => seconds)),
    ...alone('walking on a treadmill', treadmill.map((session, place) => placed(session, faulty(place + 1)))),
    ...alone('walking past', overground.map((session, place) => placed(session, faulty(place + 1)))),
    ...alone('on a treadmill, each camera and keypoint 10 px beside', treadmill.map((session, place) => placed(session, { ...faulty(place + 1), biasPx: 10 }))),
    ...(await clicked()),
    ...(await balancing()),
  ]
}

function exactness(name: string, outcomes: readonly Outcome[], isHeld = true): Figure[] {
  const ofAll = (what: string, unit: string, value: (outcome: Outcome) => number, aim?: string) => figure(`cameras refined, ${name}: ${what}`, unit, outcomes.map(value), aim)
  return [
    ofAll('worst rotation', '°', ({ worstDeg }) => worstDeg, isHeld ? '≤ 0.2' : undefined),
    ofAll('worst place', 'mm', ({ worstMm }) => worstMm, isHeld ? '≤ 10' : undefined),
    ofAll('rotation error ÷ stated', '×', ({ degOverStated }) => degOverStated, 'about 1'),
    ofAll('place error ÷ stated', '×', ({ mmOverStated }) => mmOverStated, 'about 1'),
    ofAll('reprojection on held-out frames', 'px', ({ heldOutPx }) => heldOutPx),
    ...scales(`from the distances of knocked cameras, ${name}`, outcomes),
  ]
}

/** Of cameras of which nothing but the lenses is known. */
function alone(name: string, outcomes: readonly Placed[]): Figure[] {
  const ofAll = (what: string, unit: string, value: (outcome: Placed) => number) => figure(`cameras from footage alone, ${name}: ${what}`, unit, outcomes.map(value))
  return [
    ofAll('worst rotation', '°', ({ worstDeg }) => worstDeg),
    ofAll('worst place', 'mm', ({ worstMm }) => worstMm),
    ofAll('scale error, from the height', '%', ({ scaleError }) => 100 * scaleError),
    ofAll('tilt of the floor', '°', ({ tiltDeg }) => tiltDeg),
    ofAll('tilt ÷ stated', '×', ({ tiltDeg, tiltSdDeg }) => tiltDeg / tiltSdDeg),
    ofAll('height of the floor', 'mm', ({ floorMm }) => floorMm),
    ofAll('time', 's of one core', ({ seconds }) => seconds),
  ]
}

function scales(name: string, outcomes: readonly Outcome[]): Figure[] {
  return [
    figure(`scale error, ${name}`, '%', outcomes.map(({ scaleError }) => 100 * scaleError)),
    figure(`scale error ÷ stated, ${name}`, '×', outcomes.map(({ scaleError, scaleSd }) => Math.abs(scaleError) / scaleSd)),
  ]
}

function knownM({ truth }: TrueSession): number {
  const [one, other] = KNOWN.map((keypoint) => truth[0]![HALPE_26.indexOf(keypoint)]!)
  return length(subtract(one!, other!))
}
