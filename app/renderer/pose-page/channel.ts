/** The page's line to the engine. Its end, on either side, is the end of the work. */
import type { FromPosePage, PosePageJob, ToPosePage } from '../../contract/pose-page.ts'
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
  const notKept: number[] = []
  let waiting: { most: number; go: () => void } | undefined
  const until = (most: number) =>
    new Promise<void>((go) => {
      if (notKept.length <= most) go()
      else waiting = { most, go }
    })
  const tell = (message: FromPosePage) => socket.send(JSON.stringify(message))
  return new Promise((resolve, reject) => {
    socket.addEventListener('close', () => reject(new Error('The engine has hung up')))
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as ToPosePage
      if (message.type === 'kept') {
        notKept.splice(0, notKept.findIndex((end) => end > message.before) < 0 ? notKept.length : notKept.findIndex((end) => end > message.before))
        if (waiting && notKept.length <= waiting.most) waiting.go()
        return
      }
      resolve({
        job: message.job,
        tell,
        deliver(batch, table) {
          tell(batch)
          socket.send(table as Uint8Array<ArrayBuffer>)
          notKept.push(batch.end)
          return until(MOST_NOT_KEPT - 1)
        },
        allKept: () => until(0),
      })
    })
  })
}
