import fc from 'fast-check'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { C3d, C3dContent } from './c3d.ts'
import type { C3dGroup, C3dParameter } from './c3d-parameters.ts'
import { readC3d } from './read-c3d.ts'
import { type PlainC3d, plainC3d } from './testing/plain-c3d.ts'
import { writeC3d } from './write-c3d.ts'

const metres = fc.float({ min: -8, max: 8, noNaN: true }).map((value) => Math.fround(value))
const real = fc.float({ noNaN: true, noDefaultInfinity: true })
const text = fc.string({ minLength: 1, maxLength: 12 }).map((name) => name.trim() || 'x')
const latin = fc.array(fc.nat({ max: 255 }), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes))
const described = { description: latin, locked: fc.boolean() }

const parameter: fc.Arbitrary<C3dParameter> = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 4 }), fc.integer({ min: 1, max: 9 })).chain(([first, second, number]) => {
  const dimensions = [first, second]
  const values = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: first * second, maxLength: first * second })
  const common = { ...described, name: fc.constant(`P${number}`), dimensions: fc.constant(dimensions) }
  return fc.oneof(
    fc.record({ ...common, type: fc.constant('real' as const), values: values(real) }),
    fc.record({ ...common, type: fc.constant('integer' as const), values: values(fc.integer({ min: -32_768, max: 32_767 })) }),
    fc.record({ ...common, type: fc.constant('byte' as const), values: values(fc.nat({ max: 255 })) }),
    fc.record({ ...common, dimensions: fc.constant([4, second]), type: fc.constant('text' as const), values: fc.array(latin.map((value) => value.padEnd(4).slice(0, 4)), { minLength: second, maxLength: second }) }),
  )
})
const groups: fc.Arbitrary<C3dGroup[]> = fc.array(fc.record({ ...described, parameters: fc.uniqueArray(parameter, { maxLength: 5, selector: ({ name }) => name }) }), { maxLength: 3 }).map((made) =>
  made.map((group, at) => ({ ...group, id: 5 * at + 2, name: `MADE${at}` })),
)
const event = fc.record({ timeS: fc.nat({ max: 5999 }).map((hundredths) => Math.fround(hundredths / 100)), label: text, context: fc.constantFrom('Left', 'Right'), subject: text, description: text, iconId: fc.nat({ max: 9 }) })

const content: fc.Arbitrary<C3dContent> = fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 })).chain(([channelCount, pointCount, frames, samplesPerFrame]) => {
  const points = frames * pointCount
  const place = fc.oneof({ weight: 4, arbitrary: fc.record({ xyz: fc.tuple(metres, metres, metres), residual: fc.nat({ max: 255 }), cameras: fc.nat({ max: 127 }) }) }, { weight: 1, arbitrary: fc.constant(undefined) })
  return fc.record({
    rateHz: fc.constantFrom(25, 100, 250),
    firstFrame: fc.integer({ min: 1, max: 70_000 }),
    frames: fc.constant(frames),
    points: fc.uniqueArray(text, { minLength: pointCount, maxLength: pointCount }).map((labels) => labels.map((label) => ({ label, description: `of ${label}`, quantity: 'position' as const, unit: 'm' }))),
    places: fc.array(place, { minLength: points, maxLength: points }),
    analog: fc.record({
      samplesPerFrame: fc.constant(channelCount === 0 ? 0 : samplesPerFrame),
      genScale: fc.constantFrom(1, 0.5),
      channels: fc.array(fc.record({ label: text, description: text, unit: fc.constantFrom('N', 'V'), scale: real, offset: fc.integer({ min: -40_000, max: 40_000 }) }), { minLength: channelCount, maxLength: channelCount }),
      raw: fc.array(real, { minLength: frames * channelCount * samplesPerFrame, maxLength: frames * channelCount * samplesPerFrame }).map((values) => Float32Array.from(values)),
    }),
    events: fc.array(event, { maxLength: 4 }),
    screen: fc.constant({ x: '+X', y: '+Z' }),
    parameters: groups,
    headerEvents: fc.array(fc.record({ timeS: real, label: fc.constantFrom('RHS ', 'LTO '), shown: fc.boolean() }), { maxLength: 3 }),
    maxInterpolationGap: fc.nat({ max: 20 }),
    pointScale: fc.constant(0.125),
    pointUnit: fc.constantFrom('m', 'mm'),
  }).map(({ places, ...rest }) => {
    const unitM = rest.pointUnit === 'm' ? 1 : 0.001
    return {
      ...rest,
      analog: { ...rest.analog, genScale: channelCount === 0 ? 1 : rest.analog.genScale },
      // What 32 bits hold in the file's unit.
      values: Float64Array.from(places.flatMap((one) => (one === undefined ? [NaN, NaN, NaN] : one.xyz.map((value) => Math.fround(value / unitM) * unitM)))),
      residualsM: Float32Array.from(places, (one) => (one === undefined ? NaN : one.residual * 0.125 * unitM)),
      cameras: Uint8Array.from(places, (one) => one?.cameras ?? 0),
    }
  })
})

