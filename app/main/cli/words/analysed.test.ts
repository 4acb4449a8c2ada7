import { expect, it } from 'vitest'
import type { Gait } from '../../../contract/gait/gait.ts'
import { type Analysed, analysedInWords, needsAPerson } from './analysed.ts'

it('a gait that is doubted is told of beside the films’ own findings, and asks for a person; its notes do neither', () => {
  const analysis = { cameras: [], estimator: 'onnx', model: 'a-model', device: null, medianErrorPx: 4, findings: [] } as unknown as Analysed['analysis']
  const analysed = (findings: Gait['findings']): Analysed => ({ trial: 'Walk', analysis, errorPxBefore: null, isReused: false, warnings: [], model: { id: 'a-model', name: 'A model', isEmbedded: false }, stronger: null, findings })
  const doubted = analysed([{ level: 'warning', code: 'two-gaits', message: 'Somebody walks and runs here.', hint: 'Choose.' }, { level: 'note', code: 'no-standing-trial', message: 'There is none.' }])
  expect(analysedInWords(doubted).filter((line) => /warning|note/.test(line))).toEqual(['  warning: Somebody walks and runs here. Choose.'])
  expect([needsAPerson(doubted), needsAPerson(analysed(doubted.findings!.slice(1)))]).toEqual([true, false])
})
