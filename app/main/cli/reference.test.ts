import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { expect, test, vi } from 'vitest'
import { gaitSchema, type Gait } from '../../contract/gait/gait.ts'
import { motLines } from '../../core/formats/motion/write-mot.ts'
import { coordinatesOf, STRAIGHT } from '../../core/gait/testing/model-walk.ts'
import { noteIn } from '../../core/report/words/notes/note-in.ts'
import '../testing/lent-workers.ts'
import { temporaryFolder } from '../testing/library.ts'
import { type Command, WrongUse } from './command.ts'
import { gaitCommand } from './gait.ts'
import { referenceCommand } from './reference.ts'

const SAMPLE = join(import.meta.dirname, '../../../resources/sample')
/** Three earlier measurements stand for three people. */
const THREE = ['2026-09-11-baseline-1', '2026-10-02-baseline-2/markers.trc', '2026-10-23-baseline-3'].map((name) => join(SAMPLE, name))

async function told({ run }: Command, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const spies = [vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0), vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0)]
  try {
    const code = await run(args)
    return { code, out: out.join(''), err: err.join('') }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

test('people’s trials become a cohort, go through a library and come out again the same; a walk is held against it', async () => {
  const folder = temporaryFolder()
  const [made, written] = [join(folder, 'made.json'), join(folder, 'written.json')]
  const inLibrary = ['--library', join(folder, 'library')]
  const { out } = await told(referenceCommand, 'make', ...THREE, '--name', 'Three of us', '--ages', '20-30', '--belt', '1.25', '--angles', 'points', '--out', made)
  expect(out).toContain('three-of-us: 3 people')
  await told(referenceCommand, 'import', made, ...inLibrary)
  await told(referenceCommand, 'export', 'three-of-us', '--out', written, ...inLibrary)
  expect(readFileSync(written, 'utf8')).toBe(readFileSync(made, 'utf8'))
  const byName = join(folder, 'by-name.json')
  await told(referenceCommand, 'export', 'Three of us', '--out', byName, ...inLibrary)
  expect(readFileSync(byName, 'utf8')).toBe(readFileSync(made, 'utf8'))
  // A name that two have is nobody’s.
  const namesake = join(folder, 'namesake.json')
  writeFileSync(namesake, JSON.stringify({ ...(JSON.parse(readFileSync(made, 'utf8')) as object), id: 'namesake' }))
  await told(referenceCommand, 'import', namesake, ...inLibrary)
  await expect(referenceCommand.run(['show', 'Three of us', ...inLibrary])).rejects.toMatchObject({ problem: { code: 'several-references', hint: expect.stringMatching(/^Name one by its id: .*namesake/) as string } })
  expect((await told(referenceCommand, 'remove', 'namesake', ...inLibrary)).out).toContain('Three of us')
  expect(JSON.parse((await told(referenceCommand, 'remove', 'Three of us', '--json', ...inLibrary)).out)).toEqual({ removed: 'three-of-us' })
  expect((await told(referenceCommand, 'show', made)).out).toMatch(/Measured by: Stridescope Pose \(stridescope-pose\), steps by zeni; walk, treadmill/)

  const { out: json } = await told(gaitCommand, THREE[1]!, '--belt', '1.25', '--angles', 'points', '--age', '25', '--reference', made, '--json')
  const { reference, scores, findings, waveformTests } = gaitSchema.parse(JSON.parse(json))
  expect(waveformTests!.people!.left).toEqual({ reason: expect.stringMatching(/is of 2 other people: a test takes 30/) as string, curves: {} })
  expect(findings.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^Today’s person is one of the people of the cohort, and is left out here: mean, spread and band are those of the 2 others/))
  expect(reference).toMatchObject({ kind: 'cohort', name: 'Three of us', n: 2, leftOut: 1, shapeOnly: null })
  expect(scores!.gps).toMatchObject({ of: 9, variables: expect.arrayContaining(['knee-flexion', 'thigh-flexion']) as string[], controls: { n: 2 } })
  expect(scores!.gps.overall!).toBeGreaterThan(0)
  expect(scores!.gps.overall!).toBeLessThan(3)

  // As if it were of thirty other people, whose left knees bend 25° more in swing.
  const root = JSON.parse(readFileSync(made, 'utf8')) as { people: object; population: object; speed: object; provenance: object; curves: Record<'left' | 'right', Record<string, { mean: number[] }>> }
  const asPeople = (set: Record<string, { mean: number[] }>, moreDeg: number) =>
    Object.fromEntries(Object.entries(set).map(([angle, { mean }]) => [angle, { mean: mean.map((value, percent) => (angle === 'knee-flexion' ? value + moreDeg * Math.exp(-(((percent - 74) / 10) ** 2)) : value)), sdBetween: mean.map(() => 3), sdWithin: null, factor: 3 }]))
  writeFileSync(made, JSON.stringify({ ...root, people: undefined, features: undefined, population: { ...root.population, n: 30 }, speed: { ...root.speed, each: undefined }, provenance: { ...root.provenance, madeFrom: [] }, curves: { sides: 'each', left: asPeople(root.curves.left, 25), right: asPeople(root.curves.right, 0) }, peopleScores: null, band: { share: 0.95, draws: 400, seed: 1, familyFactor: 4.4 }, noBand: null }))
  const stiff = await told(gaitCommand, THREE[1]!, '--belt', '1.25', '--angles', 'points', '--age', '25', '--reference', made)
  expect(stiff.code).toBe(3)
  expect(stiff.out).toMatch(/What differs, the largest first\n {2}beyond: Left knee bends 2\d° less in (initial swing|mid-swing) than in the 30 people of “Three of us” \(\d\d° instead of \d\d° at \d\d % of the stride, where it lies farthest out; up to 13° is usual among them\), in \d+ of \d+ strides; it makes up \d\d % of the squared gait score/)
  expect(stiff.out.match(/beyond:/g)!.length).toBe(1)
})

