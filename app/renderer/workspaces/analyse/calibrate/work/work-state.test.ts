import { describe, expect, it } from 'vitest'
import type { Job } from '../../../../../contract/system/jobs.ts'
import type { CalibrationOfTrial } from '../calibration-query.ts'
import { newestMade } from './made.ts'
import { workState } from './work-state.ts'

const job = (state: Job['state']) => ({ id: 'a', state, createdUs: 10 }) as Job
const made = (createdUs: number, kind = 'lenses') => ({ createdUs, result: { kind } }) as CalibrationOfTrial['made'][number]

describe('the job that makes a calibration', () => {
  it('is under way from when it is asked for', () => {
    expect(workState({ jobId: 'a', made: [] }, [job('queued')]).running?.id).toBe('a')
    expect(workState({ jobId: 'a', made: [] }, [job('running')]).running?.id).toBe('a')
    expect(workState({ jobId: 'a', made: [] }, [])).toEqual({ running: null, ended: null })
  })

  it('is told of once it has failed, until something is made', () => {
    expect(workState({ jobId: 'a', made: [made(3)] }, [job('failed')]).ended?.id).toBe('a')
    expect(workState({ jobId: 'a', made: [made(12)] }, [job('failed')])).toEqual({ running: null, ended: null })
    expect(workState({ jobId: 'a', made: [made(3)] }, [job('done')])).toEqual({ running: null, ended: null })
  })
})

describe('what a tab shows', () => {
  it('is the newest of the kinds of work that it does', () => {
    const all = { made: [made(1, 'refine'), made(5, 'footage'), made(9, 'lenses')] }
    expect(newestMade(all, 'refine', 'footage')?.createdUs).toBe(5)
    expect(newestMade(all, 'floor')).toBeUndefined()
  })
})
