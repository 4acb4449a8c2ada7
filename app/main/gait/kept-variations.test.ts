import { expect, test } from 'vitest'
import { newSession, temporaryLibrary } from '../testing/library.ts'
import { keepGait, keptVariations } from './kept-gait.ts'
import type { MadeFrom } from './made-from.ts'

const of = (skeleton: string): MadeFrom => ({ versions: {}, today: { movement: { skeleton }, beltSpeedMps: 0, eventEdits: [], excludedStrides: [], standing: {}, plates: null, stepsBy: null, model: null, up: null, gait: null }, stated: null, references: null, earlier: [] })
const made = { gait: 'g', strideCurves: 'x', angles: 'x' }
const without = { what: 'without cam02', skeleton: 's', evidence: 'e', cutOffHz: 6 }

test('a movement on which nothing was tried yet is told from one of which nothing could be varied', async () => {
  const library = await temporaryLibrary()
  const place = { sessionId: newSession(library), trialId: null }
  expect(keptVariations(library, place, of('one'))).toBeNull()
  keepGait(library, place, of('one'), { ...made, varied: [], isTried: false })
  expect(keptVariations(library, place, of('one'))).toBeNull()
  keepGait(library, place, of('one'), { ...made, varied: [], isTried: true })
  expect(keptVariations(library, place, of('one'))).toEqual([])
  keepGait(library, place, of('one'), { ...made, varied: [without], isTried: true })
  expect(keptVariations(library, place, of('one'))).toEqual([without])
  expect(keptVariations(library, place, of('another'))).toBeNull()
})
