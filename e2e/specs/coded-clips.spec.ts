/** What the other specs believe: that a coded film shows what its maker says. Judged by ffmpeg, without the program. */
import { execFileSync } from 'node:child_process'
import { locateFfmpeg } from '../../app/main/system/locate.mjs'
import { readBarCode, type Pixels } from '../fixtures/bar-code.ts'
import { noClips } from '../fixtures/clips.ts'
import { codedKinds } from '../fixtures/coded-clips.ts'
import { test } from '../fixtures/coded-films.ts'
import { expect } from '../fixtures/stridescope.ts'

test.skip(() => noClips !== undefined, noClips ?? '')

for (const kind of codedKinds)
  test(`every frame of the film “${kind}” says which one it is`, ({ film }) => {
    const { file, aspect, codes, camera } = film(kind)
    const seen = framesByFfmpeg(file, aspect).map(readBarCode)
    expect(seen).toEqual(codes.map((frame) => ({ frame, camera })))
  })

test('a picture between two frames, or half of one, is taken for neither', ({ film }) => {
  const { file, aspect } = film('b-frames')
  const [first, second] = framesByFfmpeg(file, aspect) as [Pixels, Pixels]
  const mixed = { ...first, data: first.data.map((value, at) => (value + second.data[at]!) / 2) }
  const halved = { ...first, data: first.data.map((value, at) => (at < first.data.length / 2 ? value : second.data[at]!)) }
  expect([mixed, halved].map(readBarCode)).toEqual([null, null])
})

/** Every frame once, upright, as small as a panel among nine. */
function framesByFfmpeg(file: string, aspect: number): Pixels[] {
  const ffmpeg = locateFfmpeg()
  if ('missing' in ffmpeg) throw new Error(ffmpeg.missing)
  const [width, height] = aspect > 1 ? [160, 120] : [90, 120]
  const args = ['-v', 'fatal', '-threads', '1', '-i', file, '-fps_mode', 'passthrough', '-vf', `scale=${width}:${height}`, '-f', 'rawvideo', '-pix_fmt', 'rgba', '-']
  const film = execFileSync(ffmpeg.path, args, { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] })
  const frameBytes = width * height * 4
  return Array.from({ length: film.length / frameBytes }, (_, frame) => ({ data: film.subarray(frame * frameBytes, (frame + 1) * frameBytes), width, height }))
}
