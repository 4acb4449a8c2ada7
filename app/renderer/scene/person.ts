import type { Skeleton, SkeletonEvidence } from '../../core/body/skeleton/skeleton.ts'
import { bitCount } from '../../core/body/skeleton/point-shares.ts'
import { createBodyShape } from './body-shape.ts'
import { createCentre } from './centre-figure.ts'
import type { SceneColours } from './colours.ts'
import { createEllipsoids } from './ellipsoids.ts'
import { createPersonFigure, type Figure } from './person-figure.ts'
import { createTrails, createVelocities } from './traces.ts'

/** All that is drawn of a person, by what it is called; of those that were not chosen nothing is computed. */
export type Person = Readonly<Partial<Record<PersonPart, Figure>>>
export const PERSON_PARTS = ['bones', 'body', 'trails', 'velocities', 'centre', 'ellipsoids'] as const
type PersonPart = (typeof PERSON_PARTS)[number]

const FEW_CAMERAS = 2

export function createPerson(skeleton: Skeleton, evidence: SkeletonEvidence | null, trails: readonly string[], colours: SceneColours): Person {
  const count = skeleton.keypoints.length
  const fewCameras = (row: number, keypoint: number) => evidence !== null && bitCount(evidence.cameras[row * count + keypoint]!) === FEW_CAMERAS
  return {
    bones: createPersonFigure(skeleton, { fewCameras }, colours),
    body: createBodyShape(skeleton, colours),
    trails: createTrails(skeleton, trails, colours),
    velocities: createVelocities(skeleton, colours),
    centre: createCentre(skeleton, colours),
    ...(evidence && { ellipsoids: createEllipsoids(skeleton, evidence, colours) }),
  }
}
