import { noted } from '../../notes/notes.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Oddity } from '../inspection.ts'
import type { Findings } from '../reader.ts'
import { counted, notYetReadable, refused, summaryOf } from '../reader.ts'
import { isObject, parseJson } from '../reading/json.ts'
import { readText } from '../reading/text.ts'
import { posesIn } from './read-openpose.ts'
import { TOPOLOGY_NAMES, topologyOf } from './topology.ts'

const TITLE = 'OpenPose frame'

/** One frame of OpenPose: `people`, each with `pose_keypoints_2d` as x, y, score after one another. */
export async function readOpenPoseFrame(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  if (excerpt.missing) return notYetReadable(TITLE)
  const root = parseJson(excerpt.text)
  const people = isObject(root) ? root['people'] : undefined
  if (!Array.isArray(people)) {
    return refused(TITLE, {
      code: root === undefined ? 'json-syntax' : 'openpose-no-people',
      field: 'people',
      message:
        root === undefined
          ? 'The file is not valid JSON; it may be cut short.'
          : 'The list "people" is missing, so this is no frame of OpenPose.',
    })
  }
  const poses = posesIn(people)
  const readable = poses.filter((pose) => pose !== undefined)
  const pointCounts = [...new Set(readable.map((pose) => pose.length / 3))]
  const pointCount = pointCounts[0]
  const topology = pointCount === undefined ? undefined : topologyOf(pointCount, readable)
  const oddities: Oddity[] = []
  const faulty = poses.indexOf(undefined)
  if (faulty >= 0) {
    oddities.push({
      level: 'error',
      code: 'openpose-person',
      field: `people[${faulty}].pose_keypoints_2d`,
      message: `Person ${faulty + 1} has no list of x, y, score triplets.`,
    })
  }
  if (pointCounts.length > 1) {
    oddities.push({
      level: 'error',
      code: 'openpose-mixed-models',
      field: 'people',
      message: `People in one frame have different numbers of points: ${pointCounts.slice(0, 6).join(', ')}.`,
    })
  }
  if (pointCount !== undefined && topology === undefined) {
    const field = 'pose_keypoints_2d'
    oddities.push(pointCount === 25 ? noted('warning', 'keypoints-body-25', {}, { code: 'keypoints-unknown-model', field }) : noted('warning', 'keypoints-unknown-model', { points: pointCount }, { field }))
  }
  return {
    summary: summaryOf(
      TITLE,
      counted(poses.length, 'person', 'people'),
      topology === undefined ? (pointCount === undefined ? undefined : counted(pointCount, 'point')) : TOPOLOGY_NAMES[topology],
    ),
    facts: {
      people: poses.length,
      ...(pointCount === undefined ? {} : { keypoints: pointCount }),
      ...(topology === undefined ? {} : { topology }),
    },
    oddities,
    complete: true,
  }
}
