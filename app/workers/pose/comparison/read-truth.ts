import { readFile } from 'node:fs/promises'
import type { TruthFile } from '../../../contract/models/pose-comparison.ts'
import type { People } from '../../../core/body/people/people.ts'
import { frameNumber } from '../../../core/formats/group.ts'
import { peopleOf } from '../../../core/formats/keypoints/people-of.ts'
import { readKeypointFrames, readKeypoints } from '../../../core/formats/keypoints/read-keypoints.ts'
import { truePeopleFromCsv } from '../../../core/formats/keypoints/truth-csv.ts'
import type { Size } from '../../../core/math/size.ts'

/** One film's: a table of the sample lab, keypoints as programs write them, or a file a frame; undefined where there is none. */
export async function readTruth(files: readonly TruthFile[], size: Size): Promise<People | undefined> {
  const [first, ...others] = files
  if (!first) return undefined
  const text = await readFile(first.path, 'utf8')
  if (first.name.endsWith('.csv')) return truePeopleFromCsv(text, first.name, size)
  if (others.length === 0) return peopleOf(readKeypoints(text, first.name), size)
  const frames: { frame: number; text: string; file: string }[] = []
  for (const { path, name } of files) {
    const frame = frameNumber(name)?.value
    if (frame !== undefined) frames.push({ frame, text: await readFile(path, 'utf8'), file: name })
  }
  return peopleOf(readKeypointFrames(frames, first.name), size)
}
