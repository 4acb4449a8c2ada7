import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { kinematicsSchema } from '../../contract/gait/analyse-tasks.ts'
import { numbersFromArrow } from '../../core/formats/arrow/number-columns.ts'
import { type MarkerMotion, readTrc } from '../../core/formats/motion/read-trc.ts'
import { trcLines } from '../../core/formats/motion/write-trc.ts'
import { kinematics } from './kinematics.ts'

const sample = join(import.meta.dirname, '../../../resources/sample/2026-09-11-baseline-1/markers.trc')
const walk = readTrc(readFileSync(sample, 'utf8'), 'markers')
const FRAMES = 45
const rowOf = 3 * walk.markers.length
const cut = (points: Float64Array): MarkerMotion => ({ ...walk, timesS: walk.timesS.subarray(0, FRAMES), points })
const walks = cut(walk.points.subarray(0, FRAMES * rowOf))
/** One moment of the walk, which lasts. */
const stands = cut(Float64Array.from({ length: FRAMES * rowOf }, (_, at) => walk.points[at % rowOf]!))

function folder() {
  const path = mkdtempSync(join(tmpdir(), 'kinematics-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

it('what somebody who stands still sets is told, and by which trial; what another model saw of them sets nothing, which is told too; that feet are turned back is told where a model is known to need it', async () => {
  const attemptDir = folder()
  const fileOf = (motion: MarkerMotion, name: string) => {
    writeFileSync(join(attemptDir, name), [...trcLines(motion, name)].join(''))
    return { kind: 'file' as const, path: join(attemptDir, name), name, ending: '.trc' }
  }
  const [movement, standing] = [fileOf(walks, 'walk.trc'), fileOf(stands, 'stand.trc')]
  const made = async (model: string, walkBy = 'dots') => {
    const { outputs, summary } = await kinematics({ movement, cutOffHz: null, model: walkBy, untold: { dots: { 'pelvis-rotation': 'its hips are guessed' } }, standing: { name: 'Standing', movement: standing, model } }, { attemptDir, signal: new AbortController().signal, progress: () => {} })
    return { outputs, ...kinematicsSchema.parse(summary) }
  }
  const { outputs, ...told } = await made('dots')
  expect(told.standing?.trial).toBe('Standing')
  expect(told.findings.map(({ code }) => code)).toContain('standing-trial')
  expect(told.untold).toEqual({ 'pelvis-rotation': 'its hips are guessed' })
  expect(Object.keys(told.certainty.spreadDeg.left)).toContain('knee-flexion')

  const { column, metadata } = numbersFromArrow(readFileSync(join(attemptDir, outputs.find(({ role }) => role === 'spreads')!.file)))
  expect(metadata['stridescope.kind']).toBe('angle-spreads')
  expect(column('left.knee-flexion', 'float32').length).toBe(FRAMES)
  expect(column('limit.left-knee-straight', 'float32').length).toBe(FRAMES)

  const other = await made('another', 'stridescope-pose')
  expect(other.standing).toBeNull()
  expect(other.findings.find(({ code }) => code === 'no-standing-trial')!.message).toMatch(/“Standing” was measured by another method \(another\) than this one \(stridescope-pose\)/)
  expect([told, other].map(({ findings }) => findings.some(({ code }) => code === 'feet-turned-back'))).toEqual([false, true])
})
