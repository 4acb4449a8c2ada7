import { expect, it } from 'vitest'
import { bySide, SIDES } from '../../body/joints.ts'
import { EVENT_KINDS, type GaitEvent } from '../../gait/gait-event.ts'
import type { Reference } from '../../norms/references/reference.ts'
import { compareSides } from '../compare-sides.ts'
import { eventsOtherwise } from '../events-otherwise.ts'
import { madeGait } from '../testing/made-gait.ts'
import { toldDeviations, type TrialQuestion } from './told-deviations.ts'

const STIFF = { angle: 'knee-flexion', side: 'left', phase: 'initial-swing', byDeg: -30 } as const
const session = (seed: number) => madeGait({ seed, sessionDeg: 1.5, strideDeg: 1 })
const today = madeGait({ seed: 4, sessionDeg: 1.5, strideDeg: 1, changed: [STIFF] })
const earlier = [session(1), session(2), session(3)]
const told = (question: Partial<TrialQuestion> = {}) => toldDeviations({ today, method: 'keypoints', events: [], varied: [], factorOf: () => 3.5, seed: 1, ...question })
const peakIn = ({ features }: ReturnType<typeof told>) => features.left['knee-flexion-peak-stance']!

it('against earlier sessions tells findings, features and what today is by itself; findings are tried with each session left out', () => {
  const all = told({ earlier })
  expect(all).toMatchObject({ reference: { kind: 'own-baseline', n: 3, shapeOnly: null }, betweenSides: { familyFactor: 3.5 }, waveformTests: { people: null, sessions: { left: { reason: null } } } })
  expect(all.deviations[0]).toMatchObject({ variable: 'knee-flexion', side: 'left', phase: 'initial-swing', verdict: 'beyond', sensitivity: earlier.map(({ name }) => ({ what: `without ${name}`, verdict: 'beyond', holds: true })) })
  expect(peakIn(all)).toMatchObject({ against: { verdict: expect.any(String) as string } })
  expect(told({ earlier: earlier.slice(1) }).deviations[0]!.sensitivity).toEqual([])
})

it('against sessions that were measured otherwise draws their shape, and judges nothing by it', () => {
  const all = told({ earlier, shapeOnly: { reason: 'another model', remedy: null } })
  expect(all).toMatchObject({ deviations: [], scores: null, reference: { shapeOnly: { reason: 'another model' } }, waveformTests: { sessions: { left: { reason: 'the earlier sessions were measured otherwise, so only the shape can be compared' } } } })
  expect(all).toHaveProperty('reference.curves.left.knee-flexion')
  expect(peakIn(all)).not.toHaveProperty('against')
})

it('against nobody tells today by itself alone', () => {
  const all = told()
  expect(all).toMatchObject({ deviations: [], betweenSides: { deviations: expect.any(Array) as object[] } })
  expect(all).not.toHaveProperty('reference')
  expect(peakIn(all)).not.toHaveProperty('against')
})

it('against one that was picked tells nothing of today by itself once more', () => {
  const all = told({ earlier: earlier.slice(0, 1), picked: 'session' })
  expect(all).toMatchObject({ reference: { kind: 'picked', name: 'the session “Session 1”' } })
  expect(Object.keys(all)).not.toEqual(expect.arrayContaining(['betweenSides', 'drift', 'waveformTests']))
})

const flat = (deg: number) => Array.from({ length: 101 }, () => deg)
const people: Reference = {
  id: 'ours',
  kind: 'cohort',
  name: 'Ours',
  citation: null,
  licence: 'none',
  population: { description: 'made', n: 40, ages: null },
  method: { angles: 'fit', model: 'stridescope-pose', topology: 'halpe-26', events: 'zeni', correction: null },
  movement: 'walk',
  surface: 'overground',
  speed: { kind: 'range', from: null, to: null },
  curves: { sides: 'each', ...bySide(() => ({ 'knee-flexion': { mean: flat(20), sdBetween: flat(4), sdWithin: null, factor: 3 } })) },
  peopleScores: null,
  features: bySide(() => ({ 'knee-flexion-peak-stance': { mean: 60, sd: 4 } })),
  band: { familyFactor: 4, share: 0.95, seed: 1, draws: 10 },
  noBand: null,
  missing: [],
  unverified: [],
  provenance: { madeOn: '2026-11-29', codeVersion: '1', madeFrom: [] },
}

it('against people holds findings and features against them, not against sessions', () => {
  const all = told({ against: { reference: people, people: { reference: people, others: [] } } })
  expect(all.deviations.every(({ sentence }) => sentence.includes('in the 40 people of “Ours”'))).toBe(true)
  expect(all.deviations.length).toBeGreaterThan(0)
  expect(peakIn(all).against!.reference).toBe(60)
  expect(all).toMatchObject({ waveformTests: { sessions: { left: { reason: 'today is held against “Ours”, not against earlier sessions' } } } })
  expect(all).not.toHaveProperty('reference')
  expect(peakIn(all).against!.interval).not.toBeNull()
  // How sure the mean of up to 40 is, nobody knows.
  const some: Reference = { ...people, band: null, noBand: 'not known', population: { ...people.population, nIsAtMost: true } }
  expect(peakIn(told({ against: { reference: some, people: { reference: some, others: [] } } })).against).toMatchObject({ reference: 60, interval: null, thresholds: null })
  const unfair = told({ against: { reference: people, people: null } })
  expect(unfair.deviations).toEqual([])
  expect(peakIn(unfair)).not.toHaveProperty('against')
})

it('of a foot that comes down otherwise than those of which steps are known, intervals hold what that moves them by, and no threshold is another', () => {
  const events = SIDES.flatMap((side) => EVENT_KINDS.map((kind, at): GaitEvent => ({ side, kind, timeS: at, source: 'zeni', uncertaintyS: 0.02, correctedFrom: 'usual' })))
  const flat = events.map((event) => (event.side === 'left' ? { ...event, uncertaintyS: Math.hypot(0.02, 0.06), footS: 0.06 } : event))
  const width = (interval: readonly [number, number] | null | undefined) => interval![1] - interval![0]
  for (const question of [{ earlier }, { against: { reference: people, people: { reference: people, others: [] } } }]) {
    const [as, usual] = [flat, events].map((of) => told({ ...question, events: of })) as [ReturnType<typeof told>, ReturnType<typeof told>]
    const found = (all: typeof as) => all.deviations.find(({ variable, side }) => variable === 'knee-flexion' && side === 'left')!
    expect(width(found(as).intervalDeg)).toBeGreaterThan(width(found(usual).intervalDeg))
    expect(found(as).thresholdsDeg).toEqual(found(usual).thresholdsDeg)
  }
  const [as, usual] = [flat, events].map((of) => told({ earlier, events: of })) as [ReturnType<typeof told>, ReturnType<typeof told>]
  const off = (all: typeof as, side: 'left' | 'right') => all.features[side]['knee-flexion-off']!.against!
  expect(width(off(as, 'left').interval)).toBeGreaterThan(width(off(usual, 'left').interval))
  expect([off(as, 'left').thresholds, off(as, 'right')]).toEqual([off(usual, 'left').thresholds, off(usual, 'right')])
  const apart = (of: readonly GaitEvent[]) => compareSides({ today, eventsS: eventsOtherwise(of, 'keypoints'), factorOf: () => 3.5, seed: 1 }).deviations[0]!.intervalDeg
  expect(width(apart(flat))).toBeGreaterThan(width(apart(events)))
})
