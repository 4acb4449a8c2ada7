import { describe, expect, it } from 'vitest'
import { LEAST_PEOPLE, type Reference } from '../references/reference.ts'
import { gateToReference, gateToSession } from './gate.ts'
import { asksOf } from './shape-only.ts'
import { ageOn, comparedAs, dimensionlessSpeedOf, speedOf, type Measurement } from './measurement.ts'

const LEG_M = 0.8
const today: Measurement = {
  method: { angles: 'vendor', model: 'plug-in-gait', topology: null, events: 'vendor', correction: null },
  movement: 'walk',
  surface: 'overground',
  speedMps: 1.16,
  legLength: { metres: LEG_M, from: 'measured' },
  ageYears: 12,
}
const norm: Reference = {
  id: 'norm',
  kind: 'norm',
  name: 'Children',
  citation: null,
  licence: 'CC0-1.0',
  population: { description: 'Children', n: 83, ages: { from: 4, to: 17 } },
  method: today.method,
  movement: 'walk',
  surface: 'overground',
  speed: { kind: 'range', from: 0.363, to: 0.5 },
  curves: { sides: 'alike', either: {} },
  peopleScores: null,
  band: null,
  noBand: 'There is none.',
  missing: [],
  unverified: [],
  provenance: { madeOn: '2026-11-29', codeVersion: '1', madeFrom: [] },
}
const earlier = { id: 's1', name: 'Baseline 1', measurement: today }
const reasonsTo = (change: Partial<Measurement>, reference: Partial<Reference> = {}) => gateToReference({ ...today, ...change }, { ...norm, ...reference })

it('as many people are to be measured as give what is promised of them', () => {
  const [reason] = reasonsTo({ method: { ...today.method, angles: 'fit' } }).reasons
  expect(reason!.remedy).toEqual({ kind: 'measure-people', people: LEAST_PEOPLE, words: expect.stringContaining('from 30 on it gives a band and a verdict, of fewer curves and scores') as string })
})

it('a gait measured alike passes', () => {
  expect(gateToReference(today, norm)).toEqual({ verdict: 'same', reasons: [], notes: [] })
  expect(gateToSession(today, earlier)).toEqual({ verdict: 'same', reasons: [], notes: [] })
})

describe('nothing but the shape is compared, with the reason and what would mend it', () => {
  it.each<[string, Partial<Measurement>, Partial<Reference>, string, RegExp, string]>([
    ['angles of another kind', { method: { ...today.method, angles: 'fit' } }, {}, 'method', /a body fitted to keypoints/, 'measure-people'],
    ['angles of a model of OpenSim’s', { method: { ...today.method, angles: 'opensim' } }, {}, 'method', /those of OpenSim’s inverse kinematics, those of the norm of a maker’s model/, 'measure-people'],
    ['such angles of which nobody said the model', { method: { ...today.method, angles: 'opensim', model: null } }, { method: { ...today.method, angles: 'opensim' } }, 'method', /^Nobody said of which model, and of which markers or films, the joint angles of today’s measurement are\.$/, 'enter'],
    ['another model', { method: { ...today.method, model: 'stridescope-pose' } }, {}, 'method', /by stridescope-pose, the norm by plug-in-gait/, 'measure-people'],
    ['a model that nobody said', { method: { ...today.method, model: null } }, {}, 'method', /Nobody said which model/, 'enter'],
    ['other keypoints', { method: { ...today.method, topology: 'halpe-26' } }, {}, 'method', /halpe-26/, 'measure-people'],
    ['steps found otherwise', { method: { ...today.method, events: 'zeni+force-plate' } }, {}, 'method', /^Today’s steps are told by the feet’s way \(Zeni\) and force plates, those of the norm by the file’s maker\.$/, 'measure-people'],
    ['steps corrected', { method: { ...today.method, correction: 'lab offset' } }, {}, 'method', /corrected by lab offset/, 'measure-people'],
    ['a standing trial', { method: { ...today.method, zero: 'standing-trial' } }, {}, 'method', /from a standing trial, those of .+ from where the walk/, 'other-reference'],
    ['another movement', { movement: 'run' }, {}, 'movement', /Today is a run/, 'other-reference'],
    ['a treadmill', { surface: 'treadmill' }, {}, 'surface', /on a treadmill/, 'walk-on'],
    ['a surface that nobody said', { surface: null }, {}, 'surface', /Nobody said on what surface/, 'enter'],
    ['too fast', { speedMps: 1.6 }, {}, 'speed', /takes 0\.36 to 0\.50/, 'walk-at'],
    ['no speed', { speedMps: null }, {}, 'speed', /Nobody knows the speed/, 'enter'],
    ['no leg length', { legLength: null }, {}, 'speed', /Nobody knows the leg length/, 'enter'],
    ['an adult', { ageYears: 40 }, {}, 'age', /4 to 17 years old, today’s person is 40/, 'other-reference'],
    ['a toddler', { ageYears: 2 }, {}, 'age', /today’s person is 2/, 'other-reference'],
    ['a child against adults', {}, { population: { description: 'Adults', n: 40, ages: { from: 20, to: 60 } } }, 'age', /20 to 60 years/, 'other-reference'],
    ['an adult against children and one who is just grown up', { ageYears: 40 }, { population: { description: 'Young', n: 83, ages: { from: 4, to: 18 } } }, 'age', /4 to 18 years/, 'other-reference'],
    ['a child, where nobody said the ages', {}, { population: { description: 'Some', n: 30, ages: null } }, 'age', /^Nobody said how old the people of the norm are\.$/, 'other-reference'],
    ['an adult, where nobody said the ages', { ageYears: 30 }, { population: { description: 'Some', n: 30, ages: null } }, 'age', /^Nobody said how old/, 'other-reference'],
    ['an age that nobody said', { ageYears: null }, {}, 'age', /nobody said how old/, 'enter'],
  ])('%s', (_, change, reference, about, words, remedy) => {
    const { verdict, reasons } = reasonsTo(change, reference)
    expect(verdict).toBe('shape-only')
    expect(reasons).toEqual([{ about, words: expect.stringMatching(words) as string, remedy: expect.objectContaining({ kind: remedy, words: expect.any(String) as string }) as never, said: expect.any(Object) as never }])
  })

  it('every reason is told, not the first alone', () => {
    expect(reasonsTo({ surface: 'treadmill', ageYears: 40, speedMps: 2 }).reasons.map(({ about }) => about)).toEqual(['surface', 'speed', 'age'])
  })
})

