import { expect, it } from 'vitest'
import { cautionsOf, modelsForTrying } from './cautions.ts'

const trial = (stale: string | null) => ({ trialGait: { stale } })

it('names each measurement that no longer is what its inputs would give, the second of a comparison too', () => {
  expect(cautionsOf([trial(null), trial('The belt ran at another speed.')], { isTried: true, shown: 2 })).toEqual([{ kind: 'stale', of: 1, reason: 'The belt ran at another speed.', said: [] }])
  expect(cautionsOf([trial('one'), trial('other')], { isTried: true, shown: 0 })).toHaveLength(2)
})

it('says that nothing has been tried of findings alone', () => {
  expect(cautionsOf([trial(null)], { isTried: false, shown: 1 })).toEqual([{ kind: 'not-tried' }])
  expect(cautionsOf([trial(null)], { isTried: false, shown: 0 })).toEqual([])
})

it('names a model that is for trying the program once, and none that is not', () => {
  const [pose, other] = [{ title: 'Stridescope Pose', isForTrying: true }, { title: 'Other', isForTrying: false }]
  expect(modelsForTrying([{ model: pose }, { model: pose }, { model: other }, { model: null }])).toEqual(['Stridescope Pose'])
})
