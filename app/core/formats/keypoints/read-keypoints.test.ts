import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { KEYPOINTS, type KnownTopology } from '../../body/topologies.ts'
import { ProblemError } from '../../problem.ts'
import { body25, body25b, SAMPLES } from '../testing/samples.ts'
import { inPixels, type Keypoints } from './keypoints.ts'
import { readKeypointFrames, readKeypoints } from './read-keypoints.ts'

const NO_ONE = [Number.NaN, Number.NaN, 0]
const codes = ({ oddities }: Keypoints) => oddities.map(({ code }) => code)
const read = (root: unknown) => readKeypoints(JSON.stringify(root), 'poses.json')
/** Pixels and a score for each keypoint of each frame. */
const value = (frame: number, keypoint: number) => [100 + keypoint, 200 + 2 * keypoint + frame, 0.5 + keypoint / 300] as const
const flat = (count: number, frame: number) => Array.from({ length: count }, (_, keypoint) => value(frame, keypoint)).flat()
const points = (count: number, frame: number) => Array.from({ length: count }, (_, keypoint) => value(frame, keypoint))
const named = (count: number, frame: number, likelihood: string) => points(count, frame).map(([x, y, score]) => ({ x, y, z: -0.1 * x, [likelihood]: score }))
const shares = (count: number, frame: number) => points(count, frame).map(([x, y, visibility]) => ({ x: x / 1000, y: y / 500, z: -0.2, visibility }))
const [first, second] = [0, 1]

describe('one shape from every program', () => {
  it.each([
    ['AlphaPose', 'halpe-26', [first, second].map((frame) => ({ image_id: `${frame}.jpg`, category_id: 1, keypoints: flat(26, frame), score: 2.9, box: [1, 2, 3, 4], idx: 1 }))],
    ['AlphaPose with hands and face', 'halpe-26', [first, second].map((frame) => ({ image_id: `frame_000${frame}.png`, keypoints: flat(136, frame), score: 2.9 }))],
    ['COCO results', 'coco-17', [first, second].map((frame) => ({ image_id: frame, category_id: 1, keypoints: flat(17, frame), score: 0.8 }))],
    ['COCO results of the whole body', 'coco-23', [first, second].map((frame) => ({ image_id: frame, keypoints: flat(133, frame), score: 0.8 }))],
    ['MMPose', 'halpe-26', { meta_info: {}, instance_info: [first, second].map((frame) => ({ frame_id: frame, instances: [{ keypoints: points(26, frame).map(([x, y]) => [x, y]), keypoint_scores: points(26, frame).map(([, , score]) => score), bbox: [[1, 2, 3, 4]] }] })) }],
    ['MediaPipe, one list a frame', 'mediapipe-33', [first, second].map((frame) => named(33, frame, 'visibility'))],
    ['MediaPipe, several people', 'mediapipe-33', [first, second].map((frame) => [named(33, frame, 'visibility')])],
    ['MediaPipe, frames that say their number', 'mediapipe-33', { fps: 30, frames: [first, second].map((frame) => ({ frame_index: frame, pose_landmarks: named(33, frame, 'visibility') })) }],
    ['MediaPipe results', 'mediapipe-33', [first, second].map((frame) => ({ landmarks: [named(33, frame, 'visibility')], worldLandmarks: [shares(33, frame)] }))],
    ['MediaPipe as protocol buffers', 'mediapipe-33', [first, second].map((frame) => ({ poseLandmarks: { landmark: named(33, frame, 'visibility') } }))],
    ['MediaPipe by number', 'mediapipe-33', Object.fromEntries([first, second].map((frame) => [frame, { landmarks: named(33, frame, 'visibility') }]))],
    ['MediaPipe as numbers: x, y, depth, visibility', 'mediapipe-33', [first, second].map((frame) => points(33, frame).map(([x, y, score]) => [x, y, -30, score]))],
    ['TensorFlow.js', 'coco-17', [first, second].map((frame) => [{ score: 0.9, keypoints: named(17, frame, 'score') }])],
    ['numbers: x, y, score', 'coco-17', [first, second].map((frame) => points(17, frame))],
  ] as [string, KnownTopology, unknown][])('%s', (_, topology, root) => {
    const read = readKeypoints(JSON.stringify(root), 'poses.json')
    const count = KEYPOINTS[topology].length
    expect(read).toEqual({ topology, firstFrame: 0, frames: [[flat(count, 0)], [flat(count, 1)]], coordinates: 'pixels', oddities: [] })
  })

  it('OpenPose, a file a frame: a frame without a file shows nobody, a keypoint without a place is missing', () => {
    const person = body25b()
    person.splice(9, 3, 0, 0, 0)
    const file = (frame: number, people: number[][]) => ({ frame, file: `cam01.${frame}.json`, text: JSON.stringify({ version: 1.3, people: people.map((pose) => ({ person_id: [-1], pose_keypoints_2d: pose })) }) })
    const read = readKeypointFrames([file(9, [person]), file(7, [body25b(), person]), file(10, [])], 'cam01')
    expect(read.topology).toBe('body-25b')
    expect([read.firstFrame, read.frames.map((people) => people.length)]).toEqual([7, [2, 0, 1, 0]])
    expect(read.frames[2]![0]!.slice(9, 12)).toEqual(NO_ONE)
  })

  it('the two models of 25 points are told apart by the people', () => {
    const frame = (pose: number[]) => [{ frame: 0, file: 'a.json', text: JSON.stringify({ people: [{ pose_keypoints_2d: pose }] }) }]
    expect(readKeypointFrames(frame(body25()), 'cam01').topology).toBe('body-25')
    expect(() => readKeypointFrames(frame(body25().map((one, at) => (at < 12 ? one : 0))), 'cam01')).toThrow('may be BODY_25 or BODY_25B')
  })

  it('COCO: frames by the numbers in the pictures’ names, labelled points are sure, the others missing', () => {
    const labelled = Array.from({ length: 17 }, (_, place) => (place === 3 ? [0, 0, 0] : [100 + place, 200, 1 + (place % 2)])).flat()
    const images = [12, 11, 10].map((number, id) => ({ id: 100 + id, file_name: `cam02/frame_00${number}.jpg` }))
    const { firstFrame, frames } = read({ images, annotations: [{ id: 1, image_id: 102, keypoints: labelled }, { id: 2, image_id: 100, keypoints: labelled }, { id: 3, image_id: 100, bbox: [0, 0, 1, 1] }], categories: [] })
    expect([firstFrame, frames.map((people) => people.length)]).toEqual([10, [1, 0, 1]])
    expect([frames[0]![0]!.slice(6, 9), frames[0]![0]!.slice(9, 12), frames[0]![0]!.slice(12, 15)]).toEqual([[102, 200, 1], NO_ONE, [104, 200, 1]])
  })
})

