import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Problem } from '../../../app/core/problem.ts'
import { lookAt } from '../../../app/core/vision/look-at.ts'
import type { SynthCamera } from '../model.ts'
import { openFilm } from './film-writer.ts'

const lens = { widthPx: 64, heightPx: 64, focalXPx: 60, focalYPx: 60, centreXPx: 32, centreYPx: 32, distortion: [0, 0, 0, 0, 0] as const }
const camera = { camera: { name: 'cam01', ...lens, ...lookAt([3, 0, 1], [0, 0, 1]) }, frameRateHz: 30, startS: 0, driftPpm: 0, exposureS: 0.004 } as unknown as SynthCamera
/** More than a pipe holds, so that a write has to wait. */
const PLANES = Buffer.alloc(1 << 20)

/** A film written by a shell script in ffmpeg's place: its last word is where the film goes. */
function filmBy(script: string) {
  const folder = mkdtempSync(join(tmpdir(), 'stridescope-film-'))
  const program = join(folder, 'ffmpeg')
  writeFileSync(program, `#!/bin/sh\nfor film; do :; done\n${script}\n`)
  chmodSync(program, 0o755)
  vi.stubEnv('STRIDESCOPE_FFMPEG', program)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })
  const file = join(folder, 'cam01.mp4')
  return { file, writer: openFilm(camera, file, { crf: 22, preset: 'veryfast' }) }
}

const problemOf = (work: Promise<void>) =>
  work.then(
    () => expect.fail('it was taken for a film'),
    ({ problem }: { problem: Problem }) => problem,
  )

describe.skipIf(process.platform === 'win32')('a film', () => {
  it('has its name once it is whole', async () => {
    const { file, writer } = filmBy('cat > "$film"')
    await writer.write(PLANES)
    expect(existsSync(file)).toBe(false)
    await writer.finish()
    expect(existsSync(file)).toBe(true)
  })

  it('whose ffmpeg was killed is not taken for one, and says who may have done it', async () => {
    const { file, writer } = filmBy('cat > "$film"; kill -KILL $$')
    await writer.write(PLANES)
    expect(await problemOf(writer.finish())).toEqual({
      code: 'film-writer-ended',
      message: 'ffmpeg was ended by SIGKILL before the film of cam01 was whole.',
      hint: 'The system does that when memory runs out: close other programs, or ask for smaller films. Run again, the same command goes on with the films that are missing.',
      subject: file,
    })
    expect(existsSync(file)).toBe(false)
  })

  it('takes no more frames once its ffmpeg was ended', async () => {
    const { writer } = filmBy('kill -TERM $$')
    expect((await problemOf(writer.write(PLANES))).message).toBe('ffmpeg was ended by SIGTERM before the film of cam01 was whole.')
    expect((await problemOf(writer.write(PLANES))).hint).toContain('Something outside of the sample lab did that.')
  })

  it('that ffmpeg gave up tells its last words', async () => {
    const { writer } = filmBy('echo "No space left on device" >&2; exit 228')
    expect(await problemOf(writer.write(PLANES))).toMatchObject({ code: 'film-not-written', message: 'ffmpeg could not write the film of cam01: No space left on device' })
  })

  it('that is abandoned leaves nothing', async () => {
    const { file, writer } = filmBy('exec cat > "$film"')
    await writer.write(PLANES)
    await writer.abandon()
    expect([file, `${file}.part`].map(existsSync)).toEqual([false, false])
  })
})
