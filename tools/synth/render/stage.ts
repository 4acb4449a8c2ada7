import type { Stage } from '../page/protocol.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import { planRoom } from '../room/plan-room.ts'
import type { Take } from '../take.ts'

export function stageOf(take: Take, { blur, noise }: Pick<Stage, 'blur' | 'noise'>): Stage {
  const { person, scene, cameras } = take
  return {
    person,
    room: planRoom(take),
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
