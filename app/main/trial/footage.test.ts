import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packetTableFromArrow } from '../../core/media/packet-table-arrow.ts'
import { putInBin } from '../library/bin.ts'
import { stateClocks } from '../library/clocks.ts'
import { createTrial, trialsOfSession } from '../library/trials.ts'
import { ffmpeg, makeClip, makeRotatedClip, NO_FFMPEG } from '../testing/clips.ts'
import { imported, temporaryEngine } from '../testing/engine.ts'
import { served } from '../testing/http.ts'
import { newSession, problemFrom, temporaryFolder, temporaryLibrary } from '../testing/library.ts'
import { addMedia, addResult, hashOf } from '../testing/media.ts'
import { camerasOf } from './footage.ts'

const H264 = { container: 'mp4', codec: 'h264', codecString: 'avc1.64001f', editList: [], displayWidth: 48, displayHeight: 64, rotationDeg: 90, frameRateHz: 50, frameCount: 7 }
const HEVC = { ...H264, codec: 'hevc', codecString: 'hvc1.1.6.L93.B0' }

test('cameras stand in the order in which one counts them, by their names, else by their files’', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  for (const camera of ['cam10', 'cam2', null, 'Cam1', 'cam2']) addMedia(library, { sessionId, name: `${camera ?? 'cam3'}.mp4`, content: Math.random().toString(), camera })
  expect(camerasOf(library, sessionId, null, []).map(({ label }) => label)).toEqual(['Cam1', 'cam2', 'cam2', 'cam3.mp4', 'cam10'])
})

describe('the cameras of a trial', () => {
  test('are its footage and nothing else; without a trial, those that are in none', async () => {
    const library = await temporaryLibrary()
    const sessionId = newSession(library)
    const [trialId, other] = [createTrial(library, { sessionId }).id, createTrial(library, { sessionId }).id]
    const one = addMedia(library, { sessionId, trialId, name: 'one.mp4' })
    const loose = addMedia(library, { sessionId, name: 'loose.mp4' })
    addMedia(library, { sessionId, trialId: other, name: 'other.mp4' })
    addMedia(library, { sessionId, trialId, name: 'markers.trc', kind: 'markers' })
    putInBin(library, 'media', [addMedia(library, { sessionId, trialId, name: 'gone.mp4' })])
    expect(camerasOf(library, sessionId, trialId, []).map(({ mediaId }) => mediaId)).toEqual([one])
    expect(camerasOf(library, sessionId, null, []).map(({ mediaId }) => mediaId)).toEqual([loose])
  })

  test('are not told of a trial in another session, nor of what lies in the bin', async () => {
    const library = await temporaryLibrary()
    const [sessionId, other] = [newSession(library), newSession(library)]
    const trialId = createTrial(library, { sessionId }).id
    expect(await problemFrom(() => camerasOf(library, other, trialId, []))).toMatchObject({ code: 'not-found' })
    putInBin(library, 'trial', [trialId])
    expect(await problemFrom(() => camerasOf(library, sessionId, trialId, []))).toMatchObject({ code: 'in-bin' })
    putInBin(library, 'session', [other])
    expect(await problemFrom(() => camerasOf(library, other, null, []))).toMatchObject({ code: 'in-bin' })
  })

  test('tell where they lie on session time', async () => {
    const library = await temporaryLibrary()
    const sessionId = newSession(library)
    const mediaId = addMedia(library, { sessionId })
    stateClocks(library, [{ mediaId, offsetUs: -120_000, rate: 1.00002 }])
    expect(camerasOf(library, sessionId, null, [])[0]?.clock).toEqual({ offsetUs: -120_000, rate: 1.00002, source: 'stated' })
  })
})

describe('a film can be played', () => {
  test('once its frames are known, and as long as this window decodes it or there is a proxy', async () => {
    const library = await temporaryLibrary()
    const sessionId = newSession(library)
    addMedia(library, { sessionId, name: 'cam01.mp4' })
    const playable = (decodable: string[] = []) => camerasOf(library, sessionId, null, decodable)[0]?.playable
    expect(playable()).toBeNull()
    const table = addResult(library, 'probe', hashOf('cam01.mp4'), 'table', { role: 'packet-table', summary: { facts: HEVC } })
    expect(playable()).toBeNull()
    expect(playable(['hvc1'])).toMatchObject({ isProxy: false, packetTable: table, rotationDeg: 90, displayWidth: 48, codec: 'hevc' })
    const proxy = addResult(library, 'proxy', hashOf('cam01.mp4'), 'film', { summary: { facts: { ...H264, displayWidth: 64, displayHeight: 48, rotationDeg: 0 } } })
    expect(playable()).toMatchObject({ isProxy: true, packetTable: table, address: `/artifacts/${proxy}`, rotationDeg: 0, displayWidth: 64, codec: 'h264' })
  })

  test('also where only its poster is missing', async () => {
    const library = await temporaryLibrary()
    const sessionId = newSession(library)
    const id = addMedia(library, { sessionId, name: 'cam01.mp4' })
    addResult(library, 'probe', hashOf('cam01.mp4'), 'table', { role: 'packet-table', summary: { facts: H264 } })
    library.sql.prepare("UPDATE media SET state = 'failed', problem = 'No poster.' WHERE id = ?").run(id)
    expect(camerasOf(library, sessionId, null, [])).toMatchObject([{ state: 'failed', problem: 'No poster.', playable: { frameCount: 7 } }])
  })
})

test.skipIf(!ffmpeg)(`an imported film is told as it is shown, and its address gives its bytes also when a proxy comes (${NO_FFMPEG})`, async () => {
  const engine = await temporaryEngine()
  const { library } = engine
  const sessionId = newSession(library)
  const folder = temporaryFolder()
  const plain = makeRotatedClip(makeClip(join(folder, 'plain.mp4')), join(folder, 'cam1.mp4'))
  const proxied = makeRotatedClip(makeClip(join(folder, 'old.mp4'), { codec: 'mpeg4' }), join(folder, 'cam2.mp4'))
  await imported(engine, sessionId, [plain, proxied])
  const trialId = trialsOfSession(library, sessionId)[0]!.id
  const [original, standIn] = camerasOf(library, sessionId, trialId, engine.decoders.known()).map(({ playable }) => playable)
  expect(original).toMatchObject({ isProxy: false, displayWidth: 48, displayHeight: 64, frameCount: 10, frameRateHz: 25 })
  // Which way the tag turns depends on ffmpeg's version; that it is read right is tested with the reader.
  expect([90, 270]).toContain(original?.rotationDeg)
  expect(standIn).toMatchObject({ isProxy: true, displayWidth: 48, displayHeight: 64, rotationDeg: 0, frameCount: 10, frameRateHz: 25, codec: 'h264' })

  const { window } = await served(engine)
  for (const playable of [original!, standIn!]) {
    const table = await window.ask(`/artifacts/${playable.packetTable}`)
    expect(packetTableFromArrow(table.bytes, 'table').ptsUs).toHaveLength(playable.frameCount)
    expect((await window.ask(playable.address, { headers: { range: 'bytes=4-7' } })).text).toBe('ftyp')
  }
  const before = await window.ask(original!.address)
  const { contentHash } = library.sql.prepare("SELECT content_hash AS contentHash FROM media WHERE name = 'cam1.mp4'").get() as { contentHash: string }
  addResult(library, 'proxy', contentHash, 'another film')
  expect((await window.ask(original!.address)).bytes.equals(before.bytes)).toBe(true)
  expect((await window.ask(original!.address.replace(contentHash, hashOf('x')))).status).toBe(404)
}, 60_000)
