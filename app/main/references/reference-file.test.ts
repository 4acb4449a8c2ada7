import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bytesInMemory } from '../../core/formats/byte-source.ts'
import { inspectNonVideo } from '../../core/formats/inspect-file.ts'
import type { ProblemError } from '../../core/problem.ts'
import { readReference, referenceText } from './reference-file.ts'
import { shippedReferences } from './shipped.ts'

const norm = shippedReferences()[2]!
const text = referenceText(norm)

it('comes back as it was written, to the byte', () => {
  expect(readReference(text, 'x.json')).toEqual(norm)
  expect(referenceText(readReference(text, 'x.json'))).toBe(text)
})

function messageOf(change: (root: Record<string, never>) => void): string {
  const root = JSON.parse(text) as Record<string, never>
  change(root)
  return messageOfText(JSON.stringify(root))
}

function messageOfText(content: string): string {
  try {
    readReference(content, 'lab.json')
  } catch (thrown) {
    return (thrown as ProblemError).problem.message
  }
  return 'read'
}

const inRadians = (root: Root, field: string) => {
  for (const curve of Object.values(root['curves']!['either']!) as Record<string, number[]>[]) curve[field] = curve[field]!.map((value) => (value * Math.PI) / 180)
}

type Root = { [name: string]: Root } & unknown[]

it.each<[string, (root: Root) => void, RegExp]>([
  ['of another format', (root) => Object.assign(root, { format: 'c3d' }), /format/],
  ['of a newer program', (root) => Object.assign(root, { version: 2 }), /version is 2, of a newer/],
  ['a curve too short', (root) => void root['curves']!['either']!['knee-flexion']!['mean']!.pop(), /curves\.either\.knee-flexion\.mean.*51 or 101/],
  ['a standard deviation below nought', (root) => Object.assign(root['curves']!['either']!['knee-flexion']!['sdBetween']!, [-1]), /curves\.either\.knee-flexion\.sdBetween\.0 must be at least 0/],
  ['a text for a number', (root) => Object.assign(root['curves']!['either']!['knee-flexion']!['mean']!, ['flexed']), /curves\.either\.knee-flexion\.mean\.0 must be a number, not "flexed"/],
  ['no people', (root) => Object.assign(root['population']!, { n: 0 }), /population\.n/],
  ['an angle that is none', (root) => Object.assign(root['curves']!['either']!, { 'knee-wobble': root['curves']!['either']!['knee-flexion'] }), /its curves have "knee-wobble"/],
  ['no word of why there is no band', (root) => Object.assign(root, { noBand: null }), /noBand/],
  ['a band of nobody’s curves', (root) => Object.assign(root, { noBand: null, band: { share: 0.95, draws: 1, seed: 1, familyFactor: 4 } }), /factor.*missing/],
  ['a field that nobody knows', (root) => Object.assign(root, { colour: 'red' }), /no field "colour"/],
  ['means in radians', (root) => inRadians(root, 'mean'), /mean of (hip|knee)-flexion goes over [01]\.\d\d only, as radians would/],
  ['spreads in radians', (root) => inRadians(root, 'sdBetween'), /spread of (hip|knee)-flexion between 83 people is 0\.\d\d only/],
  ['radians, without a joint that moves far', (root) => {
    for (const field of ['mean', 'sdBetween']) inRadians(root, field)
    for (const angle of ['hip-flexion', 'knee-flexion']) delete root['curves']!['either']![angle]
  }, /none of its angles has a spread between 83 people of more than 0\.\d\d, as in radians/],
  ['a spread between one person', (root) => Object.assign(root['population']!, { n: 1 }), /it is of one person, but [a-z-]+ has a spread/],
  ['bounds the wrong way round', (root) => Object.assign(root['speed']!, { from: 0.6 }), /speed.*ends before it begins/],
])('%s is refused, with the file and the field', (_, change, words) => {
  const message = messageOf(change as never)
  expect(message).toContain('"lab.json"')
  expect(message).toMatch(words)
})

it('cut anywhere, it is refused by name', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: text.length - 3 }), (length) => {
    expect(messageOfText(text.slice(0, length))).toContain('"lab.json"')
  }), { numRuns: 60 })
})

it('whatever stands in one of its places, it is read or refused by name', () => {
  const places = pathsOf(JSON.parse(text) as unknown)
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
      const root = JSON.parse(text) as Root
      const last = path.slice(0, -1).reduce<Root>((inner, key) => inner[key]!, root)
      Object.assign(last, { [path.at(-1)!]: value })
      expect(messageOfText(JSON.stringify(root))).toMatch(/^read$|"lab\.json"/)
    }),
    { numRuns: 150 },
  )
})

/** Of values in lists the first stands for all. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  const own = path.length > 0 ? [[...path]] : []
  if (typeof value !== 'object' || value === null) return own
  return [...own, ...Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

it('a file of one is recognised for what it is, and where it belongs', async () => {
  const { format, oddities } = await inspectNonVideo('norm.json', bytesInMemory(new TextEncoder().encode(text)))
  expect(format).toBe('stridescope-reference')
  expect(oddities).toMatchObject([{ level: 'note', message: expect.stringContaining('no part of a session') as string, hint: expect.stringContaining('reference import') as string }])
})
