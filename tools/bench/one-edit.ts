/** What a person waits for after one event was moved: of the sample's walk, and of an hour of it. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { seenStepsSchema } from '../../app/contract/gait/analyse-tasks.ts'
import { anglesFromArrow, anglesToArrow } from '../../app/core/gait/tables/angles-arrow.ts'
import { stepsFromArrow, stepsToArrow } from '../../app/core/gait/tables/steps-arrow.ts'
import { type Engine, openEngine } from '../../app/main/engine-parts.ts'
import { tryingOf } from '../../app/main/gait/being-tried.ts'
import { sentGait } from '../../app/main/gait/gait-of-trial.ts'
import { editEvent } from '../../app/main/gait/gait-choices.ts'
import { trialsOfSession } from '../../app/main/library/trials.ts'
import { adoptLabByHand } from '../../app/main/sample/adopt-lab.ts'
import { readLab } from '../../app/main/sample/lab-folder.ts'
import { sampleFolder } from '../../app/main/sample/sample-folder.ts'
import { hashFile, settle } from '../../app/main/store/artifacts.ts'
import type { Library } from '../../app/main/store/library.ts'
import type { TrialPlace } from '../../app/main/trial/place.ts'
import { figure, repeat, timedMs, type Figure } from './figure.ts'
import { measureEditsInWindow } from './one-edit/in-window.ts'
import { repeated } from './one-edit/repeated.ts'

const TRIES = 7
const HOUR_S = 3600
const BY_S = 0.004
const GLANCE_MS = 100
/** Those whose markers are there, not their films. */
const EARLIER_SESSIONS = 3

/** The last of the sample's earlier sessions, held against those before it. */
export async function measureOneEdit(folder: string): Promise<Figure[]> {
  const library = join(folder, 'library')
  const engine = await openEngine(library, 'the bench')
  const { place, figures, of } = await inEngine(engine, folder).finally(() => engine.close())
  return [...figures, ...(await measureEditsInWindow(library, place, of))]
}

async function inEngine(engine: Engine, folder: string) {
  const place = await markersOnly(engine)
  const sample = await measured(engine, place)
  await tried(engine.library, place)
  await makeAnHourOfIt(engine.library, folder)
  const hour = await measured(engine, place)
  await tried(engine.library, place)
  return { place, of: hour.of, figures: [...sample.figures, ...hour.figures] }
}

async function markersOnly({ library, scheduler }: Engine): Promise<TrialPlace> {
  const lab = await readLab(sampleFolder())
  const { sessions } = await adoptLabByHand(library, scheduler, { ...lab, sessions: lab.sessions.slice(0, EARLIER_SESSIONS) })
  await scheduler.idle()
  const { sessionId } = sessions[0]!
  return { sessionId, trialId: trialsOfSession(library, sessionId)[0]!.id }
}

async function measured({ library, gaits }: Engine, place: TrialPlace): Promise<{ of: string; figures: Figure[] }> {
  // What was moved before in a shorter walk is not meant in a longer one.
  library.sql.prepare("UPDATE gait_choice SET event_edits = '[]'").run()
  const { gait, steps } = await gaits.refresh(place)
  const strikes = gait.events.filter(({ kind }) => kind === 'foot-strike')
  const { side, kind, timeS } = strikes[strikes.length >> 1]!
  const edit = (step: number) => timedMs(async () => {
    editEvent(library, place, { edit: 'move', event: { side, kind, timeS: timeS + step * BY_S }, toS: timeS + (step + 1) * BY_S })
    await gaits.refresh(place)
  })
  await edit(0)
  const of = `${gait.strides.left.length + gait.strides.right.length} strides in ${Math.round(gait.events.at(-1)!.timeS)} s`
  const took = await repeat(TRIES, (round) => edit(round + 1))
  const moved = await gaits.refresh(place)
  // A window has the other minutes already.
  const sizes = await Promise.all(moved.steps.filter((hash) => !steps.includes(hash)).map(async (hash) => (await readFile(library.layout.artifactFile(hash))).length))
  const sentKb = (Buffer.byteLength(JSON.stringify(sentGait(moved))) + sizes.reduce((sum, size) => sum + size, 0)) / 1e3
  return { of, figures: [figure(`one event moved, its gait told anew: ${of}`, 'ms', took, '≤ 200'), figure(`of it a window is sent: ${of}`, 'kB', [sentKb])] }
}

/** What is still tried of the short walk would be told in place of the long one. */
async function tried(library: Library, place: TrialPlace): Promise<void> {
  for (;;) {
    const trying = tryingOf(library, place)
    if (!trying) return
    if (trying.state === 'failed') throw new Error(trying.why)
    await setTimeout(GLANCE_MS)
  }
}

/** In place of what `kinematics` has made of the newest session, under the same key: nobody waits here for an hour to be fitted. */
async function makeAnHourOfIt({ sql, layout }: Library, folder: string): Promise<void> {
  const runId = sql.prepare("SELECT run.id FROM run JOIN run_input ON run_id = run.id JOIN media ON content_hash = hash JOIN session ON session.id = session_id WHERE stage = 'kinematics' ORDER BY date DESC LIMIT 1").pluck().get() as string
  const read = (role: string) => readFile(layout.artifactFile(sql.prepare('SELECT hash FROM run_output WHERE run_id = ? AND role = ?').pluck().get(runId, role) as string))
  const { angles, steps, seen } = repeated({ angles: anglesFromArrow(await read('angles'), 'angles'), steps: stepsFromArrow(await read('steps'), 'steps'), seen: seenStepsSchema.parse(JSON.parse((await read('events')).toString())) }, HOUR_S)
  for (const [role, content, format] of [['angles', anglesToArrow(angles), 'arrow'], ['steps', stepsToArrow(steps), 'arrow'], ['events', JSON.stringify(seen), 'json']] as const) {
    const from = join(folder, role)
    await writeFile(from, content)
    const hash = await hashFile(from)
    await settle([{ from, to: layout.artifactFile(hash) }])
    sql.prepare('INSERT INTO artifact (hash, format, bytes, created_us) VALUES (?, ?, ?, 0)').run(hash, format, content.length)
    sql.prepare('UPDATE run_output SET hash = ? WHERE run_id = ? AND role = ?').run(hash, runId, role)
  }
}
