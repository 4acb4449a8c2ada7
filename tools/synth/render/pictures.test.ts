/** What is drawn lies where the truth says. Takes a browser: without one these tests say so and are skipped. */
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import { type Camera, project } from '../../../app/core/vision/camera.ts'
import { lookAt } from '../../../app/core/vision/look-at.ts'
import { locateBrowser, locateFfmpeg } from '../../../app/main/system/locate.mjs'
import { bonesOf } from '../figure/bones.ts'
import { makeFigure } from '../figure/figure.ts'
import { skin } from '../figure/skinning.ts'
import type { Motion, SynthCamera } from '../model.ts'
import type { Stage } from '../page/protocol.ts'
import type { Look } from '../person/look.ts'
import { makePerson } from '../person/person.ts'
import { standingPose } from '../person/pose.ts'
import { planRoom } from '../room/plan-room.ts'
import type { RoomPlan } from '../room/room-plan.ts'
import { still } from '../testing/motions.ts'
import { type Draughtsman, openDraughtsman } from './draughtsman.ts'
import { decodedFrames } from './film-reader.ts'
import { renderFilms } from './films.ts'

const LIMIT_MS = 120_000
const [browser, ffmpeg] = [locateBrowser(), locateFfmpeg()]
const why = 'missing' in browser ? browser.missing : 'missing' in ffmpeg ? ffmpeg.missing : ''

/** A wide lens whose barrel bends the picture's corners by a tenth of its width. */
const camera: Camera = {
  name: 'cam01',
  widthPx: 360,
  heightPx: 640,
  focalXPx: 420,
  focalYPx: 428,
  centreXPx: 184.3,
  centreYPx: 311.8,
  distortion: [-0.21, 0.06, 0.002, -0.0015, -0.004],
  ...lookAt([2.4, -1.1, 1.3], [0, 0, 1], 0.05),
}
const person = makePerson(4)
const pose = standingPose(person.dimensions)

/** A black floor and black walls under an even light from all around. */
function darkRoom(sky: number): RoomPlan {
  const room = planRoom({ scene: { seed: 1, clutter: 0 }, motion: still(), cameras: [] })
  const black = [0, 0, 0] as const
  const plain = { keyFrom: [0, 0, 1] as const, key: black, fillFrom: [1, 0, 0] as const, fill: black, sky: [sky, sky, sky] as const, ground: [sky, sky, sky] as const, softnessM: 0.02 }
  return { ...room, floor: { kind: 'concrete', colour: black, accent: black }, walls: { colour: black, accent: black, bandM: 0 }, posters: [], heightM: 9, light: plain }
}

const stage = (changes: Partial<Stage>): Stage => ({ person: undefined, room: darkRoom(0), cameras: [{ camera, exposure: 1, tint: [1, 1, 1] }], blur: 1, noise: 0, marks: [], ...changes })

