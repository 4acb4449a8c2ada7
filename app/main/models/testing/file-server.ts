/** A server on this machine that gives one file, as well or as badly as a test wants it to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

interface FileServer {
  address: string
  /** Of each request the range that it asked for, or nothing. */
  ranges: (string | undefined)[]
  /** How the next requests are answered; in the end all of it is given. */
  behave(...how: Behaviour[]): void
}
/** So many bytes and then a cut; an answer without the file; all of it whatever was asked for; nothing more until the asker has gone. */
type Behaviour = { cutAfter: number } | { status: number } | 'ignores-ranges' | { stallsAfter: number }

export async function fileServer(content: Uint8Array): Promise<FileServer> {
  const ranges: (string | undefined)[] = []
  const queue: Behaviour[] = []
  const server = createServer((request, response) => {
    ranges.push(request.headers.range)
    answer(content, queue.shift(), request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/model.onnx`, ranges, behave: (...how) => queue.push(...how) }
}

function answer(content: Uint8Array, how: Behaviour | undefined, { headers }: IncomingMessage, response: ServerResponse): void {
  if (typeof how === 'object' && 'status' in how) return void response.writeHead(how.status).end()
  const from = how === 'ignores-ranges' ? 0 : Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0)
  const rest = content.subarray(from)
  if (from > 0) response.writeHead(206, { 'content-length': rest.length, 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` })
  else response.writeHead(200, { 'content-length': rest.length })
  if (typeof how !== 'object') return void response.end(rest)
  const given = rest.subarray(0, 'cutAfter' in how ? how.cutAfter : how.stallsAfter)
  // Who asks has had time to take what was sent: what still waits in a line that breaks is lost.
  response.write(given, () => 'cutAfter' in how && setTimeout(() => response.destroy(), 100))
}
