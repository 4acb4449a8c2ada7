import { expect, it } from 'vitest'
import type { Model } from '../../../../contract/models/models.ts'
import { chosenPair } from './compare-choice.ts'

const usable = ['a', 'b', 'c'].map((id) => ({ id }) as Model)
const pair = (models: readonly Model[], one: string | null, other: string | null) => chosenPair(models, { one, other }).map((model) => model?.id)

it.each([
  [null, null, ['a', 'b']],
  ['c', null, ['c', 'a']],
  [null, 'a', ['b', 'a']],
  ['b', 'b', ['b', 'a']],
  ['gone', 'c', ['a', 'c']],
])('two models that differ are proposed: of %s and %s %j', (one, other, expected) => expect(pair(usable, one, other)).toEqual(expected))

it('where there is one, there is no second', () => {
  expect(pair(usable.slice(0, 1), null, null)).toEqual(['a', undefined])
  expect(pair([], 'a', 'b')).toEqual([undefined, undefined])
})
