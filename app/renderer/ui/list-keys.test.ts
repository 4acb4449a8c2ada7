import { describe, expect, it } from 'vitest'
import { chooseOne, chooseRange, chooseToggled, movedTo, nothingChosen } from './list-keys.ts'

describe('keys in a list', () => {
  it('stay within it', () => {
    expect(movedTo('ArrowDown', -1, 3, 2)).toBe(0)
    expect(movedTo('ArrowDown', 2, 3, 2)).toBe(2)
    expect(movedTo('ArrowUp', 0, 3, 2)).toBe(0)
    expect(movedTo('PageDown', 0, 3, 2)).toBe(2)
    expect(movedTo('End', 0, 3, 2)).toBe(2)
    expect(movedTo('Home', 2, 3, 2)).toBe(0)
    expect(movedTo('ArrowDown', -1, 0, 2)).toBeUndefined()
    expect(movedTo('a', 0, 3, 2)).toBeUndefined()
  })

  it('choose a range from where Shift began', () => {
    const ids = ['a', 'b', 'c', 'd']
    const range = chooseRange(chooseOne('b'), ids, 'd')
    expect([...range.chosen]).toEqual(['b', 'c', 'd'])
    expect([...chooseRange(range, ids, 'a').chosen]).toEqual(['a', 'b'])
    expect([...chooseRange(nothingChosen, ids, 'c').chosen]).toEqual(['c'])
    expect([...chooseToggled(range, 'c').chosen]).toEqual(['b', 'd'])
  })
})