describe('what a file leaves open', () => {
  it('places as shares of the picture become pixels with its size, the centre of the first at 0', () => {
    const read = readKeypoints(JSON.stringify([shares(33, 0)]), 'poses.json')
    expect(read.coordinates).toBe('shares')
    const [person] = inPixels(read, 1000, 500).frames[0]!
    for (const [at, expected] of flat(33, 0).entries()) expect(person![at]).toBeCloseTo(at % 3 === 2 ? expected : expected - 0.5, 9)
  })

  it('scores that are not there are said to be taken for equal, scores beyond 1 for 1', () => {
    const silent = read([points(17, 0).map(([x, y]) => [x, y])])
    expect([codes(silent), silent.frames[0]![0]!.slice(0, 3)]).toEqual([['keypoints-no-likelihood'], [100, 200, 1]])
    const beyond = read([{ image_id: 3, keypoints: flat(17, 0).map((one, at) => (at % 3 === 2 ? one + 1 : one)) }])
    expect([codes(beyond), beyond.frames[0]![0]![2], beyond.firstFrame]).toEqual([['keypoints-likelihood-beyond'], 1, 3])
  })
})

describe('what cannot be read is named', () => {
  const metres = Array.from({ length: 33 }, (_, at) => ({ x: Math.sin(at) / 2, y: Math.cos(at), z: 0, visibility: 1 }))
  it.each([
    ['landmarks in metres', [metres], 'metres around the hips'],
    ['people of different models', [{ image_id: 1, keypoints: flat(17, 0) }, { image_id: 2, keypoints: flat(26, 0) }], 'different numbers of keypoints'],
    ['a model that is not known', [{ image_id: 1, keypoints: flat(21, 0) }], '21 keypoints a person belong to no model'],
    ['nobody', { images: [{ id: 1, file_name: 'a1.jpg' }], annotations: [], categories: [] }, 'it shows nobody in any frame'],
    ['pictures of two cameras', { images: [{ id: 1, file_name: 'cam1/01.jpg' }, { id: 2, file_name: 'cam2/01.jpg' }], annotations: [{ image_id: 1, keypoints: flat(17, 0) }], categories: [] }, 'several cameras (cam01, cam02)'],
    ['a person of no picture', { images: [{ id: 1, file_name: 'a1.jpg' }], annotations: [{ image_id: 7, keypoints: flat(17, 0) }], categories: [] }, 'a person belongs to picture 7'],
    ['numbers that are no frames’', [{ image_id: 20_260_301, keypoints: flat(17, 0) }, { image_id: 3, keypoints: flat(17, 0) }], 'numbered from 3 to 20260301'],
    ['a frame without points', [named(33, 0, 'visibility'), { landmarks: 'none' }], 'frame 2 of it has no list of points'],
    ['another JSON', { a: 1 }, 'no keypoints that are known'],
  ])('%s', (_, root, message) => {
    expect(() => read(root)).toThrow(message)
  })

  it('not a point without a place: it is missing, also where a number is too large to be one', () => {
    const text = JSON.stringify([{ image_id: 1, keypoints: flat(17, 0) }]).replace('[100,', '[1e999,')
    expect(readKeypoints(text, 'poses.json').frames[0]![0]!.slice(0, 3)).toEqual(NO_ONE)
  })

  it('a file cut short', () => {
    expect(() => readKeypoints(JSON.stringify([{ image_id: 1, keypoints: flat(17, 0) }]).slice(0, -9), 'poses.json')).toThrow('poses.json: it is not valid JSON; it may be cut short.')
  })
})

