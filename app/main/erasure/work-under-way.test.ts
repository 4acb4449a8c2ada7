import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { JobContext } from '../jobs/job-kind.ts'
import { beginRun, finishRun, stageKey } from '../jobs/runs.ts'
import { addJob, endJob, openJobIds } from '../jobs/store.ts'
import { createAthlete } from '../library/athletes.ts'
import { createSession } from '../library/sessions.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { addMedia, hashOf } from '../testing/media.ts'
import { eraseJob } from './erase-job.ts'

const NAME = 'Jenö Kovács-Example'

test('what works on the person ends first, job or not, and what works on others goes on with what it has done', async () => {
  const library = await temporaryLibrary()
  const { layout, sql } = library
  const put = (path: string) => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, NAME)
    return path
  }
  const [jeno, mara] = [createAthlete(library, { name: NAME }).id, createAthlete(library, { name: 'Mara Example' }).id]
  const [his, hers] = [jeno, mara].map((athleteId) => createSession(library, { athleteId, name: 'Walk', date: '2026-11-20' }).id) as [string, string]
  addMedia(library, { sessionId: his, content: 'his film' })
  addMedia(library, { sessionId: hers, content: 'her film' })
  const running = (sessionId: string) => {
    const id = addJob(library, { kind: 'analyse', title: 'x', sessionId, payload: {} })
    sql.prepare("UPDATE job SET state = 'running' WHERE id = ?").run(id)
    return id
  }
  const [hisJob, herJob, herReport, itself] = [running(his), running(hers), running(hers), running(his)]
  sql.prepare('UPDATE job SET session_id = NULL, kind = ? WHERE id = ?').run('erase', itself)
  endJob(library, herReport, 'done')
  const herStage = { stage: 'pose', inputs: { film: hashOf('her film') }, params: {} } as const
  beginRun(library, herStage, herJob)
  const stays = [layout.batchesOf(stageKey(herStage)), layout.attemptsOf(herJob), layout.attemptsOf('cycles-of-somebody'), join(layout.exports, herReport)].map((folder) => put(join(folder, 'x')))
  const goes = [layout.batchesOf('of nobody'), layout.attemptsOf(hisJob), join(layout.exports, hisJob)].map((folder) => put(join(folder, 'x')))

  // A window waits for what follows from an event: it is kept when it has come to its end.
  const prompt = beginRun(library, { stage: 'probe', inputs: { original: hashOf('his film') }, params: {} }, null)
  const sentences = put(layout.artifactFile(hashOf(NAME)))
  const rests = [[Promise.resolve().then(() => finishRun(library, prompt, { outputs: [], summary: {}, warnings: [] }, [{ role: 'probe', hash: hashOf(NAME), format: 'json', bytes: NAME.length }]))]]
  const asked: string[][] = []
  const ended: string[] = []
  const warnings: string[] = []
  const context = {
    library,
    jobId: itself,
    progress: () => {},
    report: () => {},
    warn: (line: string) => void warnings.push(line),
    async endSomehow(id: string) {
      ended.push(id)
      endJob(library, id, 'cancelled')
      // Somebody asks for one more meanwhile.
      if (ended.length === 1) running(his)
    },
  } as unknown as JobContext
  const rest = (sessionIds: ReadonlySet<string>) => {
    asked.push([...sessionIds])
    return rests.shift() ?? []
  }
  await eraseJob({ rest }).run(context, { athleteId: jeno })

  expect(asked).toEqual([[his], [his], [his]])
  expect([ended[0], ended.length]).toEqual([hisJob, 2])
  expect(openJobIds(library).toSorted()).toEqual([herJob, itself].toSorted())
  expect(existsSync(sentences)).toBe(false)
  expect(goes.filter((path) => existsSync(path))).toEqual([])
  expect(stays.filter((path) => !existsSync(path))).toEqual([])
  expect(readdirSync(layout.exports)).toEqual([herReport])
  expect(warnings.every((line) => stays.some((path) => line.includes(path.slice(layout.root.length + 1))))).toBe(true)
})
