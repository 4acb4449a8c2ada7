/** How long a window holds still for the tables and maps of a long trial, each alone: ten minutes at 30 Hz before four cameras. */
import { HALPE_26 } from '../../app/core/body/halpe26.ts'
import { pointShares } from '../../app/core/body/skeleton/point-shares.ts'
import { cameraGrid, errorGrid, likelihoodGrid, residualGrid, stateGrid, swapGrid } from '../../app/core/body/skeleton/quality-grids.ts'
import type { People } from '../../app/core/body/people/people.ts'
import { evidenceFromArrow, evidenceToArrow, skeletonFromArrow, skeletonToArrow } from '../../app/core/body/skeleton/skeleton-arrow.ts'
import type { Skeleton, SkeletonEvidence } from '../../app/core/body/skeleton/skeleton.ts'
import { worstLevels, type Grid } from '../../app/core/signal/worst-levels.ts'
import { residualsOf } from '../../app/core/vision/robust/residuals.ts'
import { camerasAround } from '../../app/core/vision/testing/cameras-around.ts'
import { figure, repeat, type Figure } from './figure.ts'

const MOMENTS = 18_000
const CAMERAS = 4
const COUNT = HALPE_26.length
const CELLS = MOMENTS * COUNT
const ROUNDS = 7
const HELD = '≤ 50'

export async function measureQuality(): Promise<Figure[]> {
  const { skeleton, evidence } = longTrial()
  const person = personOf(evidence)
  const cameras = camerasAround(CAMERAS, { distortion: [-0.06, 0.015, 0.0004, -0.0003, 0] })
  const seen = { frames: MOMENTS, cameras: CAMERAS, keypoints: COUNT, pixels: new Float32Array(2 * CAMERAS * CELLS).fill(500), likelihood: new Float32Array(CAMERAS * CELLS).fill(0.9) }
  const frameUs = Float64Array.from(evidence.timesUs, Number)
  const maps: [string, () => Grid][] = [
    ['one camera’s reprojection', () => residualGrid({ ...evidence, residualPx: evidence.residualPx! }, 2)],
    ['mean reprojection', () => errorGrid(evidence)],
    ['number of cameras', () => cameraGrid(evidence)],
    ['filled and replaced', () => stateGrid(skeleton)],
    ['exchanged sides', () => swapGrid(evidence)],
    ['one camera’s likelihood', () => likelihoodGrid(person, frameUs)],
  ]
  const ofMaps: Figure[] = []
  for (const [name, grid] of maps) ofMaps.push(figure(`map of ${name}, 10 min, on the window’s thread`, 'ms', await times(() => worstLevels(grid())), HELD))
  const [skeletonFile, evidenceFile] = [skeletonToArrow(skeleton), evidenceToArrow(evidence)]
  return [
    ...ofMaps,
    figure('shares of points, 10 min, on the window’s thread', 'ms', await times(() => pointShares(skeleton, evidence)), HELD),
    figure('skeleton read, 10 min, in a thread of its own', 'ms', await times(() => skeletonFromArrow(skeletonFile, 'x'))),
    figure('evidence read, 10 min, 4 cameras, in a thread of its own', 'ms', await times(() => evidenceFromArrow(evidenceFile, 'x'))),
    figure('residuals of 4 cameras, 10 min, in the worker', 'ms', await times(() => residualsOf(cameras, seen, evidence.raw, 0.3))),
  ]
}

const times = (work: () => unknown) =>
  repeat(ROUNDS, async () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })

function longTrial(): { skeleton: Skeleton; evidence: SkeletonEvidence } {
  const timesUs = BigInt64Array.from({ length: MOMENTS }, (_, moment) => BigInt(Math.round((moment * 1e6) / 30)))
  const raw = new Float64Array(3 * CELLS)
  for (let at = 0; at < raw.length; at++) raw[at] = at % 3 === 2 ? 1 : 0.3 * Math.sin(at)
  const residualPx = new Float32Array(CAMERAS * CELLS)
  for (let at = 0; at < residualPx.length; at++) residualPx[at] = 3 + Math.sin(at)
  const evidence = {
    keypoints: HALPE_26,
    timesUs,
    cameraNames: Array.from({ length: CAMERAS }, (_, camera) => `cam0${camera + 1}`),
    raw,
    covariance: new Float32Array(6 * CELLS),
    changingShare: new Float32Array(CELLS),
    errorPx: new Float32Array(CELLS).fill(3),
    cameras: new Uint32Array(CELLS).fill(15),
    reasons: new Uint8Array(CELLS),
    residualPx,
    swaps: Array.from({ length: 300 }, (_, place) => ({ camera: place % CAMERAS, limb: 'legs' as const, fromFrame: 50 * place, toFrame: 50 * place + 6 })),
  }
  return { skeleton: { keypoints: HALPE_26, timesUs, points: raw, states: new Uint8Array(CELLS).fill(1) }, evidence }
}

const personOf = ({ timesUs }: SkeletonEvidence): People => ({
  topology: 'halpe-26',
  widthPx: 1088,
  heightPx: 1920,
  frames: Uint32Array.from(timesUs.keys()),
  people: new Int32Array(MOMENTS),
  keypoints: new Float32Array(3 * CELLS).fill(0.9),
})
