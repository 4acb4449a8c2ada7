/** Films that nothing was learnt from, with what others found in them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Halpe26 } from '../../app/core/body/halpe26.ts'
import type { People } from '../../app/core/body/people/people.ts'
import { KEYPOINTS } from '../../app/core/body/topologies.ts'
import { openPosePeopleIn } from '../../app/core/formats/keypoints/read-openpose.ts'

interface RealFilm {
  name: string
  film: string
  truth: People
  /** That film's reference gives, and all models here. */
  joints: readonly Halpe26[]
}

const SIDES = ['left', 'right'] as const
/** Joints and feet; faces lie too close together to say anything of the rest. */
const JOINTS = SIDES.flatMap((side) => (['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'heel', 'big-toe'] as const).map((joint): Halpe26 => `${side}-${joint}`))

export function realFilms(reference: string): RealFilm[] {
  return [squats(join(reference, 'clips')), balancing(join(reference, 'pose2sim-balancing'))]
}

/** MediaPipe's full model; its places count from the picture's edge. */
function squats(folder: string): RealFilm {
  const frames = JSON.parse(readFileSync(join(folder, 'pose_squats.full.json'), 'utf8')) as [number, number, number][][]
  const rows = frames.map((points) => points.flatMap(([x, y]) => [x - 0.5, y - 0.5, 1]))
  return { name: 'squats', film: join(folder, 'tfjs_pose_squats.mp4'), truth: peopleOfRows('mediapipe-33', 720, 1280, rows), joints: JOINTS }
}

/** OpenPose, the person who was found to be the one that balances. */
function balancing(folder: string): RealFilm {
  const poses = join(folder, 'expected', 'pose-associated', 'cam02_json')
  const rows = readdirSync(poses)
    .toSorted()
    .map((file) => openPosePeopleIn(JSON.parse(readFileSync(join(poses, file), 'utf8')), file)[0])
  const empty = KEYPOINTS['body-25b'].flatMap(() => [0, 0, 0])
  return { name: 'balancing, cam02', film: join(folder, 'videos', 'cam02.mp4'), truth: peopleOfRows('body-25b', 1080, 1920, rows.map((row) => (row ? [...row] : empty))), joints: JOINTS }
}

function peopleOfRows(topology: People['topology'], widthPx: number, heightPx: number, rows: readonly number[][]): People {
  return { topology, widthPx, heightPx, frames: Uint32Array.from(rows.keys()), people: new Int32Array(rows.length), keypoints: Float32Array.from(rows.flat()) }
}
