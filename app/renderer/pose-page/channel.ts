/** The page's line to the engine. Its end, on either side, is the end of the work. */
import type { FromPosePage, PosePageJob, ToPosePage } from '../../contract/channels/pose-page.ts'
import { routes } from '../../contract/routes.ts'

/** The engine writes one batch while the next one is worked on. */
const MOST_NOT_KEPT = 2

export interface Channel {
  job: PosePageJob
  tell(message: FromPosePage): void
  /** Resolves when there is room for another one. */
  deliver(message: Extract<FromPosePage, { type: 'batch' }>, table: Uint8Array): Promise<void>
  /** Everything delivered is on the disk. */
  allKept(): Promise<void>
}

export function openChannel(): Promise<Channel> {
  const socket = new WebSocket(`ws://${location.host}${routes.events}`)
  const tell = (message: FromPosePage) => socket.send(JSON.stringify(message))
  const batches = new Unkept()
  return new Promise((resolve, reject) => {
    socket.addEventListener('close', () => reject(new Error('The engine has hung up')))
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as ToPosePage
      if (message.type === 'kept') return batches.kept(message.before)
      resolve({
        job: message.job,
        tell,
        deliver(batch, table) {
          tell(batch)
          socket.send(table as Uint8Array<ArrayBuffer>)
          return batches.sent(batch.end)
        },
        allKept: () => batches.until(0),
      })
    })
  })
}

/** Batches that are not on the disk yet, by their ends. */
class Unkept {
  private ends: number[] = []
  private waiting: { most: number; go: () => void } | undefined

  sent(end: number): Promise<void> {
    this.ends.push(end)
    return this.until(MOST_NOT_KEPT - 1)
  }

  kept(before: number): void {
    this.ends = this.ends.filter((end) => end > before)
    if (this.waiting && this.ends.length <= this.waiting.most) this.waiting.go()
  }

  until(most: number): Promise<void> {
    return new Promise((go) => {
      if (this.ends.length <= most) go()
      else this.waiting = { most, go }
    })
  }
}
