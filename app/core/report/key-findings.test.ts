import { expect, it } from 'vitest'
import type { Deviation } from '../deviation/deviation.ts'
import { keyFindings, standingDecision } from './key-findings.ts'

const finding = (variable: string, size: number, verdict = 'beyond') => ({ variable, side: 'left', phase: 'loading', size, verdict }) as unknown as Deviation
const decided = (deviation: Deviation, kind: string, isChanged = false) => ({ deviation, isChanged, decision: { kind } })

it('pictures the largest that ask for a look, names the others, and hides what was dismissed as it is now', () => {
  const all = Array.from({ length: 9 }, (_, n) => finding(`a-${n}`, n))
  const told = keyFindings([...all, finding('small', 99, 'within')], [decided(all[8]!, 'dismiss'), decided(all[7]!, 'dismiss', true), decided(all[6]!, 'confirm')])
  expect(told.pictured.map(({ size }) => size)).toEqual([7, 6, 5, 4, 3, 2])
  expect(told.named.map(({ size }) => size)).toEqual([1, 0])
  expect(told.dismissed).toBe(1)
  expect(standingDecision(all[6]!, [decided(all[6]!, 'watch', true), decided(all[6]!, 'confirm')])?.decision.kind).toBe('confirm')
})
