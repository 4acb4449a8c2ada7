import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { inspectVideo } from '../../core/media/inspect-video.ts'
import { MOST_SAMPLES } from '../../core/media/iso-sample-table.ts'
import { isoFilm } from './testing/iso-film.ts'

const THREE_HOURS_AT_240 = 3 * 3600 * 240

describe('a long film', () => {
  it('of three hours at 240 frames a second has all its frames, B-frames among them, as numbers and not as objects', { timeout: 60_000 }, () => {
    const script = `
      import { inspectVideo } from ${JSON.stringify(new URL('../../core/media/inspect-video.ts', import.meta.url).href)}
      import { isoFilm } from ${JSON.stringify(new URL('testing/iso-film.ts', import.meta.url).href)}
      const { table, facts } = await inspectVideo('long.mp4', isoFilm({ frames: ${THREE_HOURS_AT_240}, bFrames: true }))
      console.log(JSON.stringify({ frames: facts.frameCount, rate: facts.frameRateHz, first: [...table.decodeIndex.slice(0, 6)], largestMegabytes: process.resourceUsage().maxRSS / 1024 }))`
    // Objects of that many frames do not fit into such a heap.
    const { stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--max-old-space-size=200', '--input-type=module', '-e', script], { encoding: 'utf8' })
    expect(stderr).toBe('')
    const { largestMegabytes, ...seen } = JSON.parse(stdout) as Record<string, unknown>
    expect(seen).toEqual({ frames: THREE_HOURS_AT_240, rate: 240, first: [0, 2, 1, 4, 3, 6] })
    expect(largestMegabytes).toBeLessThan(800)
  })

  it('that claims more frames than are read is refused by name before room is made for them', async () => {
    const source = isoFilm({ frames: 20_000_000 })
    const before = process.memoryUsage().arrayBuffers
    const { inspection } = await inspectVideo('claims.mp4', source)
    expect(inspection.oddities).toMatchObject([{ level: 'error', code: 'too-many-frames', field: 'moov/trak/mdia/minf/stbl/stsz' }])
    expect(inspection.oddities[0]?.message).toContain(String(MOST_SAMPLES))
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5e6)
  })
})
