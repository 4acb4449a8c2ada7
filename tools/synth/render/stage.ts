import type { Motion, SynthCamera } from '../model.ts'
import type { Stage } from '../page/protocol.ts'
import type { Person } from '../person/person.ts'
import { randomStream } from '../random.ts'
import { planRoom, type Scene } from '../room/plan-room.ts'

/** Who is filmed, doing what, where and by which cameras. */
export interface Take {
  person: Person
  scene: Scene
  motion: Motion
  cameras: readonly SynthCamera[]
}

export function stageOf({ person, scene, motion, cameras }: Take, { blur, noise }: Pick<Stage, 'blur' | 'noise'>): Stage {
  return {
    person,
    room: planRoom(scene, motion, cameras),
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
