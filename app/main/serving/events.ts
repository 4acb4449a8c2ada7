import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { EngineEvent } from '../../contract/system/events.ts'

const PING_EVERY_MS = 20_000
/** A window that is so far behind reconnects and asks for everything instead. */
const MOST_BUFFERED_BYTES = 4 << 20

interface Told {
  /** Gives what ends it. */
  listen(listener: (event: EngineEvent) => void): () => void
}

export type MayHear = (window: IncomingMessage, event: EngineEvent) => boolean

/** One WebSocket a window for all events: several event streams over HTTP/1.1 would starve every other request. */
export function eventSockets(changes: Told, mayHear: MayHear) {
  const windows = new WeakMap<WebSocket, IncomingMessage>()
  const server = new WebSocketServer({ noServer: true, maxPayload: 1_024 })
  const stopListening = changes.listen((event) => {
    const text = JSON.stringify(event)
    for (const socket of server.clients) {
      const window = windows.get(socket)
      if (window && mayHear(window, event)) send(socket, text)
    }
  })
  const ping = setInterval(() => {
    for (const socket of server.clients) socket.ping()
  }, PING_EVERY_MS)
  ping.unref()
  return {
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
      // A window says nothing here: whatever it sends that cannot be read ends its socket, and nothing else.
      server.handleUpgrade(request, socket, head, (window) => {
        windows.set(window, request)
        window.on('error', () => window.terminate())
      })
    },
    close() {
      stopListening()
      clearInterval(ping)
      for (const socket of server.clients) socket.terminate()
    },
  }
}

function send(socket: WebSocket, text: string): void {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount > MOST_BUFFERED_BYTES) socket.terminate()
  else socket.send(text)
}
