import { setImmediate, setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { ProblemError } from '../../core/problem.ts'
import { WorkerDied } from '../jobs/worker-process.ts'
import type { Library } from '../store/library.ts'
import { tryingOf } from './being-tried.ts'
import { triesLater } from './try-later.ts'

const place = { sessionId: 'a-session', trialId: 'a-trial' }
const died = () => new ProblemError({ code: 'not-tried', message: 'It did not end.' }, { cause: new WorkerDied('It was ended by SIGKILL.', '') })

test('a worker that dies while findings are tried is forgiven once', async () => {
  const { library, ask, attempt } = lab()
  attempt.mockRejectedValueOnce(died())
  ask()
  expect(tryingOf(library, place)).toEqual({ state: 'under-way' })
  await vi.waitFor(() => expect(tryingOf(library, place)).toBeNull())
  expect(attempt).toHaveBeenCalledTimes(2)
})

test('what could not be tried says why, to every window, until it is asked for again', async () => {
  const { library, ask, attempt } = lab()
  attempt.mockRejectedValueOnce(died()).mockRejectedValueOnce(died())
  ask()
  await vi.waitFor(() => expect(tryingOf(library, place)).toEqual({ state: 'failed', why: 'It did not end.' }))
  expect(library.changes.touched).toHaveBeenCalledExactlyOnceWith('analysis')
  ask()
  expect(tryingOf(library, place)).toEqual({ state: 'under-way' })
  await vi.waitFor(() => expect(tryingOf(library, place)).toBeNull())
})

test('an attempt that fails after another was asked for says nothing', async () => {
  const { library, ask, attempt } = lab()
  const slow = Promise.withResolvers<unknown>()
  attempt.mockReturnValueOnce(slow.promise)
  ask()
  await vi.waitFor(() => expect(attempt).toHaveBeenCalledOnce())
  ask()
  slow.reject(new Error('too late'))
  await vi.waitFor(() => expect(attempt).toHaveBeenCalledTimes(2))
  expect(library.changes.touched).not.toHaveBeenCalled()
})

test('an attempt that ends while a later one is under way says nothing of that one', async () => {
  const { library, ask, attempt } = lab()
  const [first, second] = [Promise.withResolvers<unknown>(), Promise.withResolvers<unknown>()]
  attempt.mockReturnValueOnce(first.promise).mockReturnValueOnce(second.promise)
  ask()
  await vi.waitFor(() => expect(attempt).toHaveBeenCalledTimes(1))
  ask()
  await vi.waitFor(() => expect(attempt).toHaveBeenCalledTimes(2))
  first.resolve(undefined)
  await setImmediate()
  expect(tryingOf(library, place)).toEqual({ state: 'under-way' })
  second.resolve(undefined)
  await vi.waitFor(() => expect(tryingOf(library, place)).toBeNull())
})

test('an attempt that ends while a gait is being made anew leaves that to be told by whoever makes it', async () => {
  const { library, ask, attempt, announce } = lab()
  const earlier = Promise.withResolvers<unknown>()
  attempt.mockReturnValueOnce(earlier.promise)
  ask()
  await vi.waitFor(() => expect(attempt).toHaveBeenCalledOnce())
  const tell = announce()
  earlier.reject(new Error('too late'))
  await setImmediate()
  expect(tryingOf(library, place)).toEqual({ state: 'under-way' })
  expect(tell(null)).toBe(true)
  expect(tryingOf(library, place)).toBeNull()
})

test('what is forgotten is not tried, and what is being tried says nothing when it ends', async () => {
  const { library, ask, attempt, forget } = lab()
  ask()
  forget('another-session')
  expect(tryingOf(library, place)).toEqual({ state: 'under-way' })
  forget('a-session')
  expect(tryingOf(library, place)).toBeNull()
  await setTimeout(10)
  expect(attempt).not.toHaveBeenCalled()
  const broken = Promise.withResolvers<unknown>()
  attempt.mockReturnValueOnce(broken.promise)
  ask()
  await vi.waitFor(() => expect(attempt).toHaveBeenCalledOnce())
  forget('a-session')
  broken.reject(new Error('broken off'))
  await setImmediate()
  expect(tryingOf(library, place)).toBeNull()
  expect(library.changes.touched).not.toHaveBeenCalled()
})

function lab() {
  const library = { changes: { touched: vi.fn<Library['changes']['touched']>() } } as unknown as Library
  const attempt = vi.fn<() => Promise<unknown>>().mockResolvedValue(undefined)
  const later = triesLater(library, { write: () => {} } as never, attempt, 1)
  return { library, attempt, ask: () => later.ask(place), announce: () => later.announce(place), forget: (sessionId: string) => later.forget(new Set([sessionId])) }
}
