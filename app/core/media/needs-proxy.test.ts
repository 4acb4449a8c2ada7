import { describe, expect, it } from 'vitest'
import { needsProxy } from './needs-proxy.ts'

const plays = (codecString: string | undefined, decodable: string[] = [], container = 'mp4') =>
  !needsProxy({ container, editList: [], ...(codecString === undefined ? {} : { codecString }) }, decodable)

describe('a stand-in', () => {
  it('is not needed for what every window plays', () => {
    expect(['avc1.64002a', 'avc1.42c01f', 'avc1.4D401E', 'vp8', 'vp09.00.10.08', 'av01.0.04M.08'].filter((codec) => !plays(codec))).toEqual([])
  })

  it('is needed for other pictures, and for H.264 of more than 8 bits or colours than 4:2:0', () => {
    expect(['avc1.6e0028', 'avc1.7a0028', 'avc1.f4000b', 'mp4v.20', 'hvc1.1.6.L93.B0', undefined].filter((codec) => plays(codec))).toEqual([])
  })

  it('is not needed for what this window says it plays', () => {
    expect(plays('hev1.1.6.L93.B0', ['hvc1'])).toBe(true)
    expect(plays('hvc1.1.6.L93.B0', ['hvc1.1.6.L93.B0'])).toBe(true)
    expect(plays('hvc1.2.4.L93.B0', ['hvc1.1.6.L93.B0'])).toBe(false)
  })

  it('is needed for containers that cannot be stepped through', () => {
    expect(plays('avc1.64002a', [], 'avi')).toBe(false)
    expect(plays('avc1.64002a', [], 'mts')).toBe(false)
  })

  it('is needed for a film that begins where no window can start', () => {
    expect(needsProxy({ container: 'mp4', codecString: 'avc1.64002a', editList: [], beginsMidway: true }, [])).toBe(true)
  })

  const shown = { mediaTimeUs: 0, durationUs: 1, rate: 1 }
  const delay = { mediaTimeUs: null, durationUs: 1, rate: 1 }
  it.each([
    ['no edit', [], false],
    ['one edit', [shown], false],
    ['one edit after a delay', [delay, delay, shown], false],
    ['pieces put together', [shown, shown], true],
    ['slow motion', [{ ...shown, rate: 0.5 }], true],
    ['a picture held', [delay, { ...shown, rate: 0 }], true],
    ['a delay of nothing', [delay], true],
  ])('goes by the edit list: %s', (_, editList, needed) => {
    expect(needsProxy({ container: 'mov', codecString: 'avc1.64002a', editList }, [])).toBe(needed)
  })
})
