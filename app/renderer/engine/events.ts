import { engineEventSchema, type EngineEvent } from '../../contract/system/events.ts'
import type { Job } from '../../contract/system/jobs.ts'
import { routes } from '../../contract/routes.ts'
import { createStore } from '../store.ts'
import { engine } from './client.ts'
import { withoutProgress } from '../frame/jobs/job-list.ts'
import { connected, connection, disconnected } from './connection.ts'
import { askAgainSoon, jobsQuery, queryClient } from './queries.ts'

const FIRST_RETRY_MS = 400
const LONGEST_RETRY_MS = 5_000

/** Bytes that the engine has written of each upload. */
export const uploaded = createStore<ReadonlyMap<string, number>>(new Map())

/** The window's one WebSocket: heard for as long as the window lives. */
export function listenToEngine(): void {
  let failures = 0
  const connect = () => {
    const socket = new WebSocket(routes.events)
    socket.addEventListener('open', () => {
      // Whatever happened while nobody listened.
      if (connection.get() === 'lost') void queryClient.invalidateQueries()
      failures = 0
      connected()
    })
    socket.addEventListener('message', ({ data }) => hear(data))
    socket.addEventListener('close', () => {
      if (connection.get() === 'no-session') return
      disconnected()
      queryClient.setQueryData(jobsQuery().queryKey, (jobs) => jobs?.map(withoutProgress))
      // A refused handshake looks like a lost engine; a plain call tells them apart.
      void engine.jobs.list().catch(() => undefined)
      setTimeout(() => connection.get() !== 'no-session' && connect(), retryDelay(failures++))
    })
  }
  connect()
}

const retryDelay = (failures: number) => Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures)

function hear(data: unknown): void {
  const event = engineEventSchema.safeParse(parseJson(data))
  if (event.success) handle(event.data)
  else console.warn('An event that this window does not know', data)
}

function parseJson(data: unknown): unknown {
  try {
    return JSON.parse(String(data))
  } catch {
    return undefined
  }
}

function handle(event: EngineEvent): void {
  if (event.type === 'changed') askAgainSoon(event.topics)
  else if (event.type === 'job') putJob(event.job)
  else uploaded.set((now) => new Map(now).set(event.grantId, event.receivedBytes))
}

function putJob(job: Job): void {
  const { queryKey } = jobsQuery()
  // A list that is under way may have been written before this happened.
  if (queryClient.isFetching({ queryKey }) > 0) askAgainSoon(['jobs'])
  queryClient.setQueryData(queryKey, (jobs) => {
    if (!jobs) return jobs
    return jobs.some(({ id }) => id === job.id) ? jobs.map((old) => (old.id === job.id ? job : old)) : [job, ...jobs]
  })
}
