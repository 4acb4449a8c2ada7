import { KEYPOINTS, type KnownTopology } from '../../../core/body/topologies.ts'
import { boxesToLookAt, grownByDetected, realPeople } from '../../../core/vision/detect/attention.ts'
import { boxAround } from '../../../core/vision/detect/box.ts'
import { mirrored } from '../../../core/vision/detect/flipped.ts'
import type { Look, Looker } from '../looker.ts'
import { chooseProvider } from './choose-provider.ts'
import { boxFinder } from './find-boxes.ts'
import { keypointFinder } from './find-keypoints.ts'
import { isOf, openNetwork, refused } from './open-network.ts'

interface OnnxModel {
  topology: KnownTopology
  mirror: boolean
  name: string
  /** Files. */
  detector: string
  keypoints: string
  threads: number
}

/** Keypoints below it are left out of the box in which somebody is looked for next. What a network half believes in is near enough for that. */
const LEAST_SCORE = 0.1
/** As RTMPose's own trackers do (rtmlib): between two frames people move, and hands and feet reach beyond their keypoints. */
const GROWN = 1.25

export async function onnxLooker({ topology, mirror, name, detector, keypoints, threads }: OnnxModel): Promise<Looker> {
  const chosen = await chooseProvider(keypoints, threads)
  const poser = await openNetwork({ name, file: keypoints, threads, provider: chosen.provider })
  // What suits the one network may not know all that the other does.
  const finder = await openNetwork({ name, file: detector, threads, provider: chosen.provider }).catch(() => openNetwork({ name, file: detector, threads, provider: 'cpu' }))
  if (!isOf(finder, 'person-detector')) throw refused(name, 'what is to find people gives keypoints')
  if (!isOf(poser, 'pose')) throw refused(name, 'what is to give keypoints finds people')
  const names = KEYPOINTS[topology]
  if (poser.kind.keypoints < names.length) throw refused(name, `it gives ${poser.kind.keypoints} keypoints, and ${topology} has ${names.length}`)
  const findBoxes = boxFinder(finder)
  const findKeypoints = keypointFinder(poser, names.length, mirror ? pairsOf(names, poser.kind.keypoints) : undefined)
  return {
    topology,
    device: chosen.inWords,
    look: async (look: Look) => {
      const followed = look.followed.flatMap((one) => boxAround(one, LEAST_SCORE, GROWN) ?? [])
      const detected = look.detects ? await findBoxes(look) : []
      const boxes = boxesToLookAt(grownByDetected(followed, detected), detected, look.people)
      const found: Float32Array[] = []
      for (const box of boxes) found.push(await findKeypoints(look, box))
      return realPeople(found)
    },
    close: async () => {
      await finder.close()
      await poser.close()
    },
  }
}

/** Those that are left out are nobody's pair. */
function pairsOf(names: readonly string[], count: number): number[] {
  const pairs = mirrored(names)
  return Array.from({ length: count }, (_, keypoint) => pairs[keypoint] ?? keypoint)
}
