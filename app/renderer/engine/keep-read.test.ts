import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepRead } from './keep-read.ts'

const MINUTE_MS = 60_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('pieces of what is open are read once, however long it is open, and are forgotten some minutes after', async () => {
  const client = new QueryClient()
  const read: string[] = []
  const piece = (name: string) => ({ queryKey: ['piece', name], queryFn: () => read.push(name), staleTime: Infinity, gcTime: 5 * MINUTE_MS, meta: { topics: [] } })
  const open = ['first minute', 'second minute'].map(piece)
  const fetchAll = () => Promise.all([...open, piece('of another trial')].map((one) => client.fetchQuery(one)))
  await fetchAll()
  const end = keepRead(client, open)
  vi.advanceTimersByTime(20 * MINUTE_MS)
  await fetchAll()
  expect(read).toEqual(['first minute', 'second minute', 'of another trial', 'of another trial'])
  end()
  vi.advanceTimersByTime(6 * MINUTE_MS)
  expect(client.getQueryCache().getAll()).toEqual([])
})

it('what is on its way arrives where another result keeps the same piece', async () => {
  const client = new QueryClient()
  const { promise, resolve } = Promise.withResolvers<string>()
  const piece = { queryKey: ['piece'], queryFn: async ({ signal }: { signal: AbortSignal }) => (signal.aborted ? '' : promise), staleTime: Infinity, meta: { topics: [] } }
  const end = keepRead(client, [piece])
  const asked = client.fetchQuery(piece)
  await vi.advanceTimersByTimeAsync(1)
  end()
  keepRead(client, [piece])
  await vi.advanceTimersByTimeAsync(1)
  resolve('curves')
  expect(await asked).toBe('curves')
})
