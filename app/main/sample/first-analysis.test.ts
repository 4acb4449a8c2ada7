import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Engine } from '../engine-parts.ts'
import { getChoice } from '../library/choices.ts'
import { DOTS, entryOf, fileOf, labFolder } from '../models/testing/model-folder.ts'
import { ffmpeg, NO_FFMPEG } from '../testing/clips.ts'
import { temporaryEngine } from '../testing/engine.ts'
import { filmedLab } from '../testing/filmed-lab.ts'
import { temporaryFolder } from '../testing/library.ts'
import { welcome } from './welcome.ts'

beforeEach(({ skip }) => {
  skip(!ffmpeg, NO_FFMPEG)
  const [finder, keypoints] = ['dots-people.onnx', 'dots-simcc-26.onnx'].map((name) => readFileSync(new URL(name, DOTS)))
  labFolder([entryOf('dots', [fileOf('dots.onnx', keypoints!, null, 'keypoints')], { task: 'pose', topology: 'halpe-26', needs: ['finder'] }), entryOf('finder', [fileOf('finder.onnx', finder!)])], { 'dots.onnx': keypoints!, 'finder.onnx': finder! })
  vi.stubEnv('STRIDESCOPE_SAMPLE', filmedLab(temporaryFolder()))
})
afterEach(() => vi.unstubAllEnvs())

const analyses = ({ library }: Engine) => library.sql.prepare("SELECT id, json_extract(payload, '$.trialId') AS trial FROM job WHERE kind = 'analyse'").all() as { id: string; trial: string | null }[]
const pending = ({ library }: Engine) => getChoice(library, 'sample-to-analyse')
const walk = ({ library }: Engine) => library.sql.prepare("SELECT id FROM trial WHERE name = 'Walk'").pluck().get()

/** The analysis itself is others' to test. */
async function stopped(engine: Engine) {
  const found = await vi.waitUntil(() => (analyses(engine).length > 0 ? analyses(engine) : undefined), { timeout: 15_000 })
  for (const { id } of found) await engine.scheduler.end(id, 'stop')
  return found
}

test('once the sample of a new library is in, its films are analysed; an engine that has ended before does so at its next start, and none a second time', async () => {
  const root = join(temporaryFolder(), 'library')
  const first = await temporaryEngine({ root })
  await welcome(first)
  await first.close()
  const next = await temporaryEngine({ root })
  expect(analyses(next)).toEqual([])
  await welcome(next)
  expect(await stopped(next)).toMatchObject([{ trial: walk(next) }])
  await welcome(next)
  await next.scheduler.idle()
  expect(analyses(next)).toHaveLength(1)
}, 40_000)

test('not where nobody wants it, nor where no pose model can be used', async () => {
  const unwanted = await temporaryEngine()
  await welcome(unwanted, { onlyImports: true })
  expect(pending(unwanted)).toBeNull()

  const engine = await temporaryEngine()
  const unable = { ...engine, machine: { ...engine.machine, opensPages: false, runsOnnx: false } }
  await welcome(unable)
  expect(pending(engine)).not.toBeNull()
  await engine.scheduler.idle()
  await vi.waitUntil(() => pending(engine) === null)
  await welcome(engine)
  expect(analyses(engine), 'nor later, when one can').toEqual([])
}, 40_000)
