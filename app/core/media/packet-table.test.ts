import { tableFromIPC, tableToIPC } from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packetTableFromArrow, packetTableToArrow } from './packet-table-arrow.ts'
import { packetTableOf } from './packet-columns.ts'
import { type Packet, repeatedTimes, timingOf } from './packet-table.ts'
import { ProblemError } from '../problem.ts'

const packets = (timesUs: number[]): Packet[] =>
  timesUs.map((us, decodeIndex) => ({ ptsUs: BigInt(us), durationUs: 10n, isKey: decodeIndex === 0, decodeIndex, byteLength: 100 + decodeIndex }))

const anyPackets = fc.array(fc.integer({ min: -1e12, max: 1e12 }), { maxLength: 50 }).map(packets)

describe('a packet table', () => {
  it('holds frames in the order in which they are shown, whatever order they come in', () => {
    const table = packetTableOf(packets([0, 120, 40, 80]))
    expect([...table.ptsUs]).toEqual([0n, 40n, 80n, 120n])
    expect([...table.decodeIndex]).toEqual([0, 2, 3, 1])
    expect([...table.durationUs]).toEqual([40n, 40n, 40n, 10n])
    expect([...table.byteLength]).toEqual([100, 102, 103, 101])
    expect(timingOf(table, 1)).toMatchObject({ hasBFrames: true, frameCount: 4, keyFrameCount: 1, startUs: 0, durationUs: 130 })
  })

  it('is ascending, and as long as what went in', () => {
    fc.assert(
      fc.property(anyPackets, (some) => {
        const { ptsUs } = packetTableOf(some)
        expect(ptsUs.length).toBe(some.length)
        expect(ptsUs.every((us, index) => index === 0 || us >= ptsUs[index - 1]!)).toBe(true)
      }),
    )
  })

  it('says nothing that JSON cannot carry, even of no frame or one', () => {
    for (const times of [[], [5], [5, 5]])
      for (const value of Object.values(timingOf(packetTableOf(packets(times)), 1))) expect(typeof value === 'boolean' || Number.isFinite(value)).toBe(true)
  })

  it('finds frames that share a time', () => {
    expect(repeatedTimes(packetTableOf(packets([0, 40, 40, 80])))).toEqual([2])
  })

  it('takes the rounding of a clock for no variable rate, unless the clock counts in frames', () => {
    const rounded = packetTableOf(packets([0, 33_000, 67_000, 100_000]))
    expect(timingOf(rounded, 1000)).toMatchObject({ variableFrameRate: false, frameRateHz: 30 })
    expect(timingOf(rounded, 1)).toMatchObject({ variableFrameRate: true })
    const lostOne = packetTableOf(packets([0, 40_000, 120_000, 160_000]))
    expect(timingOf(lostOne, 40_000)).toMatchObject({ variableFrameRate: true, frameRateHz: 25, shortestIntervalUs: 40_000, longestIntervalUs: 80_000 })
  })
})

describe('the packet table’s Arrow file', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(anyPackets, (some) => {
        const table = packetTableOf(some)
        expect(packetTableFromArrow(packetTableToArrow(table), 'x')).toEqual(table)
      }),
    )
  })

  it('is an ordinary Arrow file with units, uncompressed, for any other reader', () => {
    const read = tableFromIPC(packetTableToArrow(packetTableOf(packets([0, 40]))))
    expect(read.toArray().map((row) => row?.toJSON())).toEqual([
      { pts_us: 0n, duration_us: 40n, is_key: 1, decode_index: 0, byte_length: 100 },
      { pts_us: 40n, duration_us: 10n, is_key: 0, decode_index: 1, byte_length: 101 },
    ])
    expect(read.schema.fields.map(String)).toEqual(['pts_us: Int64', 'duration_us: Int64', 'is_key: Uint8', 'decode_index: Uint32', 'byte_length: Uint32'])
    expect(read.schema.metadata.get('unit.duration_us')).toBe('microseconds')
  })

  it('may hold several batches', () => {
    const [first, second] = [[0, 40], [80]].map((times) => tableFromIPC(packetTableToArrow(packetTableOf(packets(times)))))
    const bytes = tableToIPC(first!.concat(second!), 'file')
    expect([...packetTableFromArrow(bytes, 'x').ptsUs]).toEqual([0n, 40n, 80n])
  })

  it('is refused by name when it is cut off anywhere', () => {
    const whole = packetTableToArrow(packetTableOf(packets([0, 1, 2])))
    for (let length = 0; length < whole.length; length++) expect(problemOf(whole.subarray(0, length))).toMatchObject({ code: 'damaged-packet-table', subject: 'cam01' })
  })

  it('is read or refused, never more, when bits have flipped', () => {
    const whole = packetTableToArrow(packetTableOf(packets([0, 1, 2])))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = whole.slice()
        for (const [at, value] of changes) bytes[at] = value
        expect(problemOf(bytes)?.code ?? 'damaged-packet-table').toBe('damaged-packet-table')
      }),
      { numRuns: 1000 },
    )
  })

  it('is refused when it is another Arrow file, or none', () => {
    expect(problemOf(new TextEncoder().encode('pts_us,duration_us\n0,1\n'))).toMatchObject({ message: 'The packet table "cam01" is damaged: it does not begin as an Arrow file does.' })
  })
})

function problemOf(bytes: Uint8Array) {
  try {
    packetTableFromArrow(bytes, 'cam01')
    return undefined
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem
    throw thrown
  }
}
