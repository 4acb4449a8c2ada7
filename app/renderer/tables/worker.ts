import { problemOf } from '../../core/problem.ts'
import type { Answer } from './in-worker.ts'
import { tableWork, type Asked } from './table-work.ts'

const post = (message: Answer, transfer: Transferable[] = []) => self.postMessage(message, { transfer })

self.addEventListener('message', ({ data: { id, kind, given } }: MessageEvent<Asked>) => {
  try {
    const table = (tableWork[kind] as (...given: unknown[]) => object)(...given)
    post({ id, table }, buffersOf(table))
  } catch (thrown) {
    post({ id, problem: problemOf(thrown) })
  }
})

function buffersOf(table: object): Transferable[] {
  return [...new Set(Object.values(table).flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : [])))]
}
