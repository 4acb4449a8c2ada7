import { expect, it } from 'vitest'
import { renamed } from './other-names.ts'

const renaming = { names: [['Al (left)', 'P-1'], ['Al', 'P-2'], ['Session 1', 'S-1']] as const, shiftDays: -10 }

it('puts other names into what people read, as whole words, and moves instants, and nothing else', () => {
  const given = { id: 'Al', name: 'Al', doubts: ['without Session 1', 'all of Al’s'], sentence: 'Al (left) and Alma', createdUs: 1.79e15, offsetUs: 12_000, kind: 'Session 1', picked: { kind: 'session', called: 'Session 1' }, deep: [{ what: 'without Session 1' }] }
  expect(renamed(given, renaming)).toEqual({ id: 'Al', name: 'P-2', doubts: ['without S-1', 'all of P-2’s'], sentence: 'P-1 and Alma', createdUs: 1.79e15 - 864e9, offsetUs: 12_000, kind: 'Session 1', picked: { kind: 'session', called: 'S-1' }, deep: [{ what: 'without S-1' }] })
})

it('puts them into sentences that are kept as data, of which a report in another language is made', () => {
  const finding = { message: 'The file Al.c3d tells no steps', said: [{ key: 'Al', values: { file: 'Al.c3d', deep: [{ of: 'Session 1', n: 3 }] } }] }
  expect(renamed([finding], renaming)).toEqual([{ message: 'The file P-2.c3d tells no steps', said: [{ key: 'Al', values: { file: 'P-2.c3d', deep: [{ of: 'S-1', n: 3 }] } }] }])
})
