/** A client that sends exactly what it is told to, as no browser would. */
import { request as send, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import WebSocket from 'ws'
import type { Engine } from '../engine-parts.ts'
import { startServer, type Serving } from '../http/server.ts'

export interface Asked {
  method?: string
  headers?: Record<string, string | string[] | undefined>
  body?: string | Buffer
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  bytes: Buffer
  json(): unknown
}

export class Client {
  readonly origin: string
  readonly host: string
  cookie: string | undefined

  constructor(origin: string) {
    this.origin = origin
    this.host = new URL(origin).host
  }

  /** As the engine's own window asks; `headers` overrides, and `undefined` leaves one out. */
  headers(overrides: Asked['headers'] = {}): Record<string, string | string[]> {
    const all: NonNullable<Asked['headers']> = { host: this.host, 'sec-fetch-site': 'same-origin', cookie: this.cookie, ...overrides }
    return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  }

  /** The answer's head; its body is still to be read. */
  open(path: string, { method = 'GET', headers, body }: Asked = {}): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const { port } = new URL(this.origin)
      send({ host: '127.0.0.1', port, path, method, headers: this.headers(headers), setHost: false, agent: false }, resolve).on('error', reject).end(body)
    })
  }

  async ask(path: string, asked: Asked = {}): Promise<Answer> {
    const response = await this.open(path, asked)
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    return { status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString(), json: () => JSON.parse(bytes.toString()) as unknown }
  }

  rpc(procedure: string, input?: unknown): Promise<Answer> {
    return this.ask(`/rpc/${procedure}`, jsonBody('POST', { json: input }))
  }

  /** Buys a session with a one-time code. */
  async enter(code: string): Promise<Answer> {
    const answer = await this.ask('/session', jsonBody('POST', { code }))
    const [cookie] = answer.headers['set-cookie'] ?? []
    if (cookie) this.cookie = cookie.split(';')[0]
    return answer
  }

  socket(overrides: Asked['headers'] = {}): WebSocket {
    const { port } = new URL(this.origin)
    const headers = this.headers({ origin: this.origin, ...overrides }) as Record<string, string>
    return new WebSocket(`ws://127.0.0.1:${port}/events`, { headers })
  }
}

export function jsonBody(method: string, value: unknown): Asked {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

/** Resolves with `open`, or with the status that the handshake was refused with. */
export function outcomeOf(socket: WebSocket): Promise<'open' | number> {
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve('open'))
    socket.once('unexpected-response', (_, response) => void text(response).then(() => resolve(response.statusCode ?? 0)))
    socket.once('error', reject)
  })
}

export interface Served {
  serving: Serving
  /** With a session. */
  window: Client
  /** Without one. */
  stranger(): Client
}

export async function served(engine: Engine): Promise<Served> {
  const serving = await startServer(engine, 0)
  const window = new Client(serving.origin)
  await window.enter(serving.newCode())
  return { serving, window, stranger: () => new Client(serving.origin) }
}