const squats = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'clips/pose_squats.full.json')
it.skipIf(!existsSync(squats))('the squats are 65 frames of MediaPipe’s 33 in pixels, without a word on how sure they are', () => {
  const read = readKeypoints(readFileSync(squats, 'utf8'), squats)
  expect([read.topology, read.frames.length, read.coordinates, codes(read)]).toEqual(['mediapipe-33', 65, 'pixels', ['keypoints-no-likelihood']])
  const at = (name: (typeof KEYPOINTS)['mediapipe-33'][number]) => read.frames[0]![0]!.slice(3 * KEYPOINTS['mediapipe-33'].indexOf(name), 3 * KEYPOINTS['mediapipe-33'].indexOf(name) + 2)
  // Standing and facing the camera: the left is on the picture's right, the feet are at the bottom.
  expect(at('left-hip')[0]).toBeGreaterThan(at('right-hip')[0]!)
  expect(at('left-heel')[1]).toBeGreaterThan(at('left-knee')[1]!)
  expect(at('nose')[1]).toBeLessThan(at('left-shoulder')[1]!)
})

describe('whatever the bytes are, there are keypoints that hold or a problem in words', () => {
  const survives = (text: string) => {
    try {
      const { topology, frames } = readKeypoints(text, 'poses.json')
      for (const person of frames.flat()) {
        expect(person.length).toBe(3 * KEYPOINTS[topology].length)
        expect(person.every((one, at) => (at % 3 === 2 ? one >= 0 && one <= 1 : Number.isFinite(one) || person[at - (at % 3) + 2] === 0))).toBe(true)
      }
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown
      expect(thrown.problem.message).toMatch(/^poses.json: .{5,400}\.$/s)
      expect(thrown.problem.message).not.toMatch(/undefined|\[object|Infinity/)
    }
  }
  const openPose = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'pose2sim-balancing/pose/cam01_json/cam01.0000.json')
  const bytesOf = (file: string) => (file === squats ? new TextEncoder().encode(JSON.stringify((JSON.parse(readFileSync(file, 'utf8')) as unknown[]).slice(0, 2))) : readFileSync(file))
  const real = [openPose, squats].filter((file) => existsSync(file)).map((file) => [file.slice(-21), { bytes: bytesOf(file) }] as const)
  const samples = [...Object.entries(SAMPLES), ...real].filter(([name]) => /openpose|alphapose|mmpose|coco|keypoint|landmark|cam01|squats/.test(name))

  it.each(samples)('%s, cut and with characters turned', (_, { bytes }) => {
    const text = new TextDecoder().decode(bytes)
    const flips = fc.array(fc.tuple(fc.nat({ max: text.length - 1 }), fc.constantFrom(...'0123456789.,[]{}":-eE naxy')), { maxLength: 6 })
    fc.assert(
      fc.property(flips, fc.nat({ max: text.length }), fc.boolean(), (changes, length, isCut) => {
        const letters = [...text.slice(0, isCut ? length : undefined)]
        for (const [at, letter] of changes) if (at < letters.length) letters[at] = letter
        survives(letters.join(''))
      }),
      { numRuns: 200 },
    )
  })

  it('JSON of any shape', () => {
    const key = fc.constantFrom('keypoints', 'landmarks', 'people', 'image_id', 'annotations', 'images', 'instances', 'instance_info', 'frames', 'frame', 'x', 'y', 'visibility', 'pose_keypoints_2d', 'id', '0')
    const point = fc.oneof(fc.array(fc.double({ noNaN: true }), { maxLength: 5 }), fc.record({ x: fc.double(), y: fc.double(), visibility: fc.double() }))
    const any = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 5 }, fc.double(), fc.constant(null), fc.array(point, { minLength: 17, maxLength: 17 }), fc.array(tie('any'), { maxLength: 6 }), fc.dictionary(key, tie('any'), { maxKeys: 4 })),
    })).any
    fc.assert(fc.property(any, (root) => survives(JSON.stringify(root))), { numRuns: 500 })
  })
})
