import { expect, test } from 'vitest'
import { prepareForDecoders } from '../library/prepare-job.ts'
import type { NewJob } from '../jobs/job-kind.ts'
import { temporaryEngine } from '../testing/engine.ts'
import { newSession, temporaryLibrary } from '../testing/library.ts'
import { addMedia, addResult, hashOf } from '../testing/media.ts'
import { rememberedDecoders } from './decoders.ts'

test('what the last window said is known, also when it is asked at that moment', async () => {
  const library = await temporaryLibrary()
  const told: object[] = []
  const decoders = rememberedDecoders(library, (codecs) => told.push([codecs, decoders.known()]))
  for (const codecs of [['hvc1', 'av01'], ['av01'], []]) decoders.report(codecs)
  expect(told).toEqual([[['hvc1', 'av01'], ['hvc1', 'av01']], [['av01'], ['av01']], [[], []]])
  expect(rememberedDecoders(library).known()).toEqual([])
})

test('a film that an earlier program took for playable is prepared once a window opens', async () => {
  const engine = await temporaryEngine({ atOnce: 0 })
  const mediaId = addMedia(engine.library, { sessionId: newSession(engine.library) })
  const slowed = { container: 'mov', codecString: 'avc1.64002a', editList: [{ mediaTimeUs: 40_000, durationUs: 1e6, rate: 2 }] }
  engine.library.sql.prepare('UPDATE media SET facts = ?').run(JSON.stringify(slowed))
  engine.decoders.report(['hvc1'])
  engine.decoders.report(['hvc1'])
  expect(engine.scheduler.list()).toMatchObject([{ kind: 'prepare', mediaId }])
})

test('footage that can no longer be decoded and has no proxy is prepared: once for each content', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const film = (name: string, codec: string, session = sessionId) => {
    const id = addMedia(library, { sessionId: session, name })
    library.sql.prepare('UPDATE media SET facts = ? WHERE id = ?').run(JSON.stringify({ container: 'mp4', editList: [], codecString: codec }), id)
    return id
  }
  const wanted = film('hevc.mp4', 'hvc1.1.6')
  film('hevc.mp4', 'hvc1.1.6', newSession(library, 'Another', 'Somebody'))
  film('h264.mp4', 'avc1.64')
  film('has.mp4', 'hvc1.1.6')
  addResult(library, 'proxy', hashOf('has.mp4'), 'a proxy')
  film('waiting.mp4', 'hvc1.1.6')
  library.sql.prepare("UPDATE media SET state = 'waiting' WHERE name = 'waiting.mp4'").run()
  const jobs: NewJob[] = []
  const enqueue = (fresh: NewJob) => String(jobs.push(fresh))
  prepareForDecoders(library, { enqueue }, ['hvc1'])
  expect(jobs).toEqual([])
  prepareForDecoders(library, { enqueue }, [])
  expect(jobs).toMatchObject([{ kind: 'prepare', payload: { mediaId: wanted } }])
})
