import type { Dimensions, Motion, Movement } from '../model.ts'
import { makePerson, type Person } from '../person/person.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import type { Recipe, Session, Trial } from '../recipe/recipe.ts'
import { makeRig } from '../rig/make-rig.ts'
import { spaceOf } from '../rig/space.ts'
import type { Scene, Take } from '../take.ts'
import { keypointsTrc } from '../truth/motion-files.ts'
import type { Obstacle } from '../truth/visibility.ts'
import { folderNames } from './folder-names.ts'
import { hasMarkersOnly, MARKER_FILE, type TextFiles, trialFiles } from './trial-files.ts'

/** What the lab's other parts are asked for: how the person moves, and what hides what. */
export interface Studio {
  makeMotion(dimensions: Dimensions, movement: Movement, sex: number): Motion
  obstacles(take: Take): (timeS: number) => readonly Obstacle[]
}

export interface PlannedTrial {
  /** Below the lab's folder, with `/`. */
  folder: string
  session: Session
  trial: Trial
  take: Take
  texts: TextFiles
  /** Of this trial's devices. */
  seed: number
}

export interface Lab {
  recipe: Recipe
  person: Person
  trials: readonly PlannedTrial[]
}

export function planLab(recipe: Recipe, studio: Studio): Lab {
  const { athlete, seed } = recipe
  const person = makePerson(athlete.person, {
    ...(athlete.heightM === undefined ? {} : { heightM: athlete.heightM }),
    ...(athlete.massKg === undefined ? {} : { massKg: athlete.massKg }),
  })
  const scene: Scene = { seed: recipe.scene.seed ?? seed, clutter: recipe.scene.clutter }
  const folders = folderNames(recipe.sessions)
  const trials = recipe.sessions.flatMap((session, sessionIndex) =>
    session.trials.map((trial, trialIndex): PlannedTrial => {
      const ownSeed = seedOf(seed, `session/${sessionIndex}/trial/${trialIndex}`)
      const motion = studio.makeMotion(person.dimensions, movementOf(trial, session, ownSeed, seedOf(seed, `session/${sessionIndex}`)), person.build.sex)
      const cameras = hasMarkersOnly(trial) ? [] : makeRig(recipe.rig, spaceOf(person.dimensions, motion), seed)
      const take = { person, scene, motion, cameras }
      const texts = hasMarkersOnly(trial) ? markerFiles(trial, take, recipe) : trialFiles(take, { obstaclesAt: studio.obstacles(take), seed: ownSeed, settings: recipe })
      return { folder: folders[sessionIndex]![trialIndex]!, session, trial, take, texts, seed: ownSeed }
    }),
  )
  return { recipe, person, trials }
}

/** Goes into the header, so that nobody takes it for what a camera saw. */
const MARKER_REMARK = 'Stridescope sample lab: made from exact truth, no film was analysed'

function markerFiles({ writes }: Trial, { person, motion }: Take, { truth }: Recipe): TextFiles {
  // What the program reconstructs is no text of a recipe.
  if (writes === 'skeleton') return new Map()
  const file = { fileName: MARKER_FILE, remark: MARKER_REMARK, rateHz: truth.markerRateHz, decimals: 1 }
  return new Map([[MARKER_FILE, () => keypointsTrc(person.dimensions, motion, file)]])
}

function movementOf(trial: Trial, session: Session, seed: number, sessionSeed: number): Movement {
  const { movement, durationS, speedMps, treadmill, variability, asymmetry, deviations } = trial
  return { kind: movement, durationS, speedMps, treadmill, seed, variability, sessionSeed, sessionEffectDeg: session.effectDeg, asymmetry, deviations }
}

function seedOf(seed: number, name: string): number {
  return randomStream(seed, name).integer(2 ** 32)
}
