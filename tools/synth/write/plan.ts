import type { Dimensions, Motion, Movement, SynthCamera } from '../model.ts'
import { makePerson, type Person } from '../person/person.ts'
import { randomStream } from '../random.ts'
import type { Recipe, Session, Trial } from '../recipe/recipe.ts'
import { makeRig } from '../rig/make-rig.ts'
import { spaceOf } from '../rig/space.ts'
import type { Scene } from '../room/plan-room.ts'
import { keypointsTrc } from '../truth/motion-files.ts'
import type { Obstacle } from '../truth/visibility.ts'
import { folderNames } from './folder-names.ts'
import { type Performance, type TextFiles, trialFiles } from './trial-files.ts'

/** What the lab's other parts are asked for: how the person moves, and what hides what. */
export interface Studio {
  makeMotion(dimensions: Dimensions, movement: Movement, sex: number): Motion
  obstacles(person: Person, scene: Scene, motion: Motion, cameras: readonly SynthCamera[]): (timeS: number) => readonly Obstacle[]
}

export interface PlannedTrial {
  /** Below the lab's folder, with `/`. */
  folder: string
  session: Session
  trial: Trial
  performance: Performance
  texts: TextFiles
}

export interface Lab {
  recipe: Recipe
  person: Person
  scene: Scene
  trials: readonly PlannedTrial[]
}

export function planLab(recipe: Recipe, studio: Studio): Lab {
  const { athlete, seed } = recipe
  const person = makePerson(athlete.person, {
    ...(athlete.heightM === undefined ? {} : { heightM: athlete.heightM }),
    ...(athlete.massKg === undefined ? {} : { massKg: athlete.massKg }),
  })
  const { dimensions, build } = person
  const scene = { seed: recipe.scene.seed ?? seed, clutter: recipe.scene.clutter }
  const folders = folderNames(recipe.sessions)
  const trials = recipe.sessions.flatMap((session, sessionIndex) =>
    session.trials.map((trial, trialIndex): PlannedTrial => {
      const folder = folders[sessionIndex]![trialIndex]!
      const trialSeed = seedOf(seed, `session/${sessionIndex}/trial/${trialIndex}`)
      const motion = studio.makeMotion(dimensions, movementOf(trial, session, trialSeed, seedOf(seed, `session/${sessionIndex}`)), build.sex)
      const filmed = trial.writes !== 'markers'
      const cameras = filmed ? makeRig(recipe.rig, spaceOf(dimensions, motion), seed) : []
      const performance = {
        person,
        movement: trial.movement,
        motion,
        cameras,
        obstaclesAt: studio.obstacles(person, scene, motion, cameras),
        seed: trialSeed,
        settings: recipe,
      }
      return { folder, session, trial, performance, texts: filmed ? trialFiles(performance) : markerFiles(performance) }
    }),
  )
  return { recipe, person, scene, trials }
}

/** Goes into the header, so that nobody takes it for what a camera saw. */
const MARKER_REMARK = 'Stridescope sample lab: made from exact truth, no film was analysed'

function markerFiles({ person, motion, settings }: Performance): TextFiles {
  const file = { fileName: 'markers.trc', remark: MARKER_REMARK, rateHz: settings.truth.markerRateHz, decimals: 1 }
  return new Map([['markers.trc', () => keypointsTrc(person.dimensions, motion, file)]])
}

function movementOf(trial: Trial, session: Session, seed: number, sessionSeed: number): Movement {
  const { movement, durationS, speedMps, treadmill, variability, asymmetry, deviations } = trial
  return { kind: movement, durationS, speedMps, treadmill, seed, variability, sessionSeed, sessionEffectDeg: session.effectDeg, asymmetry, deviations }
}

function seedOf(seed: number, name: string): number {
  return randomStream(seed, name).integer(2 ** 32)
}
