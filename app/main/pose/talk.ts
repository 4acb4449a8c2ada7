/** One page's work, as the engine hears of it. */
import type { RawData, WebSocket } from 'ws'
import { type BatchNote, type FromPosePage, fromPosePageSchema, type ToPosePage } from '../../contract/channels/pose-page.ts'
import { ProblemError } from '../../core/problem.ts'

interface Listener {
  progress(progress: Extract<FromPosePage, { type: 'progress' }>): void
  /** Resolves when it is on the disk. */
  batch(note: BatchNote, table: Uint8Array): Promise<void>
  /** Anything at all. */
  heard(): void
}

/** Resolves when the page has done all of it; rejects with the page's own problem, or with what was wrong in what it said. */
export function followPage(socket: WebSocket, { progress, batch, heard }: Listener): Promise<void> {
  let note: BatchNote | undefined
  let writing = Promise.resolve()
  const take = async (message: FromPosePage): Promise<'done' | undefined> => {
    if (message.type === 'failed') throw new ProblemError(message.problem)
    if (message.type === 'progress') progress(message)
    if (message.type === 'batch') note = message
    if (message.type !== 'done') return undefined
    await writing
    return 'done'
  }
  const keep = (table: Uint8Array) => {
    const of = note
    if (!of) throw new Error('The page sent a table and did not say of what')
    note = undefined
    writing = writing.then(() => batch(of, table)).then(() => socket.send(JSON.stringify({ type: 'kept', before: of.end } satisfies ToPosePage)))
    return writing
  }
  return new Promise((resolve, reject) => {
    socket.on('message', (data: RawData, isBinary: boolean) => {
      heard()
      const taken = isBinary ? Promise.resolve(data as Buffer).then(keep) : Promise.resolve(String(data)).then((text) => take(fromPosePageSchema.parse(JSON.parse(text))))
      taken.then((end) => end === 'done' && resolve()).catch(reject)
    })
  })
}
