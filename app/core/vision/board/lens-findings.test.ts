import { expect, test } from 'vitest'
import { type LensEvidence, lensFindings } from './lens-findings.ts'

const GOOD: LensEvidence = {
  lens: { name: 'cam01', widthPx: 1920, heightPx: 1080, focalXPx: 1500, focalYPx: 1500, centreXPx: 959.5, centreYPx: 539.5, distortion: [0, 0, 0, 0, 0] },
  spread: { focalXPx: 1, focalYPx: 1, centreXPx: 1, centreYPx: 1 },
  errorPx: 0.2,
  views: 12,
  standOut: [],
  largestTurnDeg: 40,
  coverage: { columns: 1, rows: 1, corners: [336], share: 0.9, reach: 0.95 },
  cornerSpreadPx: 0.5,
  neverWhole: undefined,
}

test('a checkerboard that no picture shows whole is asked about: its size may be another one', () => {
  expect(lensFindings(GOOD)).toEqual([])
  expect(lensFindings({ ...GOOD, neverWhole: { columns: 5, rows: 8 } })).toMatchObject([{ level: 'warning', code: 'board-never-whole', message: 'No picture shows all 5 × 8 corners: is that the number of inner corners?' }])
})
