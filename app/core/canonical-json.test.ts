import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

/** JSON knows one zero. */
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown)

test('it is JSON that says the same', () => {
  fc.assert(fc.property(json, (value) => void expect(JSON.parse(canonicalJson(value))).toEqual(value)))
})

test('the order in which keys were set never matters', () => {
  fc.assert(fc.property(json, fc.integer(), (value, seed) => void expect(canonicalJson(reordered(value, seed))).toBe(canonicalJson(value))))
})

test('different values have different texts', () => {
  fc.assert(fc.property(json, json, (one, other) => (canonicalJson(one) === canonicalJson(other)) === isDeepStrictEqual(one, other)))
})

test('a change anywhere inside changes the text', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json, { minKeys: 1 }), fc.nat(), json, (value, pick, other) => {
      const key = Object.keys(value)[pick % Object.keys(value).length]!
      const changed = { ...value, [key]: other }
      expect(canonicalJson(changed) === canonicalJson(value)).toBe(isDeepStrictEqual(other, value[key]))
    }),
  )
})

test('a field that is undefined is a field that is not there', () => {
  expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }))
})

test.each([
  ['NaN', Number.NaN],
  ['an infinity', -Infinity],
  ['undefined', undefined],
  ['undefined in a list', [undefined]],
  ['a hole', Object.assign([], { 1: 'after it' })],
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a bigint', 1n],
  ['a date', new Date(0)],
  ['a map', new Map([[1, 2]])],
  ['bytes', new Uint8Array(2)],
])('%s is refused, also deep inside', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError)
  expect(() => canonicalJson({ a: [{ b: value === undefined ? [value] : value }] })).toThrow(TypeError)
})

function reordered(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((one) => reordered(one, seed))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, field]) => [key, reordered(field, seed + 1)] as const)
  const turn = Math.abs(seed) % Math.max(1, entries.length)
  const turned = [...entries.slice(turn), ...entries.slice(0, turn)]
  return Object.fromEntries(seed % 2 === 0 ? turned : turned.toReversed())
}
