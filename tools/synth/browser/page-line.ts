import type { Browser, Page } from '@playwright/test'
import type { RawData, WebSocket } from 'ws'
import { openBrowser } from './browser.ts'
import { type Served, servePage } from './page-server.ts'

type Answer = string | Buffer

/** A page of its own in a headless browser; it answers what it is asked in order. */
export interface PageLine {
  ask(message: string | Uint8Array | Float32Array): Promise<Answer>
  close(): Promise<void>
}

export async function openPage(entry: URL, { served, signal }: { served?: Served; signal?: AbortSignal | undefined } = {}): Promise<PageLine> {
  signal?.throwIfAborted()
  const server = await servePage(entry, served)
  let browser: Browser | undefined
  let closing: Promise<void> | undefined
  const close = () => (closing ??= Promise.all([browser?.close(), server.close()]).then(() => undefined))
  try {
    // A launch cannot be called back: what it opens is closed below.
    browser = await openBrowser()
    const page = await browser.newPage()
    const faults = faultsOf(page, signal)
    await Promise.race([page.goto(server.address), faults])
    const socket = await Promise.race([server.connected, faults])
    signal?.addEventListener('abort', () => void close(), { once: true })
    return { ask: answersOf(socket, faults), close }
  } catch (error) {
    await close()
    signal?.throwIfAborted()
    throw error
  }
}

/** Rejects with what went wrong in the page, also when it is not wanted any more: nothing waits for a page that is gone. */
function faultsOf(page: Page, signal: AbortSignal | undefined): Promise<never> {
  const faults = new Promise<never>((_, reject) => {
    page.on('pageerror', reject)
    page.on('crash', () => reject(new Error('the page has crashed')))
    page.on('close', () => reject(new Error('the page has gone')))
    const stop = () => reject(signal?.reason as Error)
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { once: true })
  })
  faults.catch(() => undefined)
  return faults
}

function answersOf(socket: WebSocket, faults: Promise<never>): PageLine['ask'] {
  const waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = []
  const fail = (error: Error) => waiting.splice(0).forEach(({ reject }) => reject(error))
  socket.on('message', (data: RawData, isBinary: boolean) => {
    const text = isBinary ? undefined : String(data)
    if (text?.startsWith('failed')) return fail(new Error(text))
    waiting.shift()?.resolve(text ?? (data as Buffer))
  })
  socket.on('close', () => fail(new Error('the page has gone')))
  faults.catch(fail)
  return (message) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.push({ resolve, reject })
      socket.send(message, (error) => error && fail(error))
    })
}