test('in a folder of a person’s trials, what cannot serve is named and left out, whatever is wrong with it; by itself it is refused', async () => {
  const folder = temporaryFolder()
  const person = join(folder, 'one')
  mkdirSync(person)
  copyFileSync(join(THREE[0]!, 'markers.trc'), join(person, 'walk.trc'))
  writeFileSync(join(person, 'ik.mot'), [...motLines(coordinatesOf({ ...STRAIGHT, frames: 120 }))].join(''))
  copyFileSync(join(SAMPLE, '2026-11-20-treadmill-walk/force-plates.mot'), join(person, 'grf.mot'))
  writeFileSync(join(person, 'bad.trc'), 'no markers\n')
  const walk = readFileSync(join(person, 'walk.trc'), 'utf8').split('\n')
  writeFileSync(join(person, 'swapped.trc'), [...walk.slice(0, 3), walk[3]!.replaceAll(/\b[LR](?=[A-Z])/g, (side) => (side === 'L' ? 'R' : 'L')), ...walk.slice(4)].join('\n'))
  writeFileSync(join(person, 'torn.c3d'), Uint8Array.of(2, 80, 0, 0))
  const args = ['--name', 'Two', '--ages', '20-30', '--belt', '1.25', '--angles', 'points', '--out', join(folder, 'two.json')]
  const { code, out, err } = await told(referenceCommand, 'make', person, THREE[1]!, ...args)
  expect(out).toContain('two: 2 people')
  expect(code, 'a person should look').toBe(3)
  expect(err).toMatch(/^bad\.trc, line 3: .+ It is left out of one\.\ngrf\.mot holds .+ no places of markers.+ It is left out of one\.\nik\.mot holds no stride that counts: joint angles show no feet to find steps by\. It is left out of one\.\nOf swapped\.trc no angle is told: .+ It is left out of one\.\ntorn\.c3d.+ It is left out of one\.\n$/)
  await expect(told(referenceCommand, 'make', join(person, 'ik.mot'), THREE[1]!, ...args)).rejects.toMatchObject({ problem: { code: 'no-strides' } })
  rmSync(join(person, 'walk.trc'))
  await expect(told(referenceCommand, 'make', person, THREE[1]!, ...args)).rejects.toMatchObject({ problem: { code: 'no-trials' } })
})

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../shared/reference'), 'c3d/PiG_Motion-FlatFoot-Full.c3d')
const gaitOf = async (...args: string[]): Promise<Gait> => gaitSchema.parse(JSON.parse((await told(gaitCommand, file, ...args, '--json')).out))

