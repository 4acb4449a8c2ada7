/** How films lie to each other in time. */
import type { z } from 'zod'
import { synchronisedEvidence, synchronisedSchema, synchroniseParams } from '../../contract/analysis/reconstruction-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { KEYPOINTS } from '../../core/body/topologies.ts'
import { mirrored } from '../../core/vision/detect/flipped.ts'
import { byFrame, onlyRows, type Film } from '../../core/vision/session/film.ts'
import { mainPerson } from '../../core/vision/session/main-person.ts'
import { synchronise as inStep, USUAL_SYNC } from '../../core/vision/sync/synchronise.ts'
import type { EvenCurve, FilmSync } from '../../core/vision/sync/types.ts'
import { worthMoving } from '../../core/vision/sync/worth-moving.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { readFilms } from './films.ts'
import { orNull } from './or-null.ts'

type Evidence = z.infer<typeof synchronisedEvidence>['films'][number]

export async function synchronise(params: unknown, { attemptDir, progress }: TaskContext): Promise<TaskResult> {
  const task = synchroniseParams.parse(params)
  progress({ kind: 'synchronise', value: 0, title: 'Bringing the films into step' })
  const films = await readFilms(task)
  const given = task.fixed.indexOf(true)
  // Films lie where their clocks put them so far: what is found is how far off that is.
  const names = KEYPOINTS[films[0]!.people.topology]
  const found = inStep(films.map(syncFilm), { ...USUAL_SYNC, keypointCount: names.length, mirrored: mirrored(names), ...(given >= 0 && { reference: given }) })
  const told = found.films.map((one, film) => evidenceOf(worthMoving(one, films[film]!.times.startUs), task.films[film]!, task.fixed[film]!))
  await writeFlushed(attemptDir, 'sync.json', JSON.stringify(synchronisedEvidence.parse({ films: told })))
  return { outputs: [{ role: 'sync', file: 'sync.json', format: 'json' }], summary: synchronisedSchema.parse({ films: told }), warnings: [] }
}

function syncFilm({ camera, people, times }: Film) {
  const { length: keypoints } = KEYPOINTS[people.topology]
  const rows = mainPerson(people, times.startUs.length)
  return { camera, timesUs: times.startUs, keypoints: byFrame(onlyRows(people, rows), times.startUs.length, keypoints) }
}

function evidenceOf({ clock: moved, verdict, reason, confidence, standardErrorUs, missPx, evidence }: FilmSync, { label, clock }: { label: string; clock: { offsetUs: number; rate: number } }, isFixed: boolean): Evidence {
  return {
    label,
    clock: isFixed ? clock : { offsetUs: moved.offsetUs + moved.rate * clock.offsetUs, rate: moved.rate * clock.rate },
    verdict: isFixed ? 'given' : verdict,
    reason: isFixed ? 'Its clock is given.' : reason,
    confidence,
    standardErrorUs: orNull(standardErrorUs),
    missPx: orNull(missPx),
    beforeUs: clock.offsetUs,
    cost: plain(evidence.cost),
    secondBestUs: orNull(evidence.secondBestUs),
    speed: plain(evidence.speed),
  }
}

const plain = ({ firstUs, stepUs, values }: EvenCurve) => ({ firstUs, stepUs, values: Array.from(values, (value) => orNull(Math.round(value * 1e4) / 1e4)) })
