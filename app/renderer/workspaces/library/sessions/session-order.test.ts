import { expect, it } from 'vitest'
import type { SessionRow } from '../../../../contract/library/sessions.ts'
import { inOrder } from './session-order.ts'

const row = (name: string, date: string, more: Partial<SessionRow> = {}): SessionRow => ({
  id: name,
  athleteId: 'a',
  athleteName: 'A',
  name,
  date,
  tags: [],
  createdUs: 0,
  trialCount: 0,
  fileCounts: {},
  footageUs: 0,
  bytes: 0,
  readiness: 'ready',
  posterMediaId: null,
  ...more,
})

it('sorts by a column, and by date where that is equal', () => {
  const rows = [row('Walk 10', '2026-01-01', { bytes: 5 }), row('walk 9', '2026-03-01', { bytes: 5 }), row('Run', '2026-02-01', { bytes: 9 })]
  const sorted = (column: 'name' | 'date' | 'size', descending: boolean) => inOrder(rows, { column, descending }).map(({ name }) => name)
  expect(sorted('name', false)).toEqual(['Run', 'walk 9', 'Walk 10'])
  expect(sorted('date', true)).toEqual(['walk 9', 'Run', 'Walk 10'])
  expect(sorted('size', true)).toEqual(['Run', 'walk 9', 'Walk 10'])
})
