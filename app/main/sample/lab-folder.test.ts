import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeLab, MANIFEST } from '../testing/lab.ts'
import { problemFrom, temporaryFolder } from '../testing/library.ts'
import { readLab } from './lab-folder.ts'
import { sampleFolder } from './sample-folder.ts'

test('a lab folder is read with each file where it belongs, and each film’s clock', async () => {
  const lab = await readLab(makeLab(temporaryFolder()))
  expect(lab.athlete).toEqual(MANIFEST.athlete)
  const names = lab.sessions.map(({ name, items, trials }) => [name, items.map((item) => item.relativePath), trials.map((trial) => [trial.name, trial.items.map((item) => item.relativePath)])])
  expect(names).toEqual([
    ['Baseline', [], [['Walk', ['baseline/walk.trc']]]],
    ['Today', ['today/lab.trc'], [['Walk 1', ['today/cam01.mp4', 'today/cam02.mp4']], ['Squats', ['today/squats.trc']]]],
  ])
  expect(lab.sessions[1]?.trials[0]?.items.map(({ clock }) => clock)).toEqual([undefined, { offsetUs: -120_000, rate: 1.000_02 }])
})

test('a folder that it names is one item of many files', async () => {
  const folder = makeLab(temporaryFolder(), { manifest: changed((manifest) => manifest.sessions[0]!.files.push('baseline/keypoints')) })
  mkdirSync(join(folder, 'baseline', 'keypoints'))
  for (const frame of ['0000', '0001', '0002', '0003']) writeFileSync(join(folder, 'baseline', 'keypoints', `cam01_${frame}.json`), '{}')
  const { sessions } = await readLab(folder)
  expect(sessions[0]?.items).toMatchObject([{ relativePath: 'baseline/keypoints', bytes: 8, sources: [{ relativePath: 'baseline/keypoints/cam01_0000.json' }, {}, {}, {}] }])
})

describe('what is wrong is told with the file and the field', () => {
  test.each<[string, unknown, string]>([
    ['no JSON', '{"format":', 'stridescope-lab.json is not right: '],
    ['a list', [], 'it must be an object with fields'],
    ['another format', { ...MANIFEST, format: 'other' }, 'format must be "stridescope-lab", not "other".'],
    ['a later version', { ...MANIFEST, version: 2 }, 'version must be 1, not 2.'],
    ['nobody', { ...MANIFEST, athlete: { name: ' ' } }, 'athlete.name: A name is needed'],
    ['a giant', changed(({ athlete }) => (athlete.heightM = 175)), 'athlete.heightM must be at most '],
    ['no session', { ...MANIFEST, sessions: [] }, 'sessions must not be empty.'],
    ['no day', changed(({ sessions }) => (sessions[1]!.date = '20.11.2026')), 'sessions.1.date must be a day such as 2026-11-20, not "20.11.2026".'],
    ['one session twice', changed(({ sessions }) => sessions.push(sessions[0]!)), 'sessions.2.name: Two sessions of 2026-10-01 are called Baseline'],
    ['two trials of a name', changed(({ sessions }) => (sessions[1]!.trials[1]!.name = 'Walk 1')), 'sessions.1.trials.1.name: Two trials are called Walk 1'],
    ['another kind of trial', changed(({ sessions }) => (sessions[0]!.trials[0]!.kind = 'swim' as never)), 'sessions.0.trials.0.kind must be '],
    ['a missing file', changed(({ sessions }) => sessions[0]!.files.push('baseline/lost.toml')), 'sessions.0.files.0: there is no file baseline/lost.toml'],
    ['a file that is named twice', changed(({ sessions }) => sessions[1]!.files.push('today/cam01.mp4')), 'sessions.1.files: today/cam01.mp4 is named twice'],
    ['a way up', changed(({ sessions }) => sessions[0]!.files.push('baseline/../../secret')), 'sessions.0.files.0: It has to lie below the folder'],
    ['a root', changed(({ sessions }) => sessions[0]!.files.push('/etc/passwd')), 'sessions.0.files.0: It has to lie below the folder'],
    ['a drive', changed(({ sessions }) => sessions[0]!.files.push('C:/secret')), 'sessions.0.files.0: Only forward slashes'],
    ['a backslash', changed(({ sessions }) => sessions[0]!.files.push('..\\secret')), 'sessions.0.files.0: Only forward slashes'],
    ['a clock of another file', changed(({ sessions }) => (sessions[1]!.trials[0]!.clocks[0]!.file = 'today/lab.trc')), 'sessions.1.trials.0.clocks.0.file: today/lab.trc is not among the trial’s files'],
    ['a clock that runs twice as fast', changed(({ sessions }) => (sessions[1]!.trials[0]!.clocks[0]!.rate = 2)), 'sessions.1.trials.0.clocks.0.rate must be at most '],
    ['half a microsecond', changed(({ sessions }) => (sessions[1]!.trials[0]!.clocks[0]!.offsetUs = 0.5)), 'sessions.1.trials.0.clocks.0.offsetUs must be a whole number, not 0.5.'],
  ])('%s', async (_, manifest, words) => {
    const folder = makeLab(temporaryFolder(), { manifest })
    const { code, message, subject } = await problemFrom(() => readLab(folder))
    expect([code, message]).toEqual(['bad-lab', expect.stringContaining(words)])
    expect([message, subject]).toEqual([expect.stringContaining('stridescope-lab.json'), expect.stringContaining('stridescope-lab.json')])
  })

  test('a link that leads out', async () => {
    const folder = makeLab(temporaryFolder(), { manifest: changed(({ sessions }) => sessions[0]!.files.push('baseline/link.toml')) })
    const outside = join(temporaryFolder(), 'secret.toml')
    writeFileSync(outside, 'secret')
    symlinkSync(outside, join(folder, 'baseline', 'link.toml'))
    expect(await problemFrom(() => readLab(folder))).toMatchObject({ code: 'bad-lab', message: expect.stringContaining('baseline/link.toml leads out of the folder') as string })
  })

  test('a folder without a manifest, one that is not there, and what is no folder', async () => {
    const folder = makeLab(temporaryFolder())
    const manifest = join(folder, 'stridescope-lab.json')
    const nowhere = join(folder, 'nowhere')
    const hint = 'Name a folder that has a stridescope-lab.json in it, as the sample lab writes it.'
    expect(await problemFrom(() => readLab(nowhere))).toEqual({ code: 'no-lab', message: `There is no folder ${nowhere}.`, hint, subject: nowhere })
    expect(await problemFrom(() => readLab(manifest))).toEqual({ code: 'no-lab', message: `${manifest} is not a folder.`, hint, subject: manifest })
    rmSync(manifest)
    expect(await problemFrom(() => readLab(folder))).toMatchObject({ code: 'no-lab', message: `There is no stridescope-lab.json in ${folder}.` })
  })
})

test.skipIf(!existsSync(join(sampleFolder(), 'stridescope-lab.json')))('the bundled sample is whole (skipped where there is none yet)', async () => {
  const { sessions } = await readLab(sampleFolder())
  expect(sessions.length).toBeGreaterThan(0)
  for (const { trials } of sessions) for (const { items } of trials) expect(items.length).toBeGreaterThan(0)
})

function changed(change: (manifest: typeof MANIFEST) => unknown): typeof MANIFEST {
  const manifest = structuredClone(MANIFEST)
  change(manifest)
  return manifest
}
