import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { dotsAndAnother } from '../models/testing/dots-and-another.ts'
import { ffmpeg, makeClip, NO_FFMPEG } from '../testing/clips.ts'
import '../testing/lent-workers.ts'
import { temporaryFolder } from '../testing/library.ts'
import { poseCommand } from './pose.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

test.skipIf(!ffmpeg)(`a film's people are written, and with which model they were found is said (${NO_FFMPEG})`, async () => {
  dotsAndAnother()
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const out = join(temporaryFolder(), 'people.arrow')
  await poseCommand.run([makeClip(join(temporaryFolder(), 'cam01.mp4')), '--out', out, '--library', temporaryFolder()])
  expect(existsSync(out)).toBe(true)
  expect(said).toHaveBeenLastCalledWith(expect.stringMatching(/people\.arrow: .* of 10 frames[^]*\n {2}found with Model dots\. Another can be fetched, Model best: stridescope models fetch best\n$/))
}, 60_000)
