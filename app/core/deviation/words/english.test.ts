import { expect, it } from 'vitest'
import { ANGLES } from '../../body/angles/segment-angles.ts'
import { PHASES } from '../../gait/cycles/phases.ts'
import { ENGLISH, type Told } from './english.ts'
import { rounded } from './rounded.ts'

const knee: Told = {
  angle: 'knee-flexion',
  side: 'left',
  phase: 'initial-swing',
  ...rounded(44.2, 61.3, 4),
  athleteName: undefined,
  reference: { kind: 'earlier-sessions', count: 3 },
  verdict: 'beyond',
  heldBack: null,
  thresholdsDeg: { family: 11.2, single: 5.6 },
  strides: { showing: 8, of: 9 },
  shareOfScore: 0.458,
  goesWith: [{ angle: 'pelvis-obliquity', side: 'left', phase: 'initial-swing', ...rounded(8.1, 2, 3) }],
  quality: { cameras: { least: 3, most: 4 }, reprojectionPx: 4.1, shareInterpolated: 0, eventUncertaintyS: 0.01 },
  doubts: [],
}

it('says what differs, where, by how much, against what, how often, and what stands behind it', () => {
  expect(ENGLISH.sentence(knee)).toBe(
    'Left knee bends 17° less in initial swing than in the three earlier sessions (44° instead of 61°; usual variation of this measurement up to 11°), in 8 of 9 strides; it makes up 46 % of the squared gait score; left hip hiking (+6°) goes with it. Seen by 3–4 cameras, reprojection 4 px.',
  )
  expect(ENGLISH.title(knee)).toBe('Left knee bends 17° less in initial swing')
})

it('names all phases of which nobody can tell which is the largest', () => {
  expect(ENGLISH.title({ ...knee, orPhases: ['mid-swing'] })).toBe('Left knee bends 17° less in initial swing or mid-swing')
  expect(ENGLISH.title({ ...knee, orPhases: PHASES })).toBe('Left knee bends 17° less throughout the stride')
  expect(ENGLISH.title({ ...knee, angle: 'trunk-lean', orPhases: ['pre-swing', 'mid-swing'] })).toBe('Trunk leans 17° further back in pre-swing, initial swing or mid-swing of the left leg')
})

it('says of pelvis and trunk, which both legs’ strides look at, when the other leg’s does, not that they are on a side', () => {
  const leftAgainstRight = (angle: Told['angle'], deltaDeg: number) => ENGLISH.sentence({ ...knee, angle, deltaDeg, reference: { kind: 'other-side' } }).replace(/ \(.*/, '')
  expect(leftAgainstRight('pelvis-rotation', 13)).toBe('Left side of the pelvis is 13° further forward in initial swing than the right one is in the same part of the right leg’s stride')
  expect(leftAgainstRight('pelvis-obliquity', -4)).toBe('Left side of the pelvis is 4° lower in initial swing than the right one is in the same part of the right leg’s stride')
  expect(leftAgainstRight('trunk-rotation', 5)).toBe('Left shoulder is 5° further forward in initial swing than the right one is in the same part of the right leg’s stride')
  expect(leftAgainstRight('trunk-lean', 3)).toBe('Trunk leans 3° further forward in initial swing of the left leg than in the same part of the right leg’s stride')
  expect(leftAgainstRight('trunk-side-lean', -3)).toBe('Trunk leans 3° further to the right in initial swing of the left leg than to the left in the same part of the right leg’s stride')
  expect(leftAgainstRight('knee-flexion', 17)).toBe('Left knee bends 17° more in initial swing than on the right')
})

it('names the person where one is named, and counts as one counts', () => {
  const told = ENGLISH.sentence({ ...knee, athleteName: 'Ada', reference: { kind: 'earlier-sessions', count: 1 }, strides: { showing: 1, of: 1 }, shareOfScore: null, goesWith: [], quality: null })
  expect(told).toBe('Ada’s left knee bends 17° less in initial swing than in the earlier session (44° instead of 61°; usual variation of this measurement up to 11°), in 1 of 1 stride.')
})

it('does not call possible what it calls beyond, and says so where nothing is known', () => {
  expect(ENGLISH.sentence({ ...knee, verdict: 'possible' })).toContain('possible: this place alone usually varies by up to 6°, the largest of all places by up to 11°')
  expect(ENGLISH.sentence({ ...knee, verdict: 'too-little-data', thresholdsDeg: null })).toContain('too little data to say how much it usually varies')
})

it('does not say that a difference is within the usual and more than it where only its steps, or its one stride, keep it from being beyond', () => {
  const held = (heldBack: Told['heldBack'], reference = knee.reference) => ENGLISH.sentence({ ...knee, verdict: 'possible', heldBack, reference })
  expect(held({ by: 'events', seconds: 0.0392 })).toContain('(44° instead of 61°; possible: more than the usual variation of this measurement of up to 11°, but chance and steps found 40 ms otherwise could together feign it)')
  expect(held({ by: 'measurement' }, { kind: 'people', name: 'Ours', count: 36 })).toContain('possible: more than the up to 11° that are usual among them, but measuring the same person again could differ as much)')
  expect(held({ by: 'one-stride' }, { kind: 'other-side' })).toContain('possible: more than the usual difference between two sides of up to 11°, but one stride does not tell how far strides differ)')
})

it('has words for every angle both ways, none of which is a person', () => {
  for (const angle of ANGLES)
    for (const deltaDeg of [-5, 5]) {
      const told = ENGLISH.sentence({ ...knee, angle, deltaDeg, goesWith: [{ ...knee, angle, deltaDeg }] })
      expect(told).toMatch(/5°/)
      expect(told).not.toMatch(/\b(he|she|his|her|him|they|their|undefined)\b|--|  /i)
    }
})

it('rounds by what is known, so that the numbers add up', () => {
  expect(rounded(44.4, 60.7, 4)).toEqual({ valueDeg: 45, referenceDeg: 61, deltaDeg: -16, decimals: 0 })
  expect(rounded(44.44, 60.62, 0.4)).toMatchObject({ decimals: 1 })
  for (let value = -30; value < 30; value += 1.37) for (let reference = -20; reference < 20; reference += 2.13) {
    const { valueDeg, referenceDeg, deltaDeg } = rounded(value, reference, 3)
    expect(valueDeg - referenceDeg - deltaDeg).toBe(0)
    expect(Math.max(Math.abs(valueDeg - value), Math.abs(referenceDeg - reference))).toBeLessThan(1)
  }
})
