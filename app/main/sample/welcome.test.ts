import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { LAST_PLACE } from '../../contract/system/system.ts'
import { createAthlete, listAthletes } from '../library/athletes.ts'
import { emptyBin, putInBin } from '../library/bin.ts'
import { getChoice } from '../library/choices.ts'
import { historyState } from '../library/history.ts'
import { listSessions } from '../library/sessions.ts'
import { allMigrations } from '../store/migrate.ts'
import { temporaryEngine } from '../testing/engine.ts'
import { served } from '../testing/http.ts'
import { makeLab } from '../testing/lab.ts'
import { dump, temporaryFolder, temporaryLibrary } from '../testing/library.ts'
import { welcome } from './welcome.ts'

test('a library that has never held anyone begins with the sample, its newest session being where the window opens', async () => {
  const engine = await welcomed()
  const [newest] = listSessions(engine.library).sessions
  expect(newest).toMatchObject({ name: 'Today', athleteName: 'Alex Sample', readiness: 'working' })
  expect(getChoice(engine.library, LAST_PLACE)).toBe(`/analyse/${newest?.id}`)
  expect(historyState(engine.library)).toEqual({ undo: null, redo: null })
})

test('also one that was used by an earlier version, if it held no one', () => {
  for (const [people, expected] of [[0, []], [1, ['true']]] as const) {
    const sql = new Database(':memory:')
    const [spine, ...later] = allMigrations()
    sql.exec(spine!.sql)
    for (let n = 0; n < people; n++) sql.exec("INSERT INTO athlete (id, name, created_us) VALUES ('a', 'Mara', 1)")
    for (const { sql: text } of later) sql.exec(text)
    expect(sql.prepare("SELECT value FROM choice WHERE key = 'has-held-people'").pluck().all()).toEqual(expected)
  }
})

test('one that holds someone, has someone in the bin, or has been emptied is left alone, also after a restart', async () => {
  const engine = await temporaryEngine()
  vi.stubEnv('STRIDESCOPE_SAMPLE', makeLab(temporaryFolder()))
  onTestFinished(() => void vi.unstubAllEnvs())
  const { id } = createAthlete(engine.library, { name: 'Mara' })
  for (const step of [() => {}, () => void putInBin(engine.library, 'athlete', [id]), () => emptyBin(engine.library, async () => {})]) {
    await step()
    const before = dump(engine.library)
    await welcome(engine)
    expect(dump(engine.library)).toEqual(before)
  }
  await engine.close()
  const again = await temporaryLibrary(engine.library.layout.root)
  await welcome({ library: again, scheduler: engine.scheduler, machine: engine.machine })
  expect(listAthletes(again)).toEqual([])
})

test('where the sample is missing or broken, there is one warning, nothing else, and the next start tries again', async () => {
  const warnings = vi.spyOn(console, 'warn').mockImplementation(() => {})
  for (const folder of [join(temporaryFolder(), 'nowhere'), makeLab(temporaryFolder(), { manifest: '{' })]) {
    const engine = await temporaryEngine()
    vi.stubEnv('STRIDESCOPE_SAMPLE', folder)
    onTestFinished(() => void vi.unstubAllEnvs())
    const before = dump(engine.library)
    await welcome(engine)
    expect(dump(engine.library)).toEqual(before)
    expect(warnings.mock.calls).toEqual([[expect.stringMatching(/^The sample session could not be opened: .*(nowhere|stridescope-lab\.json)/)]])
    warnings.mockClear()
  }
})

test('a window can ask for it as well: it is told the newest session, and the second time the same', async () => {
  vi.stubEnv('STRIDESCOPE_SAMPLE', makeLab(temporaryFolder()))
  onTestFinished(() => void vi.unstubAllEnvs())
  const engine = await temporaryEngine()
  const { window } = await served(engine)
  const asked = await window.ask('/api/sample', { method: 'POST' })
  const [newest] = listSessions(engine.library).sessions
  expect([asked.status, asked.json()]).toEqual([200, { sessionId: newest?.id }])
  expect((await window.ask('/api/sample', { method: 'POST' })).json()).toEqual({ sessionId: newest?.id })
  expect([newest?.name, listSessions(engine.library).total]).toEqual(['Today', 2])
})

async function welcomed() {
  vi.stubEnv('STRIDESCOPE_SAMPLE', makeLab(temporaryFolder()))
  onTestFinished(() => void vi.unstubAllEnvs())
  const engine = await temporaryEngine()
  await welcome(engine)
  return engine
}
