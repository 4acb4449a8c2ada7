import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type FilmFrame, filmFrames } from '../clocks/film-clock.ts'
import type { Build, Dimensions, Motion, Pose, SynthCamera } from '../model.ts'
import type { AskedFrame } from '../page/frame-numbers.ts'
import type { Stage } from '../page/protocol.ts'
import type { Look } from '../person/look.ts'
import { randomStream } from '../random.ts'
import { planRoom } from '../room/plan.ts'
import { type Draughtsman, openDraughtsman } from './draughtsman.ts'
import { type Compression, type FilmWriter, openFilm } from './film-writer.ts'

export interface Shoot {
  person: { dimensions: Dimensions; build: Build; look: Look }
  scene: { seed: number; clutter: number }
  motion: Motion
  cameras: readonly SynthCamera[]
  /** Where `cam01.mp4` … go. A film that is there already is not made again. */
  folder: string
  film?: Partial<Compression & Pick<Stage, 'blur' | 'noise'>>
  onProgress?: (progress: { done: number; frames: number }) => void
  signal?: AbortSignal
}

export interface Shot {
  file: string
  frames: number
}

const USUAL = { crf: 22, preset: 'veryfast', blur: 4, noise: 2 }
/** Frames asked for before the first comes back: so many keep page and encoder busy. */
const UNDER_WAY = 3

export async function renderFilms(shoot: Shoot): Promise<Shot[]> {
  const { motion, cameras, folder, onProgress, signal } = shoot
  const film = { ...USUAL, ...shoot.film }
  await mkdir(folder, { recursive: true })
  const shots = cameras.map((camera) => ({ camera, file: join(folder, `${camera.camera.name}.mp4`), frames: filmFrames(camera, motion.durationS) }))
  const missing = await Promise.all(shots.map(async ({ file }) => !(await exists(file))))
  const wanted = shots.filter((_, index) => missing[index])
  if (wanted.length > 0) {
    const draughtsman = await openDraughtsman(signal)
    const writers: FilmWriter[] = []
    try {
      await draughtsman.build(stageOf(shoot, film))
      for (const { camera, file } of wanted) writers.push(openFilm(camera, file, film))
      const order = inOrderOfTime(wanted)
      await drawInto(draughtsman, order, (at) => writers[at]!, { shoot, wanted, blur: film.blur, ...(onProgress ? { onProgress } : {}) })
      for (const writer of writers) await writer.finish()
    } catch (error) {
      await Promise.all(writers.map((writer) => writer.abandon()))
      signal?.throwIfAborted()
      throw error
    } finally {
      await draughtsman.close()
    }
  }
  return shots.map(({ file, frames }) => ({ file, frames: frames.length }))
}

/** The room and what is in it, as every camera of the rig sees it. */
export function stageOf({ person, scene, motion, cameras }: Pick<Shoot, 'person' | 'scene' | 'motion' | 'cameras'>, { blur, noise }: Pick<Stage, 'blur' | 'noise'>): Stage {
  const path = footPath(motion)
  return {
    kind: 'stage',
    person,
    room: planRoom({ ...scene, ...(motion.beltSpeedMps > 0 ? { treadmill: { beltSpeedMps: motion.beltSpeedMps } } : {}) }, cameras, path),
    cameras: cameras.map(({ camera }) => ({ camera, ...settings(scene.seed, camera.name) })),
    blur,
    noise,
    marks: [],
  }
}

/** No two cameras are set quite alike. */
function settings(seed: number, name: string): Pick<Stage['cameras'][number], 'exposure' | 'tint'> {
  const random = randomStream(seed, `settings/${name}`)
  const warmth = random.uniform(-0.04, 0.04)
  return { exposure: 2 ** random.uniform(-0.25, 0.2), tint: [1 + warmth, 1, 1 - warmth] }
}

const PATH_STEP_S = 0.1
const PATH_CELL_M = 0.1

/** Everywhere the feet come by, once. */
function footPath(motion: Motion): [number, number][] {
  const cells = new Map<string, [number, number]>()
  for (let step = 0; step <= Math.ceil(motion.durationS / PATH_STEP_S); step++) {
    const pose = motion.poseAt(Math.min(motion.durationS, step * PATH_STEP_S))
    for (const segment of ['left-foot', 'right-foot', 'left-toes', 'right-toes'] as const) {
      const [x, y] = pose[segment].origin
      cells.set(`${Math.round(x / PATH_CELL_M)} ${Math.round(y / PATH_CELL_M)}`, [x, y])
    }
  }
  return [...cells.values()]
}

interface Wanted {
  camera: SynthCamera
  frames: readonly FilmFrame[]
}
interface Next extends FilmFrame {
  /** Which of the wanted films. */
  at: number
}

function inOrderOfTime(wanted: readonly Wanted[]): Next[] {
  return wanted.flatMap(({ frames }, at) => frames.map((frame) => ({ ...frame, at }))).toSorted((a, b) => a.timeS - b.timeS || a.at - b.at)
}

/** Poses spread evenly over the exposure, whose middle is the frame's time. */
function exposedPoses(motion: Motion, timeS: number, exposureS: number, blur: number): Pose[] {
  return Array.from({ length: blur }, (_, index) => motion.poseAt(timeS + ((index + 0.5) / blur - 0.5) * exposureS))
}

function askedFrame(motion: Motion, { index, timeS }: FilmFrame, camera: number, { exposureS }: SynthCamera, blur: number): AskedFrame {
  return { camera, index, beltOffsetM: motion.beltSpeedMps * timeS, poses: exposedPoses(motion, timeS, exposureS, blur) }
}

interface Work {
  shoot: Shoot
  wanted: readonly Wanted[]
  blur: number
  onProgress?: NonNullable<Shoot['onProgress']>
}

async function drawInto(draughtsman: Draughtsman, order: readonly Next[], writerOf: (at: number) => FilmWriter, { shoot, wanted, blur, onProgress }: Work): Promise<void> {
  const { motion, cameras, signal } = shoot
  const underWay: { next: Next; planes: Promise<Buffer> }[] = []
  let done = 0
  const ask = (next: Next) => {
    const { camera } = wanted[next.at]!
    const planes = draughtsman.draw(askedFrame(motion, next, cameras.indexOf(camera), camera, blur))
    planes.catch(() => undefined)
    underWay.push({ next, planes })
  }
  const take = async () => {
    const { next, planes } = underWay.shift()!
    await writerOf(next.at).write(await planes)
    onProgress?.({ done: ++done, frames: order.length })
  }
  for (const next of order) {
    signal?.throwIfAborted()
    ask(next)
    if (underWay.length >= UNDER_WAY) await take()
  }
  while (underWay.length > 0) await take()
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