it('an old person among adults is told, and compared', () => {
  const { verdict, notes } = reasonsTo({ ageYears: 70 }, { population: { description: 'Adults', n: 40, ages: { from: 20, to: 60 } } })
  expect(verdict).toBe('same')
  expect(notes).toEqual([{ words: expect.stringContaining('today’s person is 70') as string, said: expect.any(Object) as never }])
})

it('earlier sessions: speeds count in units of √(g·leg length), to 0.05 and no further; the remedy is to analyse that session again', () => {
  const at = (change: number) => gateToSession({ ...today, speedMps: speedOf(dimensionlessSpeedOf(today)! + change, LEG_M) }, earlier).verdict
  expect([-0.051, -0.049, 0.049, 0.051].map(at)).toEqual(['shape-only', 'same', 'same', 'shape-only'])
  for (const [one, other] of [[today, { ...today, legLength: null }], [{ ...today, legLength: null }, today]] as const) expect(gateToSession(one, { ...earlier, measurement: other }).verdict).toBe('same')
  const opensim = (model: string): Measurement => ({ ...today, method: { ...today.method, angles: 'opensim', model } })
  expect(gateToSession(opensim('OpenCap'), { ...earlier, measurement: opensim('OpenCap') }).verdict).toBe('same')
  expect(gateToSession(opensim('OpenCap'), { ...earlier, measurement: opensim('gait2392') }).reasons).toMatchObject([{ words: 'Today’s measurement is by OpenCap, the session “Baseline 1” by gait2392.', remedy: { kind: 'other-reference' } }])
  const { reasons } = gateToSession({ ...today, method: { ...today.method, model: 'new-model' } }, earlier)
  expect(reasons).toMatchObject([{ remedy: { kind: 'analyse-again', session: 's1', method: { model: 'new-model' } } }])
  expect(gateToSession(today, { ...earlier, measurement: { ...today, speedMps: null } }).reasons[0]!.words).toBe('Nobody knows the speed of the session “Baseline 1”, so speeds cannot be compared.')
})

it('a speed that is hardly too slow is told in as many digits as show it', () => {
  const speedMps = speedOf(0.3618, LEG_M)
  const { words, remedy } = reasonsTo({ speedMps }).reasons[0]!
  expect(words).toBe('Today’s speed is 0.362 in units of √(g·leg length); the norm takes 0.363 to 0.500.')
  expect(remedy.words).toBe('Walk at 1.02 to 1.40 m/s, or choose a reference at 1.01 m/s.')
})

it('where plates tell today’s steps and none an earlier session’s, today’s are to be told by how the feet move', () => {
  const by = (events: string) => ({ ...today.method, events })
  const remedyOf = (now: string, then: string) => gateToSession({ ...today, method: by(now) }, { ...earlier, measurement: { ...today, method: by(then) } }).reasons.map(({ remedy }) => remedy.kind)
  expect([remedyOf('force-plate+zeni', 'zeni'), remedyOf('force-plate', 'vendor'), remedyOf('zeni', 'force-plate+zeni')]).toEqual([['steps-by-movement'], ['analyse-again'], ['analyse-again']])
})

