import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { peopleFromArrow } from '../../../app/core/body/people/people-arrow.ts'
import type { People } from '../../../app/core/body/people/people.ts'
import { KEYPOINTS } from '../../../app/core/body/topologies.ts'
import { median } from '../../../app/core/math/median.ts'
import { openInHeadlessChromium } from '../../../app/main/hidden/headless-chromium.ts'
import { estimateInPage } from '../../../app/main/pose/estimate-in-page.ts'
import { figure, type Figure } from '../figure.ts'
import { CAMERAS, inSession, preparedFilm } from './prepared-film.ts'

const JOINTS = ['nose', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'heel', 'big-toe'] as const

/** By joint, both sides: how far from the truth of the sample lab, in each of its four films. */
export async function measureAccuracy(folder: string): Promise<Figure[]> {
  const films: { heightPx: number; medians: Map<string, number>; foundShare: number }[] = []
  for (const camera of CAMERAS) {
    const { task, facts } = await preparedFilm(folder, inSession(`${camera}.mp4`))
    const attemptDir = join(folder, `people-${camera}`)
    mkdirSync(attemptDir)
    await estimateInPage({ name: 'pose', attemptDir, params: task }, { openPage: openInHeadlessChromium, signal: new AbortController().signal, onProgress: () => {} })
    const people = peopleFromArrow(readFileSync(join(attemptDir, 'people.arrow')), camera)
    const truth = readTruth(inSession(`truth/keypoints-2d/${camera}.csv`))
    films.push({ heightPx: facts.displayHeight, medians: new Map(JOINTS.map((joint) => [joint, median(errorsOf(people, truth, joint))])), foundShare: new Set(people.frames).size / facts.frameCount })
  }
  const [{ heightPx }] = films as [(typeof films)[0]]
  return [
    figure('frames in which the sample’s person is found, by camera', '%', films.map(({ foundShare }) => 100 * foundShare)),
    ...JOINTS.map((joint) => figure(`${joint}, median 2D error, by camera`, `% of ${heightPx} px`, films.map(({ medians }) => (100 * medians.get(joint)!) / heightPx))),
  ]
}

type Truth = Map<string, Float64Array>

/** `frame,pts_us,session_us,nose_x,nose_y,…`, a row a frame. */
function readTruth(path: string): Truth {
  const [head = '', ...rows] = readFileSync(path, 'utf8').trim().split('\n')
  const cells = rows.map((row) => row.split(',').map((cell) => (cell === '' ? Number.NaN : Number(cell))))
  return new Map(head.split(',').map((name, column) => [name, Float64Array.from(cells, (row) => row[column]!)]))
}

function errorsOf({ topology, frames, keypoints }: People, truth: Truth, joint: string): number[] {
  const names: readonly string[] = KEYPOINTS[topology]
  const sides = joint === 'nose' ? [joint] : [`left-${joint}`, `right-${joint}`]
  return sides.flatMap((name) => {
    const [x, y] = [truth.get(`${name}_x`)!, truth.get(`${name}_y`)!]
    const at = 3 * names.indexOf(name)
    return Array.from(frames, (frame, row) => Math.hypot(keypoints[row * 3 * names.length + at]! - x[frame]!, keypoints[row * 3 * names.length + at + 1]! - y[frame]!)).filter((error) => !Number.isNaN(error))
  })
}
