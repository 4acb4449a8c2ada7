import { expect, it } from 'vitest'
import type { Job } from '../../../contract/system/jobs.ts'
import { incomingFiles } from './incoming.ts'

const job = (fields: Partial<Job>) => ({ kind: 'import', sessionId: 'today', state: 'running', progress: null, ...fields }) as Job
const progress = { kind: 'copy', value: 0.25, title: 'Copying cam02.mp4', detail: '12 of 48 MB' }

it('tells how far the import of this session is', () => {
  const others = [job({ kind: 'prepare', progress }), job({ sessionId: 'baseline', progress }), job({ state: 'done', progress })]
  expect(incomingFiles(others, 'today')).toBeNull()
  expect(incomingFiles([...others, job({ progress })], 'today')).toEqual({ share: 0.25, doing: 'Copying cam02.mp4 · 12 of 48 MB' })
})

it('names the import that runs before one that waits', () => {
  const waiting = job({ state: 'queued' })
  expect(incomingFiles([waiting], 'today')).toEqual({ share: null, doing: 'waits for its turn' })
  expect(incomingFiles([waiting, job({ progress })], 'today')?.share).toBe(0.25)
  expect(incomingFiles([job({})], 'today')).toEqual({ share: null, doing: '' })
})
