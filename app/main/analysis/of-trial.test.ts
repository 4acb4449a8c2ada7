import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addJob } from '../jobs/store.ts'
import { setClocks } from '../library/clocks.ts'
import { media } from '../store/tables/files.ts'
import { newSession, temporaryLibrary } from '../testing/library.ts'
import { addMedia, addResult, hashOf } from '../testing/media.ts'
import { inputsOf } from '../trial/inputs.ts'
import { madeFrom } from '../trial/made-from.ts'
import { startAnalysis } from './analyse-job.ts'
import { analysisOf, keepAnalysis, remediesOf } from '../skeleton/of-trial.ts'

async function filmed(films: readonly string[], withCalibration = true) {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const ids = films.map((name) => addMedia(library, { sessionId, name: `${name}.mp4`, camera: name }))
  if (withCalibration) addMedia(library, { sessionId, name: 'rig.toml', kind: 'calibration', camera: null })
  return { library, place: { sessionId, trialId: null }, ids }
}

const prepare = ({ library }: Awaited<ReturnType<typeof filmed>>, films: readonly string[]) => films.forEach((name) => addResult(library, 'probe', hashOf(`${name}.mp4`), `table of ${name}`, { role: 'packet-table' }))

describe('what stands in the way of a skeleton', () => {
  test('is said in words, until nothing does', async () => {
    const lacking = async (films: string[], withCalibration: boolean, prepared: string[]) => {
      const trial = await filmed(films, withCalibration)
      prepare(trial, prepared)
      return analysisOf(trial.library, trial.place).lacking
    }
    expect(await lacking([], true, [])).toMatch(/no footage/)
    expect(await lacking(['cam1'], true, ['cam1'])).toMatch(/3D needs two/)
    expect(await lacking(['cam1', 'cam2'], false, ['cam1', 'cam2'])).toMatch(/no calibration/)
    expect(await lacking(['cam1', 'cam2'], true, ['cam1'])).toMatch(/still being prepared/)
    expect(await lacking(['cam1', 'cam2'], true, ['cam1', 'cam2'])).toBeNull()
  })
})

test('a film that cannot be prepared stands in the way only where fewer than two are left', async () => {
  const trial = await filmed(['cam1', 'cam2', 'cam3'])
  const fail = (n: number) => trial.library.query.update(media).set({ state: 'failed' }).where(eq(media.id, trial.ids[n]!)).run()
  prepare(trial, ['cam1'])
  fail(2)
  expect(analysisOf(trial.library, trial.place).lacking).toMatch(/still being prepared/)
  fail(1)
  expect(analysisOf(trial.library, trial.place).lacking).toMatch(/Fewer than two films/)
  prepare(trial, ['cam2'])
  expect(analysisOf(trial.library, trial.place).lacking).toBeNull()
})

test('a cut-off that the fastest film does not hold is refused before anything is computed', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  for (const [camera, frameRateHz] of [['cam1', 50], ['cam2', 60]] as const) addMedia(library, { sessionId, name: `${camera}.mp4`, camera, facts: { frameRateHz } })
  addMedia(library, { sessionId, name: 'rig.toml', kind: 'calibration', camera: null })
  prepare({ library, place: { sessionId, trialId: null }, ids: [] }, ['cam1', 'cam2'])
  const started: unknown[] = []
  const start = (cutOffHz: number | null) => startAnalysis(library, { enqueue: (job) => `${started.push(job)}` }, { sessionId, cutOffHz })
  expect(() => start(30)).toThrow('it has to lie below 30 Hz')
  expect(started).toHaveLength(0)
  start(29)
  start(null)
  expect(started).toHaveLength(2)
})

test('the newest analysis counts, says when its inputs have changed, and is none once its files are gone', async () => {
  const trial = await filmed(['cam2', 'cam1'])
  const { library, place, ids } = trial
  prepare(trial, ['cam1', 'cam2'])
  const [skeleton, evidence] = [addResult(library, 'proxy', hashOf('cam1.mp4'), 'skeleton', { role: 'skeleton' }), addResult(library, 'proxy', hashOf('cam2.mp4'), 'evidence', { role: 'evidence' })]
  const keep = (method: string) =>
    keepAnalysis(library, place, { ...madeFrom(inputsOf(library, place)), remedies: [], choices: {} }, { estimator: 'x', model: 'x', device: null, method, calibrationMediaId: ids[0]!, cameras: [], skeleton, evidence, medianErrorPx: 1, sync: null, findings: [] })
  keep('first')
  keep('second')
  expect(analysisOf(library, place).analysis).toMatchObject({ method: 'second', stale: null })
  setClocks(library, [{ mediaId: ids[0]!, offsetUs: 20_000, rate: 1 }])
  expect(analysisOf(library, place).analysis).toMatchObject({ stale: 'Cameras were moved on session time.' })
  addMedia(library, { sessionId: place.sessionId, name: 'cam3.mp4' })
  expect(analysisOf(library, place).analysis).toMatchObject({ stale: 'The trial has other films now.' })
  library.sql.prepare('DELETE FROM run_output WHERE hash = ?').run(evidence)
  library.sql.prepare('DELETE FROM artifact WHERE hash = ?').run(evidence)
  expect(analysisOf(library, place).analysis).toBeNull()
})

test('the newest job of this trial, and of no other, is named, with the model that it was to look with', async () => {
  const { library, place } = await filmed(['cam1', 'cam2'])
  const start = (trialId: string | null, model?: string) => addJob(library, { kind: 'analyse', title: 'x', sessionId: place.sessionId, payload: { ...place, trialId, model } })
  expect(analysisOf(library, place)).toMatchObject({ jobId: null, jobModel: null })
  const first = start(null)
  expect(analysisOf(library, place)).toMatchObject({ jobId: first, jobModel: null })
  const newest = start(null, 'lab')
  start('another')
  expect(analysisOf(library, place)).toMatchObject({ jobId: newest, jobModel: 'lab' })
})

test('what was done about one calibration is not done to another', async () => {
  const { library, place } = await filmed(['cam1', 'cam2'])
  const inches = { kind: 'scale-lengths', by: 0.0254 } as const
  const inputs = inputsOf(library, place)
  keepAnalysis(library, place, { ...madeFrom(inputs), remedies: [inches], choices: {} }, { estimator: 'x', model: 'x', device: null, method: 'x', calibrationMediaId: inputs.calibration!.id, cameras: [], skeleton: 'x', evidence: 'x', medianErrorPx: null, sync: null, findings: [] })
  expect(remediesOf(library, place, inputs.calibration!.contentHash)).toEqual([inches])
  expect(remediesOf(library, place, hashOf('another.toml'))).toEqual([])
})
