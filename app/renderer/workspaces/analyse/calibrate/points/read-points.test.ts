import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCoordinate, readPoints } from './read-points.ts'

const point = (name: string, xM: number, yM: number, zM: number) => ({ name, xM, yM, zM })

describe('rows that are pasted', () => {
  it.each([
    ['from a spreadsheet', 'near left\t0\t0.3\t0\nfar right\t-2\t-0,3\t0', [point('near left', 0, 0.3, 0), point('far right', -2, -0.3, 0)]],
    ['with semicolons and decimal commas', 'A;1,5;2;0,05', [point('A', 1.5, 2, 0.05)]],
    ['with commas', 'corner 1, 1.5, 2, 0', [point('corner 1', 1.5, 2, 0)]],
    ['with commas and whole numbers', 'G, -300, 300, 1200\nI, 1, 2, 3', [point('G', -300, 300, 1200), point('I', 1, 2, 3)]],
    ['with commas and no names', '1, 2, 3', [point('', 1, 2, 3)]],
    ['with commas and no spaces', 'I,1,2,3', [point('I', 1, 2, 3)]],
    ['with tabs after decimal commas', 'A\t1,5\t2,0\t-0,05', [point('A', 1.5, 2, -0.05)]],
    ['with a name that has a comma', 'post, left 1,5 2,0 0', [point('post, left', 1.5, 2, 0)]],
    ['with spaces and decimal commas', 'A 1,5 2,0 0', [point('A', 1.5, 2, 0)]],
    ['without names', '1 2 3\r\n4\t5\t6', [point('', 1, 2, 3), point('', 4, 5, 6)]],
    ['with heads that say millimetres', 'name\tx [mm]\ty [mm]\tz [mm]\nA\t1500\t−300\t178', [point('A', 1.5, -0.3, 0.178)]],
    ['with heads in metres', 'Point;X;Y;Z\nA;1;2;3', [point('A', 1, 2, 3)]],
  ])('are read %s', (_, text, points) => {
    expect(readPoints(text)).toEqual({ points, refused: [] })
  })

  it('that have too few numbers or one too many are refused, and given back', () => {
    expect(readPoints('A 1 2\nB 1 2 3\nC 1 2 3 4')).toEqual({ points: [point('B', 1, 2, 3)], refused: ['A 1 2', 'C 1 2 3 4'] })
  })

  it('come back from what a spreadsheet would copy', () => {
    const metres = fc.integer({ min: -30_000, max: 30_000 }).map((mm) => mm / 1000)
    const rows = fc.array(fc.tuple(fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ]{0,9}[A-Za-z]$/).filter((name) => !/^x\b/i.test(name) && !/\bx\b/i.test(name)), metres, metres, metres), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(rows, fc.boolean(), (all, comma) => {
        const text = all.map((row) => row.map((field) => (comma ? String(field).replace('.', ',') : String(field))).join('\t')).join('\n')
        expect(readPoints(text).points).toEqual(all.map(([name, x, y, z]) => point(name.replaceAll(/\s+/g, ' '), x + 0, y + 0, z + 0)))
      }),
      { numRuns: 50 },
    )
  })

  it('as anything else never throw, and lose no row', () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(readPoints(text).points.every(({ xM }) => Number.isFinite(xM))).toBe(true)))
  })
})

it('a coordinate is read as it is typed, an empty one is none', () => {
  expect(['1,5', ' −0.25 m', '', 'half'].map(readCoordinate)).toEqual([1.5, -0.25, null, undefined])
})
