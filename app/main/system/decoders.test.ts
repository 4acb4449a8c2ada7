import { expect, test } from 'vitest'
import { prepareForDecoders } from '../library/prepare-job.ts'
import type { NewJob } from '../jobs/job-kind.ts'
import { newSession, temporaryLibrary } from '../testing/library.ts'
import { addMedia, addResult, hashOf } from '../testing/media.ts'
import { rememberedDecoders } from './decoders.ts'

test('a window that decodes less than the last one is noticed; one that decodes more, or the same, is not', async () => {
  const fewer: string[][] = []
  const decoders = rememberedDecoders(await temporaryLibrary(), (codecs) => fewer.push([...codecs]))
  for (const codecs of [['hvc1'], ['hvc1', 'av01'], ['av01', 'hvc1'], ['av01'], ['av01', 'vp09']]) decoders.report(codecs)
  expect(fewer).toEqual([['av01']])
  expect(decoders.known()).toEqual(['av01', 'vp09'])
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
