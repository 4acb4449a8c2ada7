import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bytesInMemory } from '../../core/formats/byte-source.ts'
import { inspectNonVideo } from '../../core/formats/inspect-file.ts'
import { implausibleIn } from '../../core/norms/references/plausible-reference.ts'
import { curvesOfSide } from '../../core/norms/references/reference.ts'
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

const changed = (root: Root, angle: string, change: (mean: readonly number[]) => readonly number[]) => {
  const curve = root['curves']!['either']![angle]! as unknown as { mean: readonly number[] }
  curve.mean = change(curve.mean)
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
  ['spreads in radians', (root) => inRadians(root, 'sdBetween'), /spread of (hip|knee)-flexion between up to 83 people is 0\.\d\d only/],
  ['radians, without a joint that moves far', (root) => {
    for (const field of ['mean', 'sdBetween']) inRadians(root, field)
    for (const angle of ['hip-flexion', 'knee-flexion']) delete root['curves']!['either']![angle]
  }, /none of its angles has a spread between up to 83 people of more than 0\.\d\d, as in radians/],
  ['a knee that bends backwards', (root) => changed(root, 'knee-flexion', (mean) => mean.map((value) => -value)), /mean of knee-flexion is −1\d° in stance and −[45]\d° in swing, and who walks bends knees most in swing/],
  ['a knee by its inner angle', (root) => changed(root, 'knee-flexion', (mean) => mean.map((value) => 180 - value)), /mean of knee-flexion is 16\d° in stance and 1[23]\d° in swing/],
  ['a hip that bends backwards', (root) => changed(root, 'hip-flexion', (mean) => mean.map((value) => -value)), /mean of hip-flexion is −3\d° around contact and \d° around foot off, and who walks bends it most around contact/],
  ['hip and knee exchanged', (root) => {
    const { 'hip-flexion': hip, 'knee-flexion': knee } = root['curves']!['either']!
    Object.assign(root['curves']!['either']!, { 'hip-flexion': knee, 'knee-flexion': hip })
  }, /as if the two were exchanged/],
  ['a hip for a knee', (root) => Object.assign(root['curves']!, { either: { 'knee-flexion': root['curves']!['either']!['hip-flexion'] } }), /mean of knee-flexion is 3\d° around contact and −?\d° around foot off, as a hip’s would be/],
  ['a knee that hardly bends', (root) => changed(root, 'knee-flexion', (mean) => mean.map((value) => value / 10)), /mean of knee-flexion goes over [56]° only/],
  ['a spread between one person', (root) => Object.assign(root['population']!, { n: 1 }), /it is of one person, but [a-z-]+ has a spread/],
  ['bounds the wrong way round', (root) => Object.assign(root['speed']!, { from: 0.6 }), /speed.*ends before it begins/],
])('%s is refused, with the file and the field', (_, change, words) => {
  const message = messageOf(change as never)
  expect(message).toContain('"lab.json"')
  expect(message).toMatch(words)
})

it('every norm of the program, crouched, stiff and overstretched knees, and hips that hardly bend are read; and runs, however they bend', () => {
  const read = (change: Parameters<typeof changed>[2], angle = 'knee-flexion') => messageOf((root) => changed(root as unknown as Root, angle, change))
  const [least, most] = [4, 59]
  const stretchedTo = (low: number, high: number) => (mean: readonly number[]) => mean.map((value) => low + ((high - low) * (value - least)) / (most - least))
  expect(shippedReferences().map((one) => implausibleIn(one))).toEqual(shippedReferences().map(() => null))
  // Crouched as in spastic paresis, bent 40 to 60°; stiff with 20° in swing; overstretched by 15°; bent most when the foot comes down.
  for (const change of [stretchedTo(40, 60), stretchedTo(0, 20), stretchedTo(-15, 40), (mean: readonly number[]) => mean.map((value, at) => 20 + value / 3 + 15 * Math.cos((2 * Math.PI * at) / 50))]) expect(read(change)).toBe('read')
  expect(read((mean) => mean.map((value) => 25 + value / 10), 'hip-flexion')).toBe('read')
  expect(implausibleIn({ ...norm, movement: 'run', curves: { sides: 'alike', either: { 'knee-flexion': { ...curvesOfSide(norm, 'left')['knee-flexion']!, mean: curvesOfSide(norm, 'left')['knee-flexion']!.mean.map((value) => -value) } } } })).toBeNull()
})

it('of how many people at most it is says no band, score or test, which take their number', () => {
  expect(messageOf((root) => Object.assign((root as unknown as Root)['curves']!['either']!['knee-flexion']!, { smoothness: 20 }))).toMatch(/smoothness: .*a number of them that is known/)
  expect(messageOf((root) => Object.assign(root, { peopleScores: { left: {}, right: {} } }))).toMatch(/nIsAtMost: .*a number of them that is known/)
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
