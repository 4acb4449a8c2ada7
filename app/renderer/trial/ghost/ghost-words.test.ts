import { expect, it } from 'vitest'
import type { ShownGait } from '../gait/shown-gait.ts'
import { ghostMissingHere, ghostWords } from './ghost-words.ts'
import type { WalkBeside } from './walk-beside.ts'

const strides = { left: [{ fromS: 0, toS: 1, phases: null, leftOut: null }, { fromS: 1, toS: 2, phases: null, leftOut: 'it turns' }], right: [{ fromS: 0.5, toS: 1.5, phases: null, leftOut: null }] }
const reference = { name: '3 earlier sessions', shapeOnly: null, curves: { left: { 'thigh-flexion': {} }, right: {} } }
const shown = (gait: object, more: object = { angles: {}, unread: null }) => ({ trialGait: { gait: { strides, reference, ...gait } }, ...more }) as unknown as ShownGait
const walk = (left: boolean, right: boolean, gait: object = {}) => ({ gait: { strides, reference, ...gait }, places: () => ({ left: left ? {} : null, right: right ? {} : null }) }) as unknown as WalkBeside

it('says whose pose the ghost is', () => {
  expect(ghostWords(shown({}), walk(true, true), 700_000)).toBe('Ghost: 3 earlier sessions')
  const faster = { reference: { ...reference, shapeOnly: { reason: 'faster', remedy: null } } }
  expect(ghostWords(shown(faster), walk(true, true, faster), 700_000)).toBe('Ghost: 3 earlier sessions, shape only (faster)')
})

it('says why there is none', () => {
  expect(ghostWords(null, null, 0)).toMatch(/not been worked out/)
  expect(ghostWords(shown({ reference: null }), walk(true, true), 0)).toMatch(/nothing to compare/)
  expect(ghostWords(shown({}, { angles: null, unread: null }), null, 0)).toMatch(/comes with the angles/)
  expect(ghostWords(shown({}), null, 0)).toMatch(/no foot/)
  expect(ghostWords(shown({ reference: { ...reference, curves: { left: {}, right: {} } } }), walk(true, true), 0)).toMatch(/thighs/)
})

it('says what of it is missing at a moment, and why; of nothing that never is', () => {
  expect(ghostWords(shown({}), walk(false, false), 3_000_000)).toBe('No ghost here: no whole stride')
  expect(ghostMissingHere(walk(false, true), 1_200_000)).toBe('No ghost of the left leg here: this stride is left out (it turns)')
  expect(ghostMissingHere(walk(true, true), 700_000)).toBeNull()
  expect([ghostMissingHere(null, 0), ghostMissingHere(walk(false, false, { reference: null }), 0)]).toEqual([null, null])
})