describe.skipIf(why !== '')(`pictures of the sample lab ${why}`, () => {
  let draughtsman: Draughtsman
  beforeAll(async () => void (draughtsman = await openDraughtsman()), LIMIT_MS)
  afterAll(async () => draughtsman.close())

  it('show a point of the room within half a pixel of where the camera model projects it', async () => {
    const points: Vec3[] = [-0.45, 0, 0.45].flatMap((y) => [0.15, 0.75, 1.35, 1.95].map((z): Vec3 => [0.3 * Math.sin(9 * z + y), y, z]))
    const marks = points.map((at) => ({ at, radiusM: 0.02 }))
    await draughtsman.build(stage({ marks }))
    const luma = (await draughtsman.draw({ camera: 0, index: 0, beltOffsetM: 0, poses: [pose] })).subarray(0, camera.widthPx * camera.heightPx)
    const seen = points.map((point) => project(camera, point)!)
    expect(seen.every(([x, y]) => x > 15 && y > 15 && x < camera.widthPx - 15 && y < camera.heightPx - 15)).toBe(true)
    for (const [x, y] of seen) {
      const [foundX, foundY] = centroid(luma, x, y, 12)
      expect(Math.hypot(foundX - x, foundY - y)).toBeLessThan(0.5)
    }
  }, LIMIT_MS)

  it('show the person as large and where the projected figure is, to a pixel', async () => {
    const white = [1, 1, 1] as const
    const { look } = person
    const dressed: Look = {
      ...look,
      skin: white,
      hair: { ...look.hair, colour: white },
      top: { ...look.top, colour: white, accent: white },
      bottom: { ...look.bottom, colour: white, accent: white },
      socks: { ...look.socks, colour: white },
      shoes: { colour: white, sole: white, accent: white },
    }
    const lumaOf = async (changes: Partial<Stage>) => {
      await draughtsman.build(stage({ room: darkRoom(1), ...changes }))
      return (await draughtsman.draw({ camera: 0, index: 0, beltOffsetM: 0, poses: [pose] })).subarray(0, camera.widthPx * camera.heightPx)
    }
    const [empty, luma] = [await lumaOf({}), await lumaOf({ person: { ...person, look: dressed } })]
    const figure = makeFigure({ ...person, look: dressed })
    const bones = bonesOf(figure.rest, pose)
    const pixels = [figure.body, figure.head].flatMap((part) => {
      const into = new Float32Array(part.positions.length)
      skin(part, bones, into)
      return Array.from({ length: into.length / 3 }, (_, vertex) => project(camera, [into[3 * vertex]!, into[3 * vertex + 1]!, into[3 * vertex + 2]!])!)
    })
    const lit: [number, number][] = []
    for (let y = 0; y < camera.heightPx; y++) for (let x = 0; x < camera.widthPx; x++) if (luma[y * camera.widthPx + x]! - empty[y * camera.widthPx + x]! > 25) lit.push([x, y])
    for (const axis of [0, 1] as const)
      for (const end of [Math.min, Math.max]) {
        const outermost = (all: readonly (readonly [number, number])[]) => all.reduce((so, one) => end(so, one[axis]), end === Math.min ? Infinity : -Infinity)
        expect(Math.abs(outermost(lit) - outermost(pixels))).toBeLessThan(1.2)
      }
  }, LIMIT_MS)

  const motion: Motion = { durationS: 0.2, beltSpeedMps: 0, events: [], supportAt: () => ({ left: undefined, right: undefined }), poseAt: () => pose }
  const cameras: SynthCamera[] = [
    { camera: { ...camera, widthPx: 178, heightPx: 322, focalXPx: 200, focalYPx: 200, centreXPx: 88, centreYPx: 160 }, frameRateHz: 25, startS: 0.01, driftPpm: 30, exposureS: 0.004 },
    { camera: { ...camera, name: 'cam02', widthPx: 160, heightPx: 240, focalXPx: 180, focalYPx: 180, centreXPx: 80, centreYPx: 120 }, frameRateHz: 10, startS: 0, driftPpm: 0, exposureS: 0.004 },
  ]
  const shoot = (folder: string) => ({ person, scene: { seed: 1, clutter: 1 }, motion, cameras, folder, film: { blur: 1 } })

  it('make films that hold every frame of their own clock, whole, and are not made twice; a shoot that was broken off leaves nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stridescope-films-'))
    try {
      const abort = new AbortController()
      const grey = async () => ({ build: async () => {}, draw: async ({ camera: at }: { camera: number }) => Buffer.alloc(1.5 * cameras[at]!.camera.widthPx * cameras[at]!.camera.heightPx, 128), close: async () => {} })
      const broken = renderFilms({ ...shoot(folder), signal: abort.signal, onProgress: () => abort.abort() }, grey)
      await expect(broken).rejects.toThrow('aborted')
      expect(readdirSync(folder)).toEqual([])
      const shots = await renderFilms(shoot(folder), async () => ({ ...draughtsman, close: async () => {} }))
      expect(shots.map(({ frames }) => frames)).toEqual([5, 3])
      for (const [index, { file }] of shots.entries()) {
        let frames = 0
        for await (const planes of decodedFrames(file, cameras[index]!.camera)) {
          expect(planes.length).toBeGreaterThan(0)
          frames++
        }
        expect(frames).toBe(shots[index]!.frames)
      }
      let drawn = 0
      await renderFilms({ ...shoot(folder), onProgress: () => drawn++ })
      expect(drawn).toBe(0)
      expect(readdirSync(folder).toSorted()).toEqual(['cam01.mp4', 'cam02.mp4'])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    expect(existsSync(folder)).toBe(false)
  }, LIMIT_MS)
})

/** Of the light round a place, in pixels. */
function centroid(luma: Uint8Array, aroundX: number, aroundY: number, reach: number): [number, number] {
  let [sum, sumX, sumY] = [0, 0, 0]
  for (let y = Math.round(aroundY) - reach; y <= Math.round(aroundY) + reach; y++)
    for (let x = Math.round(aroundX) - reach; x <= Math.round(aroundX) + reach; x++) {
      const light = Math.max(0, luma[y * camera.widthPx + x]! - 40)
      sum += light
      sumX += light * x
      sumY += light * y
    }
  return [sumX / sum, sumY / sum]
}
