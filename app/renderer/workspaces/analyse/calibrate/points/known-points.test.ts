import { describe, expect, it } from 'vitest'
import { clicksOf, freeName, nextUnclicked, withClick, withoutClick, withoutPoint, withPoints, type KnownPoints } from './known-points.ts'

const at = (id: string, name = id) => ({ id, name, xM: 0, yM: 0, zM: 0 })
const known: KnownPoints = { points: ['a', 'b', 'c'].map((id) => at(id)), clicks: {} }

describe('known points', () => {
  it('the next click is of the next point without one, from the top behind the last', () => {
    expect(nextUnclicked(known.points, {}, null)).toBe('a')
    expect(nextUnclicked(known.points, { a: [1, 1] }, 'a')).toBe('b')
    expect(nextUnclicked(known.points, { b: [1, 1], c: [1, 1] }, 'c')).toBe('a')
    expect(nextUnclicked(known.points, { a: [1, 1], b: [1, 1], c: [1, 1] }, 'b')).toBeNull()
    expect(nextUnclicked([], {}, null)).toBeNull()
  })

  it('clicks are each film’s own, and go with their point', () => {
    const clicked = withClick(withClick(known, 'film', 'a', [1, 2]), 'other', 'a', [3, 4])
    expect(clicksOf(clicked, 'film')).toEqual({ a: [1, 2] })
    expect(withoutClick(clicked, 'film', 'a').clicks).toEqual({ film: {}, other: { a: [3, 4] } })
    expect(withoutPoint(clicked, 'a')).toEqual({ points: [at('b'), at('c')], clicks: { film: {}, other: {} } })
  })

  it('a pasted point that is there already gets its new coordinates, others are added with a name', () => {
    let made = 0
    const more = withPoints(known, [{ name: 'b', xM: 1, yM: 2, zM: 3 }, { name: '', xM: 4, yM: 5, zM: 6 }], () => `new-${++made}`)
    expect(more.points[1]).toEqual({ id: 'b', name: 'b', xM: 1, yM: 2, zM: 3 })
    expect(more.points[3]).toEqual({ id: 'new-1', name: 'P4', xM: 4, yM: 5, zM: 6 })
    expect(freeName([at('1', 'P2')])).toBe('P3')
  })
})