it('a speed to walk at is given in metres a second for these legs', () => {
  const { reasons } = reasonsTo({ speedMps: 1.6 })
  expect(reasons[0]!.remedy).toMatchObject({ fromMps: expect.closeTo(0.363 * Math.sqrt(9.80665 * LEG_M), 9) as number, toMps: expect.closeTo(0.5 * Math.sqrt(9.80665 * LEG_M), 9) as number })
})

it('who is one of the people is held against the others; where they cannot be left out, by shape only, with what would mend it', () => {
  const provenance = { ...norm.provenance, madeFrom: [{ what: 'a trial', sha256: 'aa' }, { what: 'a trial', sha256: null }] }
  const gate = (n: number, ...own: string[]) => gateToReference(today, { ...norm, kind: 'cohort', population: { ...norm.population, n }, provenance }, new Set(own))
  expect(gate(83, 'bb')).toEqual({ verdict: 'same', reasons: [], notes: [] })
  const remedies = [/^Make the cohort again, which keeps each person’s curves, or/, /^Make the cohort of more people, or/]
  for (const [at, n] of [83, 2].entries()) expect(gate(n, 'bb', 'aa')).toMatchObject({ verdict: 'shape-only', notes: [], reasons: [{ about: 'people', words: expect.stringMatching(new RegExp(`one of the ${n} people of the cohort, and cannot be left out`)) as string, remedy: { kind: 'other-reference', words: expect.stringMatching(remedies[at]!) as string } }] })
  expect(gateToReference(today, { ...norm, provenance, leftOut: 1 }, new Set(['aa']))).toMatchObject({ verdict: 'same', notes: [{ words: expect.stringMatching(/is left out here: mean, spread and band are those of the 83 others/) as string }] })
  const notesWith = (change: Partial<Reference>) => gateToReference(today, { ...norm, provenance, leftOut: 1, ...change }, new Set(['aa'])).notes.map(({ words }) => words.replace(/^.* others/, ''))
  const walked = { kind: 'mean', mean: 0.43, sd: 0.02, least: 0.4, most: 0.46 } as const
  expect([notesWith({}), notesWith({ speed: walked }), notesWith({ speed: { ...walked, each: [0.4, 0.46] } })]).toEqual([
    ['; ages (4 to 17 years) are known of all 84 together only, today’s person among them.'],
    ['; ages (4 to 17 years) and speed are known of all 84 together only, today’s person among them.'],
    [', and so is the speed; ages (4 to 17 years) are known of all 84 together only, today’s person among them.'],
  ])
})

it('of one person only the shape is compared', () => {
  const { verdict, reasons } = reasonsTo({}, { population: { ...norm.population, n: 1 } })
  expect([verdict, reasons.map(({ words }) => words)]).toEqual(['shape-only', ['The norm is of one person: how far people differ is not known from it.']])
})

it('a leg length of the skeleton is told, and once that not all of a norm was checked', () => {
  const { verdict, notes } = reasonsTo({ legLength: { metres: 0.78, from: 'skeleton' } }, { unverified: ['The bounds.', 'The ages.'] })
  expect(verdict).toBe('same')
  expect(notes.map(({ words }) => words)).toEqual([expect.stringContaining('0.78 m from hip to ankle'), expect.stringMatching(/^Not all that this norm says .* was checked against the paper/)])
  expect(reasonsTo({}, { kind: 'cohort', unverified: ['how old one is.'] }).notes).toEqual([{ words: 'Not known: how old one is.' }])
})

it('asks for what somebody only has to say, once, and for nothing where that mends nothing', () => {
  expect(asksOf(reasonsTo({ surface: null, legLength: null, method: { ...today.method, model: null } }).reasons)).toEqual({ asks: ['model', 'surface', 'leg-length'] })
  expect(asksOf(reasonsTo({ speedMps: 9 }).reasons)).toEqual({})
})

it('ages are in whole years', () => {
  expect([ageOn('2026-11-20', '2014-11-20'), ageOn('2026-11-19', '2014-11-20')]).toEqual([12, 11])
})

it('what steps tell counts more than that somebody called it a walk; a run that films hold on the floor stays one', () => {
  expect(comparedAs('walk', { gait: 'run', areApart: false })).toBe('run')
  expect(comparedAs(null, { gait: undefined, areApart: false })).toBe('walk')
  expect(comparedAs('run', { gait: 'walk', areApart: false })).toBe('run')
  expect(comparedAs('run', { gait: 'walk', areApart: true })).toBe('walk')
})
