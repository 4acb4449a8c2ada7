import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Gait } from '../../contract/gait/gait.ts'
import type { FindingFilter } from '../../contract/review/review.ts'
import type { ToldDeviation } from '../../contract/gait/deviation.ts'
import { putInBin } from '../library/bin.ts'
import { historyState, redo, undo } from '../library/history.ts'
import { createTrial } from '../library/trials.ts'
import type { Library } from '../store/library.ts'
import { newSession, temporaryLibrary } from '../testing/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { actingAs } from '../acting.ts'
import { createUser } from '../users/users.ts'
import { feedback } from './feedback.ts'
import { notesOfTrial } from '../report/decisions.ts'
import { comment, decide, getFinding } from './findings.ts'
import { keepFindings } from './keep-findings.ts'
import { listFindings } from './queue.ts'

const stiffKnee: ToldDeviation = {
  variable: 'knee-flexion', side: 'left', phase: 'initial-swing', orPhases: [], phases: ['initial-swing'], fromPercent: 60, toPercent: 73, valueDeg: 44, referenceDeg: 61, deltaDeg: -17,
  intervalDeg: [-22, -12], thresholdsDeg: { family: 11, single: 6 }, size: 1.55, verdict: 'beyond', heldBack: null, atPercent: null, confidence: 'high', doubts: [], strides: { showing: [0, 1], of: 2, clearest: 0 },
  shareOfScore: 0.46, score: null, goesWith: [], quality: null, sensitivity: [], sentence: 'Left knee bends 17° less in initial swing.', title: 'Left knee bends 17° less',
}
const hip: ToldDeviation = { ...stiffKnee, variable: 'hip-flexion', side: 'right', size: 1.2, deltaDeg: 6, title: 'Right hip bends 6° more', verdict: 'possible' }

const earlierSessions: Gait['reference'] = { kind: 'own-baseline', name: '3 earlier sessions', n: 3, sessions: [], shapeOnly: null, curves: { left: {}, right: {} } }

async function libraryWith(deviations: ToldDeviation[]) {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const place = { sessionId, trialId: createTrial(library, { sessionId }).id }
  analysed(library, place, deviations)
  return { library, place }
}

/** As the stage `deviations` hands them over. */
function analysed(library: Library, place: TrialPlace, deviations: ToldDeviation[], reference = earlierSessions): void {
  keepFindings(library, place, randomUUID(), { deviations, reference })
}

const queue = (library: Library, filter: FindingFilter = { state: 'open' }) => listFindings(library, { ...filter, offset: 0, limit: 100 }).findings

test('what asks for a look is in the queue, the largest first; measurement error is not', async () => {
  const { library } = await libraryWith([hip, { ...stiffKnee, variable: 'trunk-lean', verdict: 'within' }, stiffKnee])
  expect(queue(library).map(({ title, state, athleteName }) => [title, state, athleteName])).toEqual([
    ['Left knee bends 17° less', 'open', 'Mara Example'],
    ['Right hip bends 6° more', 'open', 'Mara Example'],
  ])
  expect(queue(library, { side: 'right' })).toHaveLength(1)
  expect(queue(library, { variable: 'knee-flexion', side: 'right' })).toHaveLength(0)
  expect(queue(library, { search: 'mara knee' })).toHaveLength(1)
  expect(listFindings(library, { offset: 1, limit: 1 })).toMatchObject({ total: 2, findings: [{ title: 'Right hip bends 6° more' }], variables: ['hip-flexion', 'knee-flexion'], athletes: [{ name: 'Mara Example' }] })
})

