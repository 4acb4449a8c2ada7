import { expect, it } from 'vitest'
import { referenceDifferences } from './reference-differences.ts'

const flat = (value: number) => ({ mean: Array.from({ length: 101 }, () => value) })
const strides = { left: [{ fromS: 0, toS: 1, phases: null, leftOut: null }], right: [] }
const measured = { timesUs: BigInt64Array.of(0n, 1_000_000n), angles: { left: { 'hip-flexion': Float64Array.of(20, 20), 'pelvis-tilt': Float64Array.of(10, 10), 'thigh-flexion': Float64Array.of(5, 5) }, right: {} } }
const differences = (curves: Record<string, { mean: number[] }>) => referenceDifferences({ strides, curves: { left: curves, right: {} }, measured }, 500_000)

it('a maker’s hip and pelvis tell how the thigh stands in the room: bent as much more as the hip bends, less what the pelvis tilts', () => {
  expect(differences({ 'hip-flexion': flat(30), 'pelvis-tilt': flat(13) })).toEqual({ left: { 'hip-flexion': 10, 'pelvis-tilt': 3, 'thigh-flexion': 7 }, right: null })
  expect(differences({ 'hip-flexion': flat(30) }).left).toEqual({ 'hip-flexion': 10 })
  expect(differences({ 'hip-flexion': flat(30), 'pelvis-tilt': flat(13), 'thigh-flexion': flat(6) }).left!['thigh-flexion']).toBe(1)
})
