import { problemOf } from '../../core/problem.ts'
import { decoders, type ToDecode } from './decoders.ts'
import type { Decoded } from './decode.ts'

const post = (message: Decoded, transfer: Transferable[] = []) => self.postMessage(message, { transfer })

self.addEventListener('message', ({ data: { id, kind, subject, files } }: MessageEvent<ToDecode>) => {
  try {
    const table = decoders[kind](subject, files)
    post({ id, table }, buffersOf(table))
  } catch (thrown) {
    post({ id, problem: problemOf(thrown) })
  }
})

function buffersOf(table: object): Transferable[] {
  return [...new Set(Object.values(table).flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : [])))]
}
