import { expect, it } from 'vitest'
import { needsProxy } from '../../core/media/needs-proxy.ts'
import { videoByFfmpeg } from './video-by-ffmpeg.ts'

it.each(['mp4', 'mkv'])('what only ffmpeg could read gets a stand-in, also in a container that windows step through (%s)', (container) => {
  const stream = { mediaType: 'video', codec: 'h264', timeBase: { numerator: 1, denominator: 25 }, width: 64, height: 48, pixelAspect: { numerator: 0, denominator: 1 } }
  const packets = [0, 1, 2].map((pts) => ({ stream: 0, dts: pts, pts, duration: 1, byteLength: 9, isKey: pts === 0 }))
  const { facts } = videoByFfmpeg(container, { ptsUs: [0, 40_000, 80_000], interlaced: false, stream, lastWords: [] }, { packets, stream, hasAudio: false })
  expect(facts).toMatchObject({ container, codec: 'h264', frameCount: 3, editList: [] })
  expect(needsProxy(facts, ['avc1', 'avc1.64001f', 'hvc1'])).toBe(true)
})