/** −0 is 0 to everybody but a strict comparison. */
const data = ({ values, residualsM, cameras, analog }: C3dContent) => [Array.from(values, (value) => value + 0), residualsM, cameras, Array.from(analog.raw, (value) => value + 0)]
const kept = ({ rateHz, firstFrame, frames, points, events, screen, headerEvents, maxInterpolationGap, pointScale, pointUnit, analog: { channels, genScale, samplesPerFrame } }: C3dContent) => ({ rateHz, firstFrame, frames, points, events, screen, headerEvents, maxInterpolationGap, pointScale, pointUnit, channels, genScale, samplesPerFrame })

describe('a C3D file that we have written', () => {
  it('is read as it was, with parameters that we know nothing of', () => {
    fc.assert(
      fc.property(content, (given) => {
        const read = readC3d(writeC3d(given), 'a.c3d')
        const shown = given.events.length === 0 ? given.headerEvents.map(({ timeS, label }) => ({ timeS, label: label.trim(), context: '', subject: '', description: '', iconId: 0 })) : given.events
        expect(kept(read)).toEqual({ ...kept(given), events: shown })
        expect(data(read)).toEqual(data(given))
        for (const group of given.parameters) expect(read.parameters).toContainEqual(group)
      }),
      { numRuns: 80 },
    )
  })

  const small: C3dContent = {
    rateHz: 100,
    firstFrame: 7,
    frames: 2,
    points: [{ label: 'LASI', description: 'left', quantity: 'position', unit: 'm' }],
    values: Float64Array.of(0, 0, 0, 1, 2, NaN),
    residualsM: new Float32Array(2),
    cameras: new Uint8Array(2),
    analog: { samplesPerFrame: 2, channels: [{ label: 'Fz1', description: '', unit: 'N', scale: 0.5, offset: 3 }], raw: Float32Array.of(1, 2, 3, 4), genScale: 1 },
    events: [{ timeS: 75.5, label: 'Foot Strike', context: 'Left', subject: '', description: '', iconId: 1 }],
    screen: { x: '+X', y: '+Z' },
    parameters: [],
    headerEvents: [],
    maxInterpolationGap: 0,
    pointScale: 0.1,
    pointUnit: 'mm',
  }

  it('has the header that the user guide asks for', () => {
    const { word, real, parameters, datum } = plainC3d(writeC3d(small))
    expect([1, 2, 3, 4, 5, 9, 10].map(word)).toEqual([0x5002, 1, 2, 7, 8, bytesIn(parameters, 'POINT:DATA_START')[0], 2])
    expect([real(7), real(11)]).toEqual([Math.fround(-0.1), 100])
    expect(Array.from({ length: 12 }, (_, place) => datum(place))).toEqual([-0, 0, 0, 0, 1, 2, 0, 0, 0, -1, 3, 4])
    expect(['POINT:USED', 'POINT:FRAMES', 'ANALOG:USED', 'EVENT:USED'].map((name) => bytesIn(parameters, name)[0])).toEqual([1, 2, 1, 1])
    expect(['POINT:LABELS', 'POINT:UNITS', 'POINT:Y_SCREEN', 'ANALOG:LABELS', 'EVENT:LABELS'].map((name) => String.fromCharCode(...bytesIn(parameters, name)))).toEqual(['LASI', 'mm', '+Z', 'Fz1', 'Foot Strike'])
    const seconds = Float32Array.of(1, 15.5)
    expect(bytesIn(parameters, 'EVENT:TIMES')).toEqual([...new Uint8Array(seconds.buffer)])
    expect(readC3d(writeC3d(small), 'a').events).toEqual(small.events)
  })

  it('keeps a point that stands in the origin, unlike one that is missing', () => {
    const { values } = readC3d(writeC3d(small), 'a.c3d')
    expect(Array.from(values, (value) => value + 0)).toEqual([0, 0, 0, NaN, NaN, NaN])
  })

  it('may have more than 65 535 frames, from any frame on', () => {
    for (const firstFrame of [1, 66_000]) {
      const frames = 70_000
      const long: C3dContent = { ...small, firstFrame, frames, values: Float64Array.from({ length: 3 * frames }, (_, at) => at / 1024), residualsM: new Float32Array(frames), cameras: new Uint8Array(frames), analog: { ...small.analog, samplesPerFrame: 0, channels: [], raw: new Float32Array(0) } }
      const read = readC3d(writeC3d(long), 'a.c3d')
      expect([read.frames, read.firstFrame, Math.round(read.values.at(-1)! * 1024)]).toEqual([frames, firstFrame, 3 * frames - 1])
    }
  })

  it('may have more names than a parameter has places, and names that are not English', () => {
    const points = Array.from({ length: 600 }, (_, at) => ({ label: `Hüfte ${at}`, description: '', quantity: 'position' as const, unit: 'm' }))
    const wide = { ...small, frames: 1, points, values: new Float64Array(1800).fill(1), residualsM: new Float32Array(600), cameras: new Uint8Array(600), analog: { ...small.analog, raw: Float32Array.of(1, 2) } }
    const bytes = writeC3d(wide)
    expect(readC3d(bytes, 'a.c3d').points).toEqual(points)
    expect(['LABELS', 'LABELS2', 'LABELS3'].map((name) => plainC3d(bytes).parameters.find((one) => one.name === `POINT:${name}`)?.dimensions[1])).toEqual([255, 255, 90])
  })

  it('is refused where C3D has no room for it', () => {
    const named = (label: string) => ({ ...small, points: [{ ...small.points[0]!, label }] })
    expect(() => writeC3d(named('M'.repeat(256)))).toThrow('longer than the 255 bytes')
    const many = Array.from({ length: 127 }, (_, at) => ({ id: at + 1, name: `G${at}`, description: '', locked: false, parameters: [] }))
    expect(() => writeC3d({ ...small, parameters: many })).toThrow('127 groups')
    const large: C3dParameter = { name: 'TABLE', description: '', locked: false, type: 'byte', dimensions: [255, 250], values: Array.from({ length: 255 * 250 }, () => 1) }
    expect(() => writeC3d({ ...small, parameters: [{ id: 1, name: 'LARGE', description: '', locked: false, parameters: [large, large, large] }] })).toThrow('a C3D file has room for 255')
  })
})

