import { costAt } from '../../app/core/vision/sync/agreement.ts'
import { synchronise, USUAL_SYNC } from '../../app/core/vision/sync/synchronise.ts'
import { figure, type Figure } from './figure.ts'
import { percentile } from './player/percentile.ts'
import { type Fault, makeClip } from './sync/clips.ts'
import { type Found, foundIn } from './sync/found.ts'
import { LONG, longFilms } from './sync/long-films.ts'
import { MIRRORED, type Moving, movements } from './sync/movements.ts'

const CLIPS = 200
const FAULTY_CLIPS = 50
/** A step takes some 0.55 s. */
const HALF_STEP_S = 0.27
const ROUNDS = 3

/** Movements of the sample lab, as films whose clocks nobody has set show them; and what becomes of it where the calibration is wrong. */
export async function measureSync(): Promise<Figure[]> {
  const all = movements()
  const clips = Array.from({ length: CLIPS }, (_, seed) => foundIn(makeClip(all, seed, 'none')))
  const films = clips.flat()
  const told = films.filter(({ verdict }) => verdict !== 'refused')
  const errors = (name: string, of: readonly Found[], aim?: string): Figure[] => [
    figure(`sync error, ${name} (${of.length} films): p50`, 'frames', [percentile(of.map(({ errorFrames }) => errorFrames), 0.5)]),
    figure(`sync error, ${name}: p95`, 'frames', [percentile(of.map(({ errorFrames }) => errorFrames), 0.95)], aim),
  ]
  const kinds = [...new Set(films.map(({ kind }) => kind))]
  return [
    ...errors('10 s together or more', told.filter(({ togetherS }) => togetherS >= 10), '≤ 0.15'),
    ...errors('less', told.filter(({ togetherS }) => togetherS < 10), '≤ 0.25'),
    ...kinds.flatMap((kind) => errors(kind, told.filter((found) => found.kind === kind))),
    figure(`clips with a wrong step, not refused, of ${CLIPS}`, 'clips', [clips.filter((found) => found.some(isWrong)).length], '0'),
    figure('films refused', '%', [share(films, ({ verdict }) => verdict === 'refused')]),
    figure('films refused, 5 s together or more', '%', [share(films.filter(({ togetherS }) => togetherS >= 5), ({ verdict }) => verdict === 'refused')]),
    figure('films unsure', '%', [share(films, ({ verdict }) => verdict === 'unsure')]),
    figure('sync error ÷ standard error stated: p95', '×', [percentile(told.map(({ errorInDeviations }) => errorInDeviations), 0.95)]),
    ...faulty(all, 'calibration off by 3° and 10 cm'),
    ...faulty(all, 'cameras exchanged'),
    ...faulty(all, 'one camera mirrored'),
    ...speed(all),
  ]
}

const isWrong = ({ verdict, errorS }: Found) => verdict !== 'refused' && errorS > HALF_STEP_S
const share = (found: readonly Found[], is: (one: Found) => boolean) => (100 * found.filter(is).length) / found.length

function faulty(all: readonly Moving[], fault: Fault): Figure[] {
  const films = Array.from({ length: FAULTY_CLIPS }, (_, seed) => foundIn(makeClip(all, 1000 + seed, fault))).flat()
  return [
    figure(`${fault}: surely a wrong step, of ${films.length} films`, 'films', [films.filter((found) => isWrong(found) && found.verdict === 'sure').length], '0'),
    figure(`${fault}: unsure and a wrong step`, 'films', [films.filter((found) => isWrong(found) && found.verdict === 'unsure').length]),
    figure(`${fault}: sure`, '%', [share(films, ({ verdict }) => verdict === 'sure')]),
  ]
}

const NUDGES = 1000

function nudges(cost: () => number): number[] {
  return Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    for (let nudge = 0; nudge < NUDGES; nudge++) cost()
    return (performance.now() - start) / NUDGES
  })
}

function speed(all: readonly Moving[]): Figure[] {
  const films = longFilms(all, 8)
  const tries = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    const found = synchronise(films, { ...USUAL_SYNC, keypointCount: MIRRORED.length, mirrored: MIRRORED, reference: 0 })
    const { user, system } = process.cpuUsage(before)
    return { seconds: (user + system) / 1e6, found }
  })
  const took = tries.map(({ seconds }) => seconds)
  const { films: found, pairs, middleUs } = tries[0]!.found
  const drifts = found.slice(1).map(({ clock }, at) => Math.abs(1e6 * (clock.rate - 1) - (LONG.driftPpm(at + 1) - LONG.driftPpm(0))))
  return [
    figure('sync of 8 cameras × 10 minutes, one core', 's', took, '≤ 20'),
    figure('the same ÷ the footage’s duration', '×', took.map((seconds) => seconds / LONG.durationS)),
    figure('drift over 10 minutes: error', 'ppm', drifts),
    figure('cost shown at a nudge, 8 cameras', 'ms', nudges(() => costAt(pairs, found.map(({ clock }) => clock), middleUs)), '< 10'),
  ]
}
