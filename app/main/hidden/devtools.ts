/** A browser's debugging pipe: JSON messages with a NUL behind each (`--remote-debugging-pipe`, file descriptors 3 and 4 of the browser). */
import type { Readable, Writable } from 'node:stream'

interface Answer {
  id?: number
  result?: Record<string, unknown>
  error?: { message: string }
}

interface Waiting {
  resolve: (result: Record<string, unknown>) => void
  reject: (error: Error) => void
}

export interface DevTools {
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>
}

export function talkOver(toBrowser: Writable, fromBrowser: Readable): DevTools {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let rest: Buffer[] = []
  const hear = (message: Buffer) => {
    const { id, result, error } = JSON.parse(message.toString()) as Answer
    const one = id === undefined ? undefined : waiting.get(id)
    if (!one) return
    waiting.delete(id!)
    if (error) one.reject(new Error(error.message))
    else one.resolve(result ?? {})
  }
  fromBrowser.on('data', (chunk: Buffer) => {
    let from = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      hear(Buffer.concat([...rest, chunk.subarray(from, end)]))
      rest = []
      from = end + 1
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
  })
  const end = () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has ended'))
    waiting.clear()
  }
  for (const pipe of [toBrowser, fromBrowser]) pipe.once('close', end).on('error', end)
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        toBrowser.write(`${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`)
      }),
  }
}