test.skipIf(!existsSync(file))('a child’s trial by Plug-in Gait against children of its speed: scored on all nine, its sagittal curves alike in shape (skipped where the reference folder is absent)', async () => {
  const { reference, scores, curves, findings } = await gaitOf('--age', '12', '--reference', 'schwartz-2008')
  expect(reference).toMatchObject({ name: expect.stringContaining('of their own choice') as string, shapeOnly: null })
  expect(scores!.gps.variables.length).toBe(9)
  expect(scores!.gps.controls).toBeUndefined()
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['no-verdict', 'reference']))
  for (const { message, said = [] } of findings) expect([message, noteIn('de', message, said)]).toEqual([message, expect.any(String)])
  for (const side of ['left', 'right'] as const)
    for (const angle of ['hip-flexion', 'knee-flexion', 'pelvis-rotation']) {
      const own = curves[side][angle]!
      expect(own.observable && likeness(own.mean, reference!.curves[side][angle]!.mean)).toBeGreaterThan(0.9)
    }
})

test.skipIf(!existsSync(file))('nobody said how old, or an adult: only the shape, and in words what would mend it (skipped where the reference folder is absent)', async () => {
  for (const [age, words] of [[[], /Enter the date of birth/], [['--age', '40'], /Choose a reference of people of that age/]] as const) {
    const { out, err } = await told(gaitCommand, file, ...age, '--reference', 'schwartz-2008', '--json')
    const { reference, scores } = gaitSchema.parse(JSON.parse(out))
    expect(scores).toBeNull()
    expect(reference!.shapeOnly!.remedy).toMatch(words)
    // The command has words of its own for it, in the same sentence.
    expect(err).toMatch(age.length > 0 ? words : /nobody said how old today’s person is\. Say with --age YEARS how old the person is\./)
    expect(err).not.toMatch(/Here --|Enter the date/)
  }
})

test('how many people a norm is of is told as surely as it is known', async () => {
  expect((await told(referenceCommand, 'show', 'schwartz-2008-slow')).out).toMatch(/^schwartz-2008-slow: .*; up to 83 people, [^]*People: Typically developing children, up to 83 people, 4 to 17 years/)
})

test('what cannot be understood is said', async () => {
  await expect(referenceCommand.run(['make', '--name', 'X'])).rejects.toThrow(WrongUse)
  await expect(referenceCommand.run(['make', THREE[0]!])).rejects.toThrow(WrongUse)
  await expect(referenceCommand.run(['make', 'Sample Athlete', '--name', 'X'])).rejects.toMatchObject({ problem: { code: 'no-such-file', hint: expect.stringContaining('--session NAME') as string } })
  await expect(referenceCommand.run(['make', THREE[0]!, '--name', 'X', '--ages', '30-20'])).rejects.toThrow('--ages takes two numbers')
  await expect(referenceCommand.run(['remake'])).rejects.toThrow(WrongUse)
  await expect(referenceCommand.run(['show', 'nobody', '--library', join(temporaryFolder(), 'none')])).rejects.toMatchObject({ problem: { message: 'There is no reference "nobody".' } })
  await expect(referenceCommand.run(['show', 'schwarz-2008-slow', '--library', join(temporaryFolder(), 'none')])).rejects.toMatchObject({ problem: { hint: expect.stringMatching(/^There are: schwartz-2008-slow, schwartz-2008-(very-)?(free|fast|slow), /) as string } })
  for (const command of [['show'], ['export', '--out', join(temporaryFolder(), 'x.json')]]) await expect(referenceCommand.run([...command, 'nofile.json', '--library', join(temporaryFolder(), 'none')])).rejects.toThrow('There is no file nofile.json.')
  await expect(referenceCommand.run(['show', '/nowhere/nofile.json'])).rejects.toThrow('There is no file /nowhere/nofile.json.')
  await expect(gaitCommand.run([THREE[1]!, '--reference', '/nowhere/nofile.json'])).rejects.toThrow('There is no file /nowhere/nofile.json.')
  await expect(gaitCommand.run([THREE[1]!, '--reference', 'schwarz-2008', '--library', join(temporaryFolder(), 'none')])).rejects.toMatchObject({ problem: { message: 'There is no reference "schwarz-2008".', hint: expect.stringMatching(/^There are: schwartz-2008-/) as string } })
})

/** Pearson's correlation. */
function likeness(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [a, b] = [one.map((value) => value - mean(one)), other.map((value) => value - mean(other))]
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return sum(a.map((value, at) => value * b[at]!)) / Math.sqrt(sum(a.map((value) => value ** 2)) * sum(b.map((value) => value ** 2)))
}
