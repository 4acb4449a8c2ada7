import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Job } from '../../../contract/system/jobs.ts'
import { inReadingOrder, isOpen, jobLines, withoutProgress } from './job-list.ts'

const job = (id: string, kind: string, state: Job['state'], at: number, sessionId: string | null = 'walk') =>
  ({ id, kind, state, sessionId, createdUs: at, endedUs: state === 'queued' || state === 'running' ? null : at }) as Job
const idsOf = (jobs: readonly Job[]) => jobs.map(({ id }) => id)

it('puts what failed first, then what runs and waits in its turn, then what ended last', () => {
  const jobs = [job('done', 'check', 'done', 9), job('second', 'import', 'queued', 5), job('first', 'import', 'queued', 4), job('running', 'import', 'running', 6), job('failed', 'import', 'failed', 1), job('stopped', 'check', 'stopped', 2)]
  expect(idsOf(inReadingOrder(jobs))).toEqual(['failed', 'running', 'first', 'second', 'done', 'stopped'])
})

it('makes one line of what was prepared for one session, and leaves the import and every failure to stand alone', () => {
  const jobs = [
    job('import', 'import', 'done', 10),
    job('a', 'prepare', 'done', 11),
    job('b', 'prepare', 'done', 12),
    job('c', 'prepare', 'failed', 13),
    job('d', 'prepare', 'failed', 14),
    job('e', 'prepare', 'running', 15),
    job('other', 'prepare', 'done', 3, 'run'),
  ]
  expect(jobLines(jobs).map(idsOf)).toEqual([['d'], ['c'], ['e'], ['b', 'a'], ['import'], ['other']])
})

it('knows nothing of how far jobs are while the engine is away, but of those that had ended', () => {
  const progress = { progress: { kind: 'import', value: 0.4, title: 'Copying' }, startedUs: 5, remainingUs: 7 }
  const [running, done] = (['running', 'done'] as const).map((state) => ({ ...job(state, 'import', state, 5), ...progress }))
  expect([withoutProgress(running!), withoutProgress(done!)]).toEqual([{ ...running, progress: null, startedUs: null, remainingUs: null }, done])
})

it('loses no job, whatever there is', () => {
  const any = fc.record({ kind: fc.constantFrom('prepare', 'import', 'check'), state: fc.constantFrom<Job['state'][]>('queued', 'running', 'done', 'failed', 'stopped', 'cancelled'), sessionId: fc.constantFrom('walk', 'run', null), at: fc.nat() })
  fc.assert(
    fc.property(fc.array(any), (drawn) => {
      const jobs = drawn.map(({ kind, state, at, sessionId }, index) => job(String(index), kind, state, at, sessionId))
      const lines = jobLines(jobs)
      expect(idsOf(lines.flat()).toSorted()).toEqual(idsOf(jobs).toSorted())
      for (const line of lines) expect(line.length === 1 || line.every((one) => one.kind === 'prepare' && one.state === line[0]?.state && !isOpen(one))).toBe(true)
    }),
  )
})
