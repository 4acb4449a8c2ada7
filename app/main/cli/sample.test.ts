import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startAnalysis } from '../analysis/analyse-job.ts'
import { nowUs } from '../clock.ts'
import { addJob } from '../jobs/store.ts'
import { listSessions } from '../library/sessions.ts'
import { dotsAndAnother } from '../models/testing/dots-and-another.ts'
import { openLibrary } from '../store/library.ts'
import { ffmpeg, NO_FFMPEG } from '../testing/clips.ts'
import { temporaryEngine } from '../testing/engine.ts'
import { filmedLab, seedWalker } from '../testing/filmed-lab.ts'
import '../testing/lent-workers.ts'
import { temporaryFolder } from '../testing/library.ts'
import { readyTrials } from '../trial/ready-trials.ts'
import { analyseSample } from './sample-analysis.ts'
import { sampleCommand } from './sample.ts'

let said: string
beforeEach(() => {
  said = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

test.skipIf(!ffmpeg)(`the films that came in become a skeleton: with which model is said, and which other can be fetched; once made it is not made again (${NO_FFMPEG})`, async () => {
  dotsAndAnother()
  const root = join(temporaryFolder(), 'library')
  const sample = (...more: string[]) => ((said = ''), sampleCommand.run(['--from', lab, '--library', root, ...more]))
  const lab = filmedLab(temporaryFolder())
  await sample('--no-analysis')
  expect(said).toContain('cam01: 25 frames at 25 Hz')
  expect(said).not.toContain('poses by')

  const library = await openLibrary(root, 'a test')
  await seedWalker(library, readyTrials(library, listSessions(library).sessions[0]!.id)[0]!)
  library.close()
  const engine = await temporaryEngine({ root })
  const { failed } = await analyseSample({ ...engine, machine: { ...engine.machine, opensPages: false, runsOnnx: false } }, listSessions(engine.library).sessions.map(({ id }) => id), nowUs())
  expect(failed).toMatchObject([{ trial: 'Walk', problem: { code: 'no-pose-model', hint: expect.stringContaining('stridescope models fetch ') } }])
  await engine.close()
  await sample()
  expect(said).toMatch(/\nWalk: 2 cameras, poses by onnx \(dots\)\n {2}median reprojection error \d\.\d px\n/)
  expect(said).toContain('\n  analysed with Model dots. Another can be fetched, Model best: stridescope models fetch best\n')

  const cutOff = await openLibrary(root, 'a test')
  cutOff.sql.exec('DELETE FROM analysis')
  startAnalysis(cutOff, { enqueue: (job) => addJob(cutOff, job) }, readyTrials(cutOff, listSessions(cutOff).sessions[0]!.id)[0]!)
  cutOff.close()
  const told = vi.spyOn(process.stderr, 'write')
  await sample()
  expect(told).toHaveBeenCalledWith(expect.stringMatching(/^Was cut off, and goes on: .*Walk/))
  expect(said).toContain('\n  analysed with Model dots')
  await sample('--json')
  expect(JSON.parse(said)).toMatchObject({
    sessions: [{ name: 'Today' }],
    analyses: [{ trial: 'Walk', isReused: true, model: { id: 'dots', name: 'Model dots' }, stronger: { id: 'best', name: 'Model best' }, analysis: { medianErrorPx: expect.any(Number) } }],
    failed: [],
  })
}, 60_000)
