import { describe, expect, it } from 'vitest'
import { boardChoice, boardWords, DICTIONARIES, looksAlikeTurned, ofKind, readDraft, type BoardDraft } from './board-draft.ts'

const typed = (changes: Partial<BoardDraft>): BoardDraft => ({ ...boardChoice.fallback, columns: '4', rows: '7', square: '60', ...changes })

describe('a board as it is typed', () => {
  it('is one as soon as nothing is missing, its squares in any unit of length', () => {
    expect(readDraft(boardChoice.fallback)).toEqual({ board: null, refusals: {} })
    expect(readDraft(typed({})).board).toEqual({ kind: 'checkerboard', columns: 4, rows: 7, squareM: 0.06 })
    expect(readDraft(typed({ square: '6,2 cm' })).board).toMatchObject({ squareM: 0.062 })
  })

  it('is refused where it cannot be, with the reason at the field', () => {
    expect(readDraft(typed({ columns: '1', square: 'wide' }))).toEqual({ board: null, refusals: { columns: '2 to 60', square: 'A number, such as 60 mm' } })
    expect(readDraft(typed({ kind: 'charuco', columns: '5', rows: '8', marker: '60' }))).toEqual({ board: null, refusals: { marker: 'Smaller than a square' } })
  })

  it('with markers is named by its squares, and stays the same board when it is named the other way', () => {
    const charuco = ofKind(typed({ marker: '45 mm' }), 'charuco')
    expect(charuco).toMatchObject({ columns: '5', rows: '8' })
    expect(readDraft(charuco).board).toEqual({ kind: 'charuco', columns: 4, rows: 7, squareM: 0.06, markerM: 0.045, dictionary: '4X4_50' })
    expect(ofKind(charuco, 'checkerboard')).toMatchObject({ columns: '4', rows: '7' })
    expect(DICTIONARIES).toContain('6X6_250')
  })

  it('looks alike after a half turn where both numbers of squares are even, or both odd', () => {
    const alike = (columns: string, rows: string) => looksAlikeTurned(readDraft(typed({ columns, rows })).board!)
    expect([alike('4', '7'), alike('5', '7'), alike('4', '6')]).toEqual([false, true, true])
  })

  it('is told as squares and centimetres, as one sees it lie there', () => {
    expect(boardWords(null)).toContain('5 × 8 squares has 4 × 7')
    expect(boardWords(readDraft(typed({})).board)).toContain('5 × 8 squares, 30 × 48 cm')
  })
})
