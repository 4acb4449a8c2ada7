/** Many people, each in many snapshots: pictures after one another in one file a person, what is true of them beside it. */
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFigure } from '../figure/figure.ts'
import { type Random, randomStream } from '../../../app/core/math/random-stream.ts'
import { anyLook } from './any-look.ts'
import { anyPose } from './any-pose.ts'
import { anyMovement, anyPerson } from './anybody.ts'
import { snapshot } from './snapshot.ts'

export interface SnapshotOrder {
  folder: string
  seed: number
  /** Which of the people: from, and how many. */
  first: number
  people: number
  each: number
  onProgress?: (progress: { done: number; people: number }) => void
  signal?: AbortSignal
}

/** Bodies are coarse: a pixel is as large as half a cell of the finer mesh. */
const COARSENESS = 1.4
/** A stride of any speed, and once down and up again. */
const MOVED_S = 4
/** Offset into the file, width, height, body height in pixels, then x and y of 26 keypoints. */
const NUMBERS_A_SNAPSHOT = 4 + 2 * 26

export async function writeSnapshots({ folder, seed, first, people, each, onProgress, signal }: SnapshotOrder): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let index = first; index < first + people; index++) {
    signal?.throwIfAborted()
    const name = join(folder, `person${String(index).padStart(4, '0')}`)
    if (!existsSync(`${name}.f32`)) await writePerson(name, randomStream(seed, `training/${index}`), each)
    onProgress?.({ done: index - first + 1, people })
  }
}

async function writePerson(name: string, random: Random, each: number): Promise<void> {
  const person = anyPerson(random)
  const figure = makeFigure(person, COARSENESS)
  const motions = Array.from({ length: 4 }, () => anyMovement(random, person, MOVED_S).motion)
  const truth = new Float32Array(each * NUMBERS_A_SNAPSHOT)
  const pictures: Uint8Array[] = []
  let offset = 0
  for (let at = 0; at < each; at++) {
    const { width, height, rgba, keypoints, heightPx } = snapshot(random, person, figure, anyPose(random, person.dimensions, motions), anyLook(random, person.look))
    truth.set([offset, width, height, heightPx, ...keypoints], at * NUMBERS_A_SNAPSHOT)
    pictures.push(rgba)
    offset += rgba.length
  }
  await writeFile(`${name}.rgba`, Buffer.concat(pictures))
  // The truth comes last: where it is, the pictures are whole.
  await writeFile(`${name}.part`, truth)
  await rename(`${name}.part`, `${name}.f32`)
}
