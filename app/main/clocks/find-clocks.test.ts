import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { EventKind } from '../../contract/library/event-tasks.ts'
import type { JobKind } from '../jobs/job-kind.ts'
import { Scheduler } from '../jobs/scheduler.ts'
import { setClocks } from '../library/clocks.ts'
import { undo } from '../library/history.ts'
import { originalPath } from '../library/originals.ts'
import { ffmpeg, NO_FFMPEG } from '../testing/clips.ts'
import { newSession, problemFrom, temporaryLibrary } from '../testing/library.ts'
import { addMedia } from '../testing/media.ts'
import { inputsOf } from '../trial/inputs.ts'
import { findClocksJob, startFindingClocks } from './find-clocks-job.ts'
import { foundClocks } from './found-clocks.ts'

/** Claps at these times, in seconds; lamps flash then, too. */
const HAPPENS = [0.9, 1.43, 2.31, 2.79, 3.62]
const LASTS = 3.4
const RATE = 25

/** A film that begins at this time, in a room with a little noise; `deaf` has no sound. */
function filmed(file: string, startS: number, seed: number, { deaf = false } = {}): string {
  const at = HAPPENS.map((timeS) => timeS - startS)
  const flash = at.map((timeS) => `between(t,${timeS.toFixed(3)},${(timeS + 0.04).toFixed(3)})`).join('+')
  const clap = at.map((timeS) => `if(gte(t,${timeS.toFixed(4)}),exp(-40*(t-${timeS.toFixed(4)})),0)`).join('+')
  const picture = ['-f', 'lavfi', '-i', `color=c=0x404040:s=64x48:r=${RATE}:d=${LASTS},drawbox=c=white:t=fill:enable='${flash}',noise=alls=6:allf=t:all_seed=${seed}`]
  const sound = ['-f', 'lavfi', '-i', `aevalsrc='0.5*(random(${seed % 8})*2-1)*(${clap})+0.004*(random(${(seed + 1) % 8})*2-1)':s=44100:d=${LASTS}`, '-c:a', 'aac']
  const { status, stderr } = spawnSync(ffmpeg!, ['-v', 'error', '-y', ...picture, ...(deaf ? [] : sound), '-c:v', 'libx264', '-pix_fmt', 'yuv420p', file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return file
}

test.skipIf(!ffmpeg)(`films are brought into step by what they hear or see; who hears nothing stays, a hand wins, and one undo takes it back (${NO_FFMPEG})`, async () => {
  const library = await temporaryLibrary()
  const scheduler = new Scheduler({ library, machine: { ffmpeg, opensPages: false, runsOnnx: true, decodable: () => [] }, kinds: [findClocksJob] as JobKind<unknown>[] })
  scheduler.start()
  const starts = [0, 0.537, 0.26]
  const place = { sessionId: newSession(library), trialId: null }
  for (const [n, startS] of starts.entries()) {
    const name = `cam0${n + 1}.mp4`
    // As far as a film's own inspection tells.
    const id = addMedia(library, { sessionId: place.sessionId, name, camera: `cam0${n + 1}`, facts: { container: 'mp4', editList: [], rotationDeg: 0, startUs: 0, frameCount: 30, hasAudio: n < 2 } })
    filmed(originalPath(library, id), startS, 3 * n, { deaf: n === 2 })
  }
  const clocks = () => inputsOf(library, place).films.map(({ clock }) => clock)
  const by = async (kind: EventKind) => {
    const { id, problem } = await scheduler.ended(startFindingClocks(library, scheduler, place, kind).jobId)
    if (problem) throw new Error(problem.message)
    return foundClocks(library, id)
  }

  const heard = await by('sound')
  expect(heard.films.map(({ label, verdict }) => `${label} ${verdict}`)).toEqual(['cam01 reference', 'cam02 sure', 'cam03 refused'])
  expect(heard.films[2]!.reason).toBe('cam03.mp4 has no sound.')
  expect(clocks().map(({ source }) => source)).toEqual(['assumed', 'sound', 'assumed'])
  expect(Math.abs(clocks()[1]!.offsetUs / 1e6 - starts[1]!)).toBeLessThan(0.004)
  undo(library)
  expect(clocks()[1]).toMatchObject({ offsetUs: 0, source: 'assumed' })

  setClocks(library, [{ mediaId: inputsOf(library, place).films[1]!.row.id, offsetUs: 500_000, rate: 1 }])
  const seen = await by('flash')
  expect(seen.films.map(({ label, verdict }) => `${label} ${verdict}`)).toEqual(['cam01 sure', 'cam02 given', 'cam03 sure'])
  expect(clocks().map(({ source }) => source)).toEqual(['flash', 'manual', 'flash'])
  expect(Math.abs((clocks()[2]!.offsetUs - clocks()[0]!.offsetUs) / 1e6 - starts[2]!)).toBeLessThan(0.03)
  await scheduler.close()
  setClocks(library, inputsOf(library, place).films.map(({ row }) => ({ mediaId: row.id, offsetUs: 0, rate: 1 })))
  expect(await problemFrom(() => startFindingClocks(library, scheduler, place, 'sound'))).toMatchObject({ code: 'clocks-given' })
}, 120_000)
