import type { Motion, SynthCamera } from './model.ts'
import type { Person } from './person/person.ts'

/** What a room is drawn from. */
export interface Scene {
  seed: number
  /** Things that stand about. */
  clutter: number
}

/** Who is filmed, doing what, where and by which cameras. */
export interface Take {
  person: Person
  scene: Scene
  motion: Motion
  cameras: readonly SynthCamera[]
}
