import { expect, it } from 'vitest'
import type { Analysis } from '../../../../contract/analysis/analysis.ts'
import type { Job } from '../../../../contract/system/jobs.ts'
import { analysisState } from './analysis-state.ts'

const finding = (level: Analysis['findings'][number]['level'], message: string) => ({ level, code: 'x', subject: 'x', message, fromUs: null, toUs: null })
const analysis = (createdUs: number, findings: Analysis['findings'] = []) => ({ createdUs, findings }) as unknown as Analysis
const job = (state: Job['state'], createdUs: number, warnings: string[] = []) => ({ state, createdUs, warnings }) as unknown as Job
const state = (known: Partial<Parameters<typeof analysisState>[0]>) => analysisState({ analysis: null, lacking: null, job: undefined, jobModel: null, ...known })

it('a job that waits or runs is one that is making the skeleton', () => {
  expect([state({ job: job('queued', 1) }).running, state({ job: job('running', 1) }).running]).not.toContain(null)
  expect(state({ job: job('failed', 1) }).running).toBeNull()
})

it('of the last job only what came to nothing after the result is told', () => {
  expect(state({ job: job('failed', 5), analysis: analysis(3) }).ended?.state).toBe('failed')
  expect(state({ job: job('stopped', 5) }).ended?.state).toBe('stopped')
  expect(state({ job: job('done', 2), analysis: analysis(3) }).ended).toBeNull()
  expect(state({ job: job('failed', 2), analysis: analysis(3) }).ended).toBeNull()
})

it('what is told is said once, the gravest first', () => {
  const made = analysis(3, [finding('note', 'Gaps were filled.'), finding('warning', 'Few cameras see the hand.')])
  const { told } = state({ analysis: made, job: job('done', 2, ['Few cameras see the hand. Move one.', 'The calibration is old.']) })
  expect(told.map(({ level, message }) => `${level}: ${message}`)).toEqual(['warning: The calibration is old.', 'warning: Few cameras see the hand.', 'note: Gaps were filled.'])
})
