/** Cameras adjusted until they agree on the one person whom their films show. */
import { refinedSchema } from '../../contract/analysis/calibration.ts'
import { refineCamerasParams } from '../../contract/analysis/reconstruction-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { KEYPOINTS } from '../../core/body/topologies.ts'
import { ProblemError } from '../../core/problem.ts'
import { bonesBy, type BonePlausibility } from '../../core/vision/adjust/bones.ts'
import { refineCameras as refine, type Refinement } from '../../core/vision/adjust/refine-cameras.ts'
import type { Camera } from '../../core/vision/camera.ts'
import { peopleIn } from '../../core/vision/robust/observations.ts'
import { observed } from '../../core/vision/session/observed.ts'
import { sessionTimes } from '../../core/vision/session/session-times.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { readFilms } from './films.ts'
import { orNull } from './or-null.ts'
import { scaleBetween } from './scale-source.ts'

export async function refineCameras(params: unknown, { attemptDir, progress }: TaskContext): Promise<TaskResult> {
  const task = refineCamerasParams.parse(params)
  progress({ kind: 'refine-cameras', value: 0, title: 'Adjusting the cameras' })
  const films = await readFilms(task)
  const { topology } = films[0]!.people
  const names = KEYPOINTS[topology]
  const seen = observed(films, sessionTimes(films.map(({ times }) => times)), names.length)
  const cameras = films.map(({ camera }, film) => ({ ...camera, name: task.films[film]!.label }))
  const refinement = refine(cameras, seen, names, { freedom: { focal: task.lens, radial: task.lens }, scale: scaleBetween(task.scale, names) })
  if (refinement.verdict === 'refused') throw new ProblemError(refinement.reason)
  progress({ kind: 'refine-cameras', value: 0.9, title: 'Comparing bones before and after' })
  const people = peopleIn(seen)
  const bones = (by: readonly Camera[]) => asTold(bonesBy(by, people, names))
  const refined = refinedSchema.parse({ kind: 'refine', scaleBy: task.scale, ...told(refinement), bones: { before: bones(cameras), after: bones(refinement.cameras) } })
  await writeFlushed(attemptDir, 'refined.json', `${JSON.stringify(refined)}\n`)
  return { outputs: [{ role: 'refined', file: 'refined.json', format: 'json' }], summary: refined, warnings: [] }
}

function told({ verdict, cameras, byCamera, before, after, frames, sightings, scale, noise }: Exclude<Refinement, { verdict: 'refused' }>) {
  return {
    isBetter: verdict === 'better',
    cameras,
    byCamera: byCamera.map((camera) => ({ ...camera, beforePx: orNull(camera.beforePx), afterPx: orNull(camera.afterPx) })),
    beforePx: orNull(before.medianPx),
    afterPx: orNull(after.medianPx),
    frames,
    sightings,
    scale: { factor: scale.factor, sdShare: orNull(scale.sdShare) },
    noise,
  }
}

function asTold(bones: readonly BonePlausibility[]) {
  const sides = ({ left, right }: { left: number; right: number }) => ({ left: orNull(left), right: orNull(right) })
  return bones.map(({ bone, meanM, sdM, asymmetry }) => ({ bone, meanM: sides(meanM), sdM: sides(sdM), asymmetry: orNull(asymmetry) }))
}
