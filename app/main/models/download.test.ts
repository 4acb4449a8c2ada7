import { randomFillSync } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemFrom, temporaryFolder } from '../testing/library.ts'
import { download, partOf } from './download.ts'
import { fileServer } from './testing/file-server.ts'
import { fileOf } from './testing/model-folder.ts'

const CONTENT = randomFillSync(Buffer.alloc(200_000))

async function request(server: { address: string }, signal = new AbortController().signal) {
  const seen: number[] = []
  const to = join(temporaryFolder(), 'below', 'model.onnx')
  return { address: server.address, file: fileOf('model.onnx', CONTENT), to, signal, onBytes: (received: number) => void seen.push(received), seen }
}

describe('a model that is fetched', () => {
  it('lies in its place when all of it has come, and is counted on the way', async () => {
    const server = await fileServer(CONTENT)
    const asked = await request(server)
    await download(asked)
    expect(readFileSync(asked.to).equals(CONTENT)).toBe(true)
    expect(asked.seen.at(-1)).toBe(CONTENT.length)
    expect(server.ranges).toEqual([undefined])
    expect(existsSync(partOf(asked.to))).toBe(false)
  })

  it('goes on where the connection was cut, as often as each time brings something', async () => {
    const server = await fileServer(CONTENT)
    server.behave({ cutAfter: 50_000 }, { cutAfter: 10_000 }, { cutAfter: 0 }, { cutAfter: 30_000 })
    const asked = await request(server)
    await download(asked)
    expect(readFileSync(asked.to).equals(CONTENT)).toBe(true)
    expect(server.ranges.length).toBeGreaterThanOrEqual(4)
    expect(server.ranges.slice(1).every((range) => range?.startsWith('bytes='))).toBe(true)
  })

  it('keeps what has come when nothing more does, and goes on there another time', async () => {
    const server = await fileServer(CONTENT)
    server.behave({ cutAfter: 50_000 }, { cutAfter: 0 }, { cutAfter: 0 }, { cutAfter: 0 })
    const asked = await request(server)
    expect(await problemFrom(() => download(asked))).toMatchObject({ code: 'fetch-broken-off', subject: 'model.onnx', hint: expect.stringContaining('What has come is kept') })
    const had = readFileSync(partOf(asked.to)).length
    expect(had).toBeGreaterThan(0)
    await download(asked)
    expect(server.ranges.at(-1)).toBe(`bytes=${had}-`)
    expect(readFileSync(asked.to).equals(CONTENT)).toBe(true)
  })

  it('keeps what has come when a person stops it', async () => {
    const server = await fileServer(CONTENT)
    server.behave({ stallsAfter: 60_000 })
    const stopped = new AbortController()
    const asked = await request(server, stopped.signal)
    const ended = download({ ...asked, onBytes: (received) => received >= 60_000 && stopped.abort() })
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' })
    expect(readFileSync(partOf(asked.to)).equals(CONTENT.subarray(0, 60_000))).toBe(true)
    expect(existsSync(asked.to)).toBe(false)
  })

  it('is refused and thrown away when its fingerprint is another', async () => {
    const wrong = Buffer.from(CONTENT)
    wrong[7]! ^= 1
    const server = await fileServer(wrong)
    const asked = await request(server)
    expect(await problemFrom(() => download(asked))).toMatchObject({ code: 'model-hash' })
    expect([asked.to, partOf(asked.to)].some((path) => existsSync(path))).toBe(false)
  })

  it('begins again where what had come before was damaged, or the server knows no ranges', async () => {
    const server = await fileServer(CONTENT)
    const asked = await request(server)
    await download(asked)
    writeFileSync(partOf(asked.to), Buffer.alloc(1_000))
    await download(asked)
    expect(readFileSync(asked.to).equals(CONTENT)).toBe(true)
    writeFileSync(partOf(asked.to), CONTENT.subarray(0, 1_000))
    server.behave('ignores-ranges')
    await download(asked)
    expect(readFileSync(asked.to).equals(CONTENT)).toBe(true)
  })

  it('is refused with the server’s answer, or where it is larger than it should be', async () => {
    const server = await fileServer(CONTENT)
    server.behave({ status: 404 })
    const asked = await request(server)
    expect(await problemFrom(() => download(asked))).toMatchObject({ code: 'fetch-refused', message: expect.stringContaining('404') })
    const larger = await fileServer(Buffer.concat([CONTENT, CONTENT]))
    expect(await problemFrom(async () => download(await request(larger)))).toMatchObject({ code: 'model-too-large' })
  })

  it('says which machine it was where nobody is there, and what to get in another way: nothing has come', async () => {
    const address = 'http://127.0.0.1:9/model.onnx'
    const { message, hint } = await problemFrom(async () => download(await request({ address })))
    expect(message).toContain('127.0.0.1:9')
    expect(hint).toBe(`Fetch it again when the connection is back. Or get ${address} in any other way, and add that file: "stridescope models add FILE".`)
  })
})
