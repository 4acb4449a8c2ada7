import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Posed } from '../../contract/models/pose-estimation.ts'
import { KEYPOINTS } from '../../core/body/topologies.ts'
import { ClipFolder, encoderMissing, ffmpeg, NO_FFMPEG } from '../testing/clips.ts'
import { keypointsOf, LOSSLESS, makeDotsFilm, type Standing } from './testing/dots-film.ts'
import { placesOf, posed, poseParamsFor } from './testing/pose-task.ts'

const COUNT = 16
const SIZE = { width: 320, height: 240 }
/** One who stands, and a smaller one who walks to the right. */
const scene = (frame: number): Standing[] => [{ x: 260, y: 120, height: 130 }, { x: 45 + 0.9 * frame, y: 125, height: 110 + 0.3 * frame }]
const frames = Array.from({ length: COUNT }, (_, frame) => scene(frame))

describe.skipIf(!ffmpeg || encoderMissing('libx264'))(`keypoints of people in films (skipped where ${NO_FFMPEG}, or without libx264)`, () => {
  let clips: ClipFolder
  let film: string
  /** With the usual model, never disturbed. */
  let undisturbed: Awaited<ReturnType<typeof posed>>
  beforeAll(async () => {
    clips = new ClipFolder()
    film = await makeDotsFilm(clips.file('dots.mp4'), { ...SIZE, frames })
    undisturbed = await posed(clips, await poseParamsFor(clips, film, { work: 'whole', detectEvery: 5 }))
  })
  afterAll(() => clips.remove())

  /** How far off the worst keypoint of anybody in any frame is; who is not found is infinitely far. */
  function worstOf(places: Map<string, number[]>, expected: (frame: number) => Standing[], topology: keyof typeof KEYPOINTS, count = COUNT): number {
    const misses = Array.from({ length: count }, (_, frame) => frame).flatMap((frame) =>
      expected(frame).map((standing, number) => {
        const truth = keypointsOf(standing, KEYPOINTS[topology].length)
        const found = places.get(`${frame}/${number}`)
        return found ? Math.max(...found.map((value, at) => Math.abs(value - truth[at]!))) : Infinity
      }),
    )
    return Math.max(...misses)
  }

  it.each([
    ['dots-simcc-26', 'halpe-26', 0.3],
    ['dots-heat-map-17', 'coco-17', 0.1],
    ['dots-points-26', 'halpe-26', 0.3],
  ] as const)('lie where they are, by %s to a fraction of a pixel, each person with one number throughout', async (keypoints, topology, most) => {
    const { people, result } = keypoints === 'dots-simcc-26' ? undisturbed : await posed(clips, await poseParamsFor(clips, film, { keypoints, topology, work: keypoints }))
    expect(worstOf(placesOf(people), scene, topology)).toBeLessThan(most)
    expect(result.summary).toMatchObject({ topology, frames: COUNT, framesWithPeople: COUNT, people: 2, undecodedFrames: 0 })
    expect(result.device).toMatch(/^ONNX Runtime \d/)
  })

  it('are those of the picture as shown: turned, and with square pixels', async () => {
    const standing = { x: 130, y: 130, height: 120 }
    const sidewards = await makeDotsFilm(clips.file('wide.mp4'), { ...SIZE, frames: Array.from({ length: 3 }, () => [standing]), coding: [...LOSSLESS, '-aspect', '8:3'] })
    const turned = clips.make('turned.mp4', '-i', sidewards, '-c', 'copy', '-metadata:s:v', 'rotate=90')
    const params = await poseParamsFor(clips, turned, { work: 'turned' })
    expect(params.facts).toMatchObject({ rotationDeg: 270, displayWidth: 240, displayHeight: 640, codedWidth: 320 })
    const places = placesOf((await posed(clips, params)).people)
    const stored = keypointsOf(standing, 26)
    // What is right in the stored picture is up in the one shown, and twice as far.
    const shown = stored.map((_, at) => (at % 2 === 0 ? stored[at + 1]! : 639 - (2 * stored[at - 1]! + 0.5)))
    expect(Math.max(...places.get('0/0')!.map((value, at) => Math.abs(value - shown[at]!)))).toBeLessThan(1)
  })

  it('are the same to the bit after a restart in the middle', async () => {
    const params = await poseParamsFor(clips, film, { work: 'stopped', detectEvery: 5 })
    const stopped = new AbortController()
    const ended = posed(clips, params, stopped.signal, (value) => value >= 7 / COUNT && stopped.abort())
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' })
    const told: number[] = []
    const rest = await posed(clips, params, undefined, (value) => told.push(value))
    expect(told[0]).toBeGreaterThanOrEqual(8 / COUNT)
    expect(rest.bytes.equals(undisturbed.bytes)).toBe(true)
    // What is there already is not done again.
    expect((await posed(clips, params)).result.summary).toMatchObject({ framesPerS: null })
    rmSync(params.batchDir, { recursive: true })
  })

  it('of somebody who comes and goes are there while they are there', async () => {
    const there = (frame: number) => frame >= 3 && frame < 13
    const passing = await makeDotsFilm(clips.file('passing.mp4'), { ...SIZE, frames: frames.map((people, frame) => (there(frame) ? people.slice(0, 1) : [])) })
    const { people, result } = await posed(clips, await poseParamsFor(clips, passing, { work: 'passing' }))
    expect([...people.frames]).toEqual(Array.from({ length: COUNT }, (_, frame) => frame).filter(there))
    expect(result.summary).toMatchObject({ framesWithPeople: 10, people: 1 })
  })

  it('are missing, and that is said, in frames that cannot be decoded; the others have theirs', async () => {
    const whole = await makeDotsFilm(clips.file('damaged.mp4'), { ...SIZE, frames: frames.map((people) => people.slice(0, 1)), coding: ['-c:v', 'libx264', '-qp', '4', '-g', '4', '-bf', '0'] })
    const params = await poseParamsFor(clips, whole, { people: 1, work: 'damaged' })
    const bytes = readFileSync(whole)
    for (let at = Math.round(bytes.length * 0.4); at < bytes.length * 0.55; at++) bytes[at] = (at * 7919) & 255
    writeFileSync(whole, bytes)
    const { people, result } = await posed(clips, params)
    const { undecodedFrames, framesWithPeople } = result.summary as Posed
    expect([undecodedFrames > 0, undecodedFrames + framesWithPeople]).toEqual([true, COUNT])
    expect(result.warnings).toEqual([expect.stringMatching(/^(The frames \d+ to \d+|Frame \d+) of cam01 could not be decoded/)])
    const places = placesOf(people)
    expect(Math.max(...places.get(`${COUNT - 1}/0`)!.map((value, at) => Math.abs(value - keypointsOf(scene(COUNT - 1)[0]!, 26)[at]!)))).toBeLessThan(0.5)
  })

  it('are of no more people than were asked for: the tallest', async () => {
    const { people } = await posed(clips, await poseParamsFor(clips, film, { people: 1, work: 'one' }))
    expect(worstOf(placesOf(people), (frame) => scene(frame).slice(0, 1), 'halpe-26')).toBeLessThan(0.3)
    expect(new Set(people.people)).toEqual(new Set([0]))
  })

  it.each([
    ['a model whose files are exchanged', { keypoints: 'dots-people' }, 'model-refused'],
    ['a set of keypoints that nobody knows', { topology: 'toString' }, 'unknown-topology'],
    ['a set that is larger than what the model gives', { keypoints: 'dots-simcc-17' }, 'model-refused'],
  ])('are not looked for with %s', async (_, choice, code) => {
    await expect(posed(clips, await poseParamsFor(clips, film, { ...choice, work: 'refused' }))).rejects.toMatchObject({ problem: { code } })
  })
})
