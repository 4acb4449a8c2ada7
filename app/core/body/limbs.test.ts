import { expect, it } from 'vitest'
import { limbsOf } from './limbs.ts'
import { KEYPOINTS } from './topologies.ts'

it.each(Object.entries(KEYPOINTS))('every keypoint of a side in %s belongs to one limb, opposite its other side', (_, keypoints: readonly string[]) => {
  const limbs = limbsOf(keypoints)
  const pairs = limbs.flatMap(({ left, right }) => left.map((place, pair) => [keypoints[place]!, keypoints[right[pair]!]!] as const))
  for (const [left, right] of pairs) expect(right).toBe(left.replace('left-', 'right-'))
  expect(pairs.flat().sort()).toEqual(keypoints.filter((name) => /^(left|right)-/.test(name)).sort())
})
