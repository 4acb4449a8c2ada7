import type { Worker } from 'node:worker_threads'
import { ProblemError } from '../../../core/problem.ts'
import type { FromReading } from './reading-thread.ts'

/** The time of each picture as soon as it lies in the ring and its time is known; ends or fails as the thread does. */
export async function* timesFrom(thread: Worker): AsyncGenerator<number> {
  const times: number[] = []
  let [pictures, ended] = [0, false]
  let failure: Error | undefined
  let wake = () => {}
  const onMessage = (message: FromReading) => {
    if (message.type === 'picture') pictures++
    else if (message.type === 'time') times.push(message.us)
    else if (message.type === 'end') ended = true
    else failure = new ProblemError(message.problem)
    wake()
  }
  thread.on('message', onMessage)
  thread.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error))
    wake()
  })
  thread.on('exit', () => {
    ended = true
    wake()
  })
  for (;;) {
    if (pictures > 0 && times.length > 0) {
      pictures--
      yield times.shift()!
    } else if (failure) throw failure
    else if (ended) return
    else await new Promise<void>((resolve) => (wake = resolve))
  }
}
