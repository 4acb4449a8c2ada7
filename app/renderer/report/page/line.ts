import { routes } from '../../../contract/routes.ts'
import type { FromReportPage } from '../../../contract/channels/report-page.ts'

export interface Line {
  tell(message: FromReportPage): void
  /** Resolves when there is room for the next. */
  send(name: string, picture: Blob): Promise<void>
}

/** More lie in no memory twice. */
const MOST_WAITING_BYTES = 8e6

/** To the engine. */
export async function openLine(): Promise<Line> {
  const socket = new WebSocket(new URL(routes.events, location.href.replace(/^http/, 'ws')))
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))
  const tell = (message: FromReportPage) => socket.send(JSON.stringify(message))
  return {
    tell,
    async send(name, picture) {
      tell({ type: 'picture', name })
      socket.send(await picture.arrayBuffer())
      while (socket.bufferedAmount > MOST_WAITING_BYTES) await new Promise((resolve) => setTimeout(resolve, 20))
    },
  }
}