const folder = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'c3d')
const names = existsSync(folder) ? globSync('**/*.{c3d,C3D}', { cwd: folder }).sort() : []

describe.skipIf(names.length === 0)('a C3D file of others that we have written anew', () => {
  it.each(names)('%s is the same trial, to us and to another reader', (name) => {
    const read = readC3d(Uint8Array.from(readFileSync(join(folder, name))), name)
    const bytes = writeC3d(read)
    const again = readC3d(bytes, name)
    expect(kept(again)).toEqual(kept(read))
    expect(isDeepStrictEqual(data(again), data(read))).toBe(true)
    // What says how the file is stored changes with it, and a rate that only the header had is told.
    expect(changedParameters(read, again).filter((one) => !['POINT:DATA_START', 'POINT:SCALE', 'ANALOG:RATE'].includes(one))).toEqual([])
    const asTold = ({ name, description, locked }: { name: string; description: string; locked: boolean }) => [name, description, locked]
    expect(plainC3d(bytes).parameters.map(asTold)).toEqual(parametersOf(again).map(asTold))
  })
})

function parametersOf({ parameters }: C3d): C3dParameter[] {
  return parameters.flatMap((group) => group.parameters.map((one) => ({ ...one, name: `${group.name}:${one.name}` })))
}

function changedParameters(before: C3d, after: C3d): string[] {
  const told = new Set(parametersOf(before).map((one) => JSON.stringify(one)))
  return parametersOf(after).filter((one) => !told.has(JSON.stringify(one))).map(({ name }) => name)
}

function bytesIn(parameters: PlainC3d['parameters'], name: string): number[] {
  return parameters.find((one) => one.name === name)?.bytes ?? []
}
