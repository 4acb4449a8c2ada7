/** Files of many makers: see ../shared/reference/README.md. Numbers beside file names were read with numpy, by a script of its own. */
import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { noteIn } from '../../report/words/notes/note-in.ts'
import { ProblemError } from '../../problem.ts'
import { type C3d, c3dTimesS, channelValues } from './c3d.ts'
import { numbersIn, textsOf } from './c3d-parameters.ts'
import { readC3d } from './read-c3d.ts'

const folder = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'c3d')
const bytesOf = (name: string) => Uint8Array.from(readFileSync(join(folder, name)))
const read = (name: string) => readC3d(bytesOf(name), name)
const ENCODINGS = ['pi', 'pr', 'vi', 'vr', 'si', 'sr'].map((encoding) => `encodings/Eb015${encoding}.c3d`)

function pointAt({ points, values }: C3d, frame: number, point: number): number[] {
  const at = 3 * (frame * points.length + point)
  return [...values.subarray(at, at + 3)]
}

describe.skipIf(!existsSync(folder))('C3D files of others', () => {
  it.each([
    ['PiG_Calibration-FlatFoot-Full.c3d', 94, 137, 100, 38, 10, 30, 0],
    ['PiG_Motion-FlatFoot-Full.c3d', 315, 193, 100, 38, 10, 148, 12],
    ['PiG_Motion-FlatFoot-Hole.c3d', 320, 193, 100, 38, 10, 143, 10],
    ['encodings/DEC_INT.C3D', 89, 36, 50, 16, 4, 1, 8],
    ['encodings/sgi_int.c3d', 89, 36, 50, 16, 4, 1, 9],
    ['other/Analysis.c3d', 101, 24, 100, 16, 1, 1, 6],
    ['other/MACsample.c3d', 180, 33, 60, 16, 17, 1, 0],
    ['other/MotionMonitorC3D.c3d', 840, 8, 140, 16, 7, 1, 0],
    ['other/mocap36.c3d', 1380, 36, 100, 0, 0, 1, 0],
    ['other/sprintbasket.c3d', 3678, 26, 120, 0, 0, 0, 0],
    ['other/sub_labels.c3d', 333, 114, 60, 36, 20, 1, 8],
    ['other/walkingOptiTrack.c3d', 3361, 12, 160, 0, 0, 0, 0],
    ['plates/FP1.C3D', 480, 8, 60, 12, 10, 1, 4],
    ['plates/TYPE-2.C3D', 199, 13, 60, 6, 20, 1, 0],
    ['plates/TYPE-4.C3D', 199, 13, 60, 6, 20, 1, 0],
    ['plates/type1.C3D', 296, 28, 100, 6, 1, 1, 0],
  ])('%s: %d frames of %d points at %d Hz, %d channels sampled %d times, from frame %d, %d events', (name, frames, points, rateHz, channels, samples, first, events) => {
    const c3d = read(name)
    expect([c3d.frames, c3d.points.length, c3d.rateHz, c3d.analog.channels.length, c3d.analog.samplesPerFrame, c3d.firstFrame, c3d.events.length]).toEqual([frames, points, rateHz, channels, samples, first, events])
    expect(c3d.values.length).toBe(3 * frames * points)
    expect(c3d.analog.raw.length).toBe(frames * channels * samples)
  })

  it.each([
    ['encodings/Eb015vi.c3d', 200, 3, [-0.10016667, 0.59466668, 0.06958334]],
    ['encodings/sgi_int.c3d', 40, 7, [0.43808136, 1.05949329, 0.59329375]],
    ['PiG_Motion-FlatFoot-Full.c3d', 100, 24, [-1.01999542, 0.45388684, 0.31407663]],
    ['other/sprintbasket.c3d', 2000, 5, [3.10608912, 0.36103937, 0.78624684]],
  ])('%s has in frame %d point %d at %j m', (name, frame, point, place) => {
    for (const [axis, value] of pointAt(read(name), frame, point).entries()) expect(value).toBeCloseTo(place[axis]!, 7)
  })

  it('keeps the residual and the cameras of a point', () => {
    const c3d = read('encodings/Eb015vi.c3d')
    const at = 200 * 26 + 3
    // 10503 is 41 · 256 + 7: cameras 1, 4 and 6, and 7 times the scale of 1/12 mm.
    expect([c3d.cameras[at], c3d.residualsM[at]]).toEqual([0b101001, expect.closeTo(7 / 12_000, 9)])
  })

  it('one trial in six encodings gives the same numbers', () => {
    const [first, ...others] = ENCODINGS.map(read) as [C3d, ...C3d[]]
    for (const other of others) {
      for (const part of ['values', 'residualsM', 'cameras', 'events', 'points', 'screen'] as const) expect(other[part]).toEqual(first[part])
      expect(other.analog).toEqual(first.analog)
    }
  })

  it('the same trial of DEC and SGI gives the same places, to the whole number that each was rounded to', () => {
    const [dec, sgi] = [read('encodings/DEC_INT.C3D'), read('encodings/sgi_int.c3d')]
    expect(Array.from(sgi.values, Number.isNaN)).toEqual(Array.from(dec.values, Number.isNaN))
    const apart = dec.values.map((value, at) => Math.abs(value - sgi.values[at]!)).filter((distance) => distance > 0)
    expect([apart.length / dec.values.length < 0.01, Math.max(...apart) <= 1.001e-3 * dec.pointScale]).toEqual([true, true])
    expect(sgi.analog.raw).toEqual(dec.analog.raw)
  })

  it('the events of the Plug-in-Gait trial are those of its maker, on the clock of its frames', () => {
    const { events, ...c3d } = read('PiG_Motion-FlatFoot-Full.c3d')
    const times = (context: string, label: string) => events.filter((event) => event.context === context && event.label === label).map(({ timeS }) => Number(timeS.toFixed(2))).sort((a, b) => a - b)
    expect([times('Right', 'Foot Strike'), times('Left', 'Foot Strike'), times('Right', 'Foot Off'), times('Left', 'Foot Off')]).toEqual([
      [1.53, 2.54, 3.57, 4.59],
      [2.02, 3.05, 4.05],
      [2.12, 3.14, 4.17],
      [2.65, 3.66],
    ])
    // Sample index = round(t · rate) + 1 − firstFrame.
    expect(c3dTimesS(c3d)[154 - 148]).toBeCloseTo(1.53, 12)
  })

  it('keeps results of a model as they are stored, in their own unit', () => {
    const { points, values, frames } = read('PiG_Motion-FlatFoot-Full.c3d')
    const knee = points.findIndex(({ label }) => label === 'LKneeAngles')
    expect(points[knee]).toMatchObject({ quantity: 'angle', unit: 'deg' })
    const flexion = Array.from({ length: frames }, (_, frame) => values[3 * (frame * points.length + knee)]!).filter((value) => !Number.isNaN(value))
    expect(Math.max(...flexion)).toBeGreaterThan(50)
    expect(points.filter(({ quantity }) => quantity === 'moment')).toHaveLength(18)
  })

  it('scales analog samples, and knows offsets without a sign', () => {
    // 16-bit samples about 32768, of which the file keeps the lower half as −32768.
    const range = (name: string) => {
      const values = channelValues(read(name).analog, 2)
      return [Math.min(...values), Math.max(...values)]
    }
    expect(range('damaged/parameterOverflow.c3d')).toEqual([expect.closeTo(-363.26, 2), expect.closeTo(-0.48, 2)])
    expect(range('plates/TYPE-2.C3D')).toEqual([expect.closeTo(-397.88, 2), expect.closeTo(1.48, 2)])
  })

  it('the vendor’s results are among the parameters', () => {
    const { parameters } = read('PiG_Motion-FlatFoot-Full.c3d')
    const at = textsOf(parameters, 'ANALYSIS:NAMES').indexOf('Stride Length')
    expect([numbersIn(parameters, 'ANALYSIS:VALUES')[at]?.toFixed(4), textsOf(parameters, 'ANALYSIS:UNITS')[at]]).toEqual(['1.1935', 'm'])
  })

  it.each([
    ['damaged/badParameterOffset.c3d', ['c3d-parameter-unreadable'], 'ANALOG:UNITS'],
    ['damaged/bad_parameter_section.c3d', ['c3d-parameter-unreadable', 'c3d-parameter-chain-broken'], 'EVENT:LABELS'],
    ['damaged/parameterOverflow.c3d', ['c3d-points-at-zero'], 'data section'],
    ['other/MACsample.c3d', ['c3d-scale-disagrees'], 'POINT:SCALE'],
    ['other/MotionMonitorC3D.c3d', ['c3d-analog-count-disagrees'], 'header word 3'],
  ])('%s is read, and says %j of %s', (name, codes, field) => {
    const { findings } = read(name)
    expect(findings.map(({ code }) => code)).toEqual(codes)
    expect(findings[0]?.field).toBe(field)
    for (const { message, said = [] } of findings) expect(noteIn('de', message, said)).toEqual(expect.any(String))
  })

  it.each(['encodings/DEC_INT.C3D', 'encodings/sgi_int.c3d', 'plates/type1.C3D', 'damaged/parameterOverflow.c3d'])('%s, however damaged, is read or refused in a sentence, and takes no more memory than it is long', (name) => {
    const bytes = bytesOf(name)
    const flips = fc.array(fc.tuple(fc.oneof(fc.nat({ max: 600 }), fc.nat({ max: 6000 })), fc.nat({ max: 255 })), { maxLength: 8 })
    fc.assert(
      fc.property(flips, fc.nat({ max: bytes.length }), fc.boolean(), (changes, length, isCut) => {
        const altered = bytes.slice(0, isCut ? length : undefined)
        for (const [at, value] of changes) if (at < altered.length) altered[at] = value
        expect(memoryOrRefusal(altered)).toBeLessThanOrEqual(8 * altered.length)
      }),
      { numRuns: 120 },
    )
  })
})

function memoryOrRefusal(bytes: Uint8Array): number {
  try {
    const { values, residualsM, cameras, analog } = readC3d(bytes, 'a.c3d')
    return values.byteLength + residualsM.byteLength + cameras.byteLength + analog.raw.byteLength
  } catch (thrown) {
    if (thrown instanceof ProblemError) return 0
    throw thrown
  }
}
