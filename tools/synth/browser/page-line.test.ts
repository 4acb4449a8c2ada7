import { EventEmitter } from 'node:events'
import type { Browser } from '@playwright/test'
import { beforeEach, expect, it, vi } from 'vitest'
import { openBrowser } from './browser.ts'
import { openPage } from './page-line.ts'

vi.mock('./browser.ts')
const server = { address: 'http://127.0.0.1:1/', connected: new Promise<never>(() => undefined), close: vi.fn<() => Promise<void>>(() => Promise.resolve()) }
vi.mock('./page-server.ts', () => ({ servePage: async () => server }))

const page = new EventEmitter() as EventEmitter & { goto(address: string): Promise<unknown> }
const browser = { newPage: async () => page, close: vi.fn<() => Promise<void>>(() => Promise.resolve()) }
const ENTRY = new URL('file:///page.ts')

beforeEach(() => {
  page.goto = async () => undefined
  vi.mocked(openBrowser).mockResolvedValue(browser as unknown as Browser)
  browser.close.mockClear()
  server.close.mockClear()
})

it('leaves neither browser nor server where it is stopped before the page has called', async () => {
  const stop = new AbortController()
  const opening = openPage(ENTRY, { signal: stop.signal })
  await new Promise((resolve) => setTimeout(resolve, 0))
  stop.abort()
  await expect(opening).rejects.toThrow('This operation was aborted')
  expect([browser.close, server.close].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
})

it('closes the browser that comes where it is stopped while it starts', async () => {
  const stop = new AbortController()
  vi.mocked(openBrowser).mockImplementation(async () => {
    stop.abort()
    return browser as unknown as Browser
  })
  await expect(openPage(ENTRY, { signal: stop.signal })).rejects.toThrow('This operation was aborted')
  expect(browser.close).toHaveBeenCalledOnce()
})

it('does not wait for a page that goes away while it loads', async () => {
  page.goto = () => new Promise(() => void setTimeout(() => page.emit('close'), 0))
  await expect(openPage(ENTRY)).rejects.toThrow('the page has gone')
  expect(browser.close).toHaveBeenCalledOnce()
})
