/** The bundled sample in a library, and what is true of its person. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { People } from '../../core/body/people.ts'
import { HALPE_26 } from '../../core/body/halpe26.ts'
import { readTrc } from '../../core/formats/motion/read-trc.ts'
import { adoptLabByHand } from '../sample/adopt-lab.ts'
import { readLab } from '../sample/lab-folder.ts'
import { sampleFolder } from '../sample/welcome.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { trialsOfSession } from '../library/trials.ts'
import type { Library } from '../store/library.ts'

const TRUTH = join(sampleFolder(), '2026-11-20-treadmill-walk', 'truth')

/** Imported and prepared. */
export async function adoptedSample(library: Library, scheduler: Scheduler): Promise<{ sessionId: string; trialId: string }> {
  const { sessions } = await adoptLabByHand(library, scheduler, await readLab(sampleFolder()))
  await scheduler.idle()
  const { sessionId } = sessions[0]!
  return { sessionId, trialId: trialsOfSession(library, sessionId)[0]!.id }
}

/** Where the keypoints truly are in a camera's frames; hidden ones too. */
export function truePeople(camera: string, size: { widthPx: number; heightPx: number }): People {
  const [header = '', ...lines] = readFileSync(join(TRUTH, 'keypoints-2d', `${camera}.csv`), 'utf8').trim().split('\n')
  const names = header.split(',')
  const places = HALPE_26.flatMap((name) => [names.indexOf(`${name}_x`), names.indexOf(`${name}_y`)])
  const rows = lines.map((line) => line.split(',').map(Number))
  return {
    topology: 'halpe-26',
    ...size,
    frames: Uint32Array.from(rows, ([frame]) => frame!),
    people: new Int32Array(rows.length),
    keypoints: Float32Array.from(rows.flatMap((row) => HALPE_26.flatMap((_, n) => [row[places[2 * n]!]!, row[places[2 * n + 1]!]!, 0.9]))),
  }
}

/** Halpe-26 in metres, Z up, at 60 Hz from session time 0. */
export const trueMotion = () => readTrc(readFileSync(join(TRUTH, 'keypoints-3d.trc'), 'utf8'), 'keypoints-3d.trc')