test('a decision takes it out of the queue under a name and a time; taken back, it is there again and the decision is still told', async () => {
  const { library, place } = await libraryWith([stiffKnee])
  const { id: userId, role, name } = await createUser(library, { name: 'Ines', role: 'lab-lead', secret: '1234' })
  const ines = { kind: 'user', id: userId, role, name } as const
  const { id } = queue(library)[0]!
  const decided = actingAs(ines, () => decide(library, { id, version: 1, kind: 'confirm', note: 'seen in the clinic, too' }))
  expect(decided).toMatchObject({ state: 'decided', decision: { kind: 'confirm', by: 'Ines' }, decisions: [{ note: 'seen in the clinic, too', version: 1, takenBackUs: null }] })
  expect(queue(library)).toEqual([])
  expect(queue(library, { reviewer: userId })).toHaveLength(1)
  expect(actingAs(ines, () => undo(library))?.title).toBe('Confirmed: Left knee bends 17° less')
  expect(queue(library)).toHaveLength(1)
  expect(getFinding(library, id).decisions).toMatchObject([{ kind: 'confirm', takenBackUs: expect.any(Number) as number }])
  actingAs(ines, () => redo(library))
  expect(queue(library)).toEqual([])
  // Later ones stand, earlier ones stay.
  actingAs(ines, () => decide(library, { id, version: 1, kind: 'ask', note: '' }))
  expect(getFinding(library, id)).toMatchObject({ state: 'asked', decision: { kind: 'ask' }, decisions: [{ kind: 'ask' }, { kind: 'confirm' }] })
  expect(actingAs(ines, () => comment(library, { id, text: 'Was the belt on?' })).notes).toMatchObject([{ text: 'Was the belt on?', by: 'Ines', isOwn: true }])
  expect(notesOfTrial(library, place)).toMatchObject([{ deviation: { variable: 'knee-flexion' }, text: 'Was the belt on?', by: 'Ines' }])
  actingAs(ines, () => undo(library))
  expect(notesOfTrial(library, place)).toEqual([])
})

test('the key of Review takes back decisions and comments, and never what was done elsewhere, however often it is pressed', async () => {
  const { library } = await libraryWith([stiffKnee])
  decide(library, { id: queue(library)[0]!.id, version: 1, kind: 'confirm', note: '' })
  expect(undo(library, 'review')).toMatchObject({ title: expect.stringContaining('Left knee') as string })
  const before = historyState(library)
  expect(before.undo).not.toBeNull()
  expect(() => undo(library, 'review')).toThrow(/no decision and no comment/)
  expect(historyState(library)).toEqual(before)
  expect(queue(library)).toHaveLength(1)
})

test('an analysis that finds it otherwise asks again, keeps the decision beside it and says what has changed', async () => {
  const { library, place } = await libraryWith([stiffKnee])
  const { id } = queue(library)[0]!
  decide(library, { id, version: 1, kind: 'confirm', note: '' })
  // The same, but for what nobody decides otherwise about.
  analysed(library, place, [{ ...stiffKnee, deltaDeg: -16.7, sentence: 'Left knee bends 16.7° less.' }])
  expect(queue(library)).toEqual([])
  expect(getFinding(library, id)).toMatchObject({ version: 2, state: 'decided', decision: { kind: 'confirm' }, earlier: [{ version: 1, sentence: stiffKnee.sentence, changed: [] }] })
  analysed(library, place, [{ ...stiffKnee, phases: ['initial-swing', 'mid-swing'], deltaDeg: -9, verdict: 'possible' }])
  expect(queue(library)).toMatchObject([{ id, isChanged: true, decision: { kind: 'confirm' } }])
  expect(getFinding(library, id).decisions).toHaveLength(1)
  // Nobody has decided about the second version: the third stands in its place.
  expect(getFinding(library, id).earlier).toMatchObject([{ version: 1, changed: ['possible instead of beyond the usual variation', '−9° instead of −17°'] }])
  expect(() => decide(library, { id, version: 1, kind: 'dismiss', reason: 'known', note: '' })).toThrow(/analysed again/)
  decide(library, { id, version: 2, kind: 'dismiss', reason: 'not-a-finding', note: '' })
  expect(queue(library)).toEqual([])
  expect(feedback(library)).toEqual([{ variable: 'knee-flexion', kind: 'own', against: 'earlier sessions', decided: 1, notAFinding: 1 }])
})

test('what is not found any more is gone, and comes back as what it was', async () => {
  const { library, place } = await libraryWith([stiffKnee, hip])
  const { id } = queue(library)[0]!
  decide(library, { id, version: 1, kind: 'watch', note: '' })
  analysed(library, place, [hip])
  expect(queue(library, {}).map(({ title, state }) => [title, state])).toEqual([['Left knee bends 17° less', 'gone'], ['Right hip bends 6° more', 'open']])
  analysed(library, place, [hip, stiffKnee])
  expect(getFinding(library, id)).toMatchObject({ state: 'decided', decision: { kind: 'watch' } })
})

test('what lies in the bin asks for nothing', async () => {
  const { library, place } = await libraryWith([stiffKnee])
  putInBin(library, 'trial', [place.trialId])
  expect(queue(library)).toEqual([])
  undo(library)
  putInBin(library, 'session', [place.sessionId])
  expect(queue(library)).toEqual([])
})
