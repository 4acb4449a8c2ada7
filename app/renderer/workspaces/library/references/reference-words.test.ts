import { expect, it } from 'vitest'
import { peopleWords } from '../../../../core/norms/references/people-words.ts'
import { agesWords, methodFacts, speedForLegs, speedWords } from './reference-words.ts'

it('says at what speed its people walked, and what that is for legs of some length', () => {
  expect(speedWords({ speed: { kind: 'range', from: 0.363, to: 0.5 } })).toBe('v* 0.36 to 0.50')
  expect(speedWords({ speed: { kind: 'range', from: null, to: 0.227 } })).toBe('v* at most 0.23')
  expect(speedWords({ speed: { kind: 'mean', mean: 0.44, sd: 0.03, least: 0.4, most: 0.5 } })).toBe('v* 0.44 ± 0.03')
  expect(speedForLegs({ speed: { kind: 'range', from: 0.363, to: 0.5 } }, 0.8)).toBe('1.02 to 1.40 m/s with legs of 0.80 m')
  expect(speedForLegs({ speed: { kind: 'range', from: null, to: null } }, 0.8)).toBeNull()
})

it('says of how many people it is, as surely as that is known', () => {
  expect([{ n: 1 }, { n: 1200 }, { n: 83, nIsAtMost: true as const }].map(peopleWords)).toEqual(['1 person', '1,200 people', 'up to 83 people'])
})

it('says how it was measured, and what nobody said', () => {
  expect(methodFacts({ angles: 'fit', model: 'stridescope-pose', topology: 'halpe-26', events: 'zeni', correction: 'the lab’s plates' }, () => 'Stridescope Pose').map(({ value }) => value)).toEqual(['of a body fitted to keypoints', 'Stridescope Pose, halpe-26', 'by the feet’s way (Zeni), corrected by the lab’s plates'])
  expect(methodFacts({ angles: 'vendor', model: null, topology: null, events: null, correction: null }).map(({ value }) => value)).toEqual(['of a maker’s model', 'not said', 'nobody said how they were found'])
  expect([agesWords({ ages: { from: 4, to: 17 } }), agesWords({ ages: { from: 30, to: 30 } }), agesWords({ ages: null })]).toEqual(['4 to 17 years', '30 years', 'not known of everybody'])
})
