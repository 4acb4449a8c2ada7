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

  it('is needed for containers that cannot be stepped through, and for pieces put together', () => {
    expect(plays('avc1.64002a', [], 'avi')).toBe(false)
    expect(plays('avc1.64002a', [], 'mts')).toBe(false)
    const edit = { mediaTimeUs: 0, durationUs: 1, rate: 1 }
    expect(needsProxy({ container: 'mov', codecString: 'avc1.64002a', editList: [edit, edit] }, [])).toBe(true)
  })
})
