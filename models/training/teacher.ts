/**
 * What a teacher says of real films, as JSON: `node teacher.ts OUT.json [--calibration F] NAME=TABLE.arrow …`. Tables are those of
 * `stridescope pose`. With a calibration, films of one moment are held against each other: what cameras do not agree on is not taught.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { HALPE_26 } from '../../app/core/body/halpe26.ts'
import { peopleFromArrow } from '../../app/core/body/people/people-arrow.ts'
import { derived, toHalpe26 } from '../../app/core/body/to-halpe26.ts'
import { readCalibration } from '../../app/core/formats/calibration/read-calibration.ts'
import { project } from '../../app/core/vision/camera.ts'
import { reconstruct } from '../../app/core/vision/reconstruct.ts'

/** MediaPipe is as sure of what it cannot see as of what it does; below it knows itself that it guesses. */
const LEAST_SCORE = 0.5
/** Of a film two thousand pixels high with a person of half its height: 2.5 % of the body, above what these calibrations are off by. */
const MOST_APART_PX = 25

const { values, positionals } = parseArgs({ allowPositionals: true, options: { calibration: { type: 'string' } } })
const [out, ...named] = positionals
const films = named.map((one) => {
  const [name, file] = one.split('=') as [string, string]
  const people = peopleFromArrow(readFileSync(file), file)
  const width = people.keypoints.length / people.frames.length
  const asHalpe = toHalpe26(people.topology)
  const seen = new Map<number, number[]>()
  people.frames.forEach((frame, row) => {
    if (people.people[row] === 0) seen.set(frame, asHalpe([...people.keypoints.subarray(row * width, (row + 1) * width)]))
  })
  // What is only the middle of two others is not what this model means by the name.
  const means = new Set<string>(derived(people.topology).filter((point) => point !== 'mid-hip'))
  return { name, seen, known: HALPE_26.map((point) => !means.has(point)) }
})
const cameras = values.calibration === undefined ? undefined : films.map(({ name }) => cameraOf(values.calibration!, name))
const agreed = cameras && agreement()

const labels = films.flatMap(({ name, seen, known }, film) =>
  [...seen].map(([frame, points]) => ({
    film: name,
    frame,
    keypoints: HALPE_26.map((_, at) => [points[3 * at] ?? null, points[3 * at + 1] ?? null]),
    known: HALPE_26.map((_, at) => known[at]! && points[3 * at + 2]! >= LEAST_SCORE && (agreed ? agreed(film, frame, at) : true)),
  })),
)
writeFileSync(out!, JSON.stringify(labels))
const taught = labels.reduce((sum, { known }) => sum + known.filter(Boolean).length, 0)
process.stdout.write(`${labels.length} frames, ${taught} of ${labels.length * HALPE_26.length} keypoints taught\n`)

function cameraOf(file: string, name: string) {
  const { cameras } = readCalibration(readFileSync(file), file)
  const found = cameras.find((camera) => camera.name.replace('_', '') === name)
  if (!found) throw new Error(`${file} has no camera ${name}`)
  return found
}

/** Whether a film's point lies where the others, taken together, say it must. */
function agreement(): (film: number, frame: number, keypoint: number) => boolean {
  const frames = [...(films[0]?.seen.keys() ?? [])]
  const seen = frames.map((frame) => films.map((film) => film.seen.get(frame)))
  const { points } = reconstruct(cameras as Parameters<typeof reconstruct>[0], seen as Parameters<typeof reconstruct>[1], HALPE_26.length, { leastLikelihood: LEAST_SCORE, mostErrorPx: MOST_APART_PX, leastCameras: 2 })
  return (film, frame, keypoint) => {
    const row = frames.indexOf(frame)
    const at = 3 * (row * HALPE_26.length + keypoint)
    const point = films[film]!.seen.get(frame)
    if (row < 0 || point === undefined || Number.isNaN(points[at]!)) return false
    const pixel = project(cameras![film]! as Parameters<typeof project>[0], [points[at]!, points[at + 1]!, points[at + 2]!])
    return pixel !== undefined && Math.hypot(pixel[0] - point[3 * keypoint]!, pixel[1] - point[3 * keypoint + 1]!) < MOST_APART_PX
  }
}
