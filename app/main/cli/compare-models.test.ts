import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PoseComparison } from '../../contract/models/pose-comparison.ts'
import { listSessions } from '../library/sessions.ts'
import { DOTS, entryOf, fileOf, labFolder } from '../models/testing/model-folder.ts'
import { openLibrary } from '../store/library.ts'
import { ffmpeg, NO_FFMPEG } from '../testing/clips.ts'
import { filmedLab, seedWalker, writeTruth } from '../testing/filmed-lab.ts'
import '../testing/lent-workers.ts'
import { newSession, problemFrom, temporaryFolder } from '../testing/library.ts'
import { addMedia } from '../testing/media.ts'
import { readyTrials } from '../trial/ready-trials.ts'
import { WrongUse } from './command.ts'
import { modelsCommand } from './models.ts'
import { filmedTrials } from './options/of-session.ts'
import { sampleCommand } from './sample.ts'
import { whyNoPicture } from './words/why-no-picture.ts'

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

/** A library with films in which two models have found the walker where they are, and another two pixels beside. */
async function library(): Promise<string> {
  const [finder, keypoints] = ['dots-people.onnx', 'dots-simcc-26.onnx'].map((name) => readFileSync(new URL(name, DOTS)))
  const pose = (id: string) => entryOf(id, [fileOf(`${id}.onnx`, Buffer.concat([keypoints!, Buffer.from(id)]), null, 'keypoints')], { task: 'pose', topology: 'halpe-26', needs: ['finder'] })
  labFolder([pose('right'), pose('alike'), pose('aside'), entryOf('finder', [fileOf('finder.onnx', finder!)])])
  const root = join(temporaryFolder(), 'library')
  await sampleCommand.run(['--from', filmedLab(temporaryFolder()), '--library', root, '--no-analysis'])
  const opened = await openLibrary(root, 'a test')
  await seedWalker(opened, readyTrials(opened, listSessions(opened).sessions[0]!.id)[0]!, { aside: 2 })
  opened.close()
  said = ''
  return root
}

test.skipIf(!ffmpeg)(`two models are compared with each other and with the truth, in a table and in pictures; of two that agree there is no picture, and that is said (${NO_FFMPEG})`, async () => {
  const root = await library()
  const compare = (...more: string[]) => ((said = ''), modelsCommand.run(['compare', 'right', 'aside', '--session', 'Today', '--library', root, ...more]))
  expect(await compare()).toBe(0)
  expect(said).toContain('Walk: right and aside on 2 films, against each other: the truth is not known')
  expect(said).toMatch(/\n {2}all 26 that both give +2\.\d % +100\.0 % +100\.0 %\n/)

  const [pictures, truth] = [temporaryFolder(), writeTruth(temporaryFolder())]
  expect(await compare('--truth', truth, '--pictures', pictures, '--json')).toBe(0)
  const compared = JSON.parse(said) as PoseComparison & { pictures: string }
  const [right, aside] = compared.againstTruth!
  expect([right.overall.medianPx, aside.overall.medianPx]).toEqual([expect.closeTo(0, 3), expect.closeTo(2, 3)])
  expect([right.seenShare, aside.people, compared.truthFrom]).toEqual([1, 50, truth])
  expect(compared.films).toEqual([{ label: 'cam01', hasTruth: true }, { label: 'cam02', hasTruth: true }])
  expect(compared.pictures).toBe(join(pictures, 'disagreements.png'))
  // Its width and height, where ISO/IEC 15948 puts them: one picture of each film.
  const png = readFileSync(compared.pictures)
  expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 8 + 2 * 296, 30 + 454])
  // Asked for again, the one that was made first is told, not the one that was made last.
  expect(await compare('--json')).toBe(0)
  expect(JSON.parse(said)).toMatchObject({ truthFrom: null, againstTruth: null })

  const told = vi.spyOn(process.stderr, 'write')
  expect(await modelsCommand.run(['compare', 'right', 'alike', '--session', 'Today', '--library', root, '--pictures', temporaryFolder()])).toBe(0)
  expect(told).toHaveBeenLastCalledWith('There is no picture: wherever both have seen somebody they agree.\n')

  const jobs = async () => {
    const opened = await openLibrary(root, 'a test')
    const count = opened.sql.prepare('SELECT count(*) FROM job').pluck().get()
    opened.close()
    return count
  }
  const before = await jobs()
  expect(await problemFrom(() => compare('--truth', temporaryFolder()))).toMatchObject({ code: 'no-truth', hint: expect.stringContaining('cam01.csv') })
  expect(await jobs()).toBe(before)
}, 60_000)

test('why there is no picture is one thing or the other', () => {
  const why = (seenShare: number | null, disagreements: number, hasFfmpeg: boolean) => whyNoPicture({ betweenThem: { seenShare }, disagreements: Array.from({ length: disagreements }) }, hasFfmpeg)
  for (const nobody of [null, 0]) expect(why(nobody, 0, false)).toMatch(/no frame shows somebody whom both/)
  expect(why(0.5, 0, false)).toMatch(/they agree/)
  expect(why(0.5, 3, true)).toMatch(/could be decoded/)
  expect(why(0.5, 3, false)).toMatch(/ffmpeg, which decodes the frames, was not found\. Run "stridescope doctor"/)
})

test('without a film it is said that one is enough, and of markers that they need none', async () => {
  const root = join(temporaryFolder(), 'library')
  const opened = await openLibrary(root, 'a test')
  newSession(opened, 'Empty')
  const sessionId = newSession(opened, 'Markers', 'Another Example')
  addMedia(opened, { sessionId, name: 'walk.c3d', kind: 'c3d' })
  expect(await problemFrom(() => filmedTrials(opened, sessionId, undefined))).toMatchObject({ message: 'The session has no footage.', hint: expect.stringContaining('"stridescope gait FILE"') })
  opened.close()
  expect(await problemFrom(() => modelsCommand.run(['compare', 'a', 'b', '--session', 'Empty', '--library', root]))).toMatchObject({ code: 'no-such-trial', hint: expect.stringContaining('one is enough, and no calibration') })
})

test('what is not understood is told', async () => {
  for (const args of [['a', 'b'], ['a', '--session', 'x'], ['a', 'b', 'c', '--session', 'x'], ['a', 'a', '--session', 'x']]) await expect(modelsCommand.run(['compare', ...args])).rejects.toBeInstanceOf(WrongUse)
})
