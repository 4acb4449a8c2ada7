/** Labels of frames as they cross the boundary: what `core/annotation` works with. */
import { z } from 'zod'
import type { LabelChange } from '../../core/annotation/label-change.ts'
import type { LabelTopology } from '../../core/annotation/label-topology.ts'
import type { ORIGINS, PersonLabel, VISIBILITIES } from '../../core/annotation/label.ts'
import type { KnownTopology } from '../../core/body/topologies.ts'

/** No picture is larger, and a point may be told a little outside of it. */
const px = z.number().min(-1e5).max(1e5)
const personId = z.int().min(1).max(99)
const origin = z.enum(['hand', 'model', 'views', 'linear', 'track', 'copy', 'file', 'moved'] satisfies (typeof ORIGINS)[number][])
const inPicture = z.enum(['seen', 'occluded'] satisfies (typeof VISIBILITIES)[number][])

const pointLabelSchema = z.union([z.object({ visibility: inPicture, x: px, y: px, by: origin }), z.object({ visibility: z.literal('outside') })])
const boxSchema = z.object({ left: px, top: px, right: px, bottom: px })
const MOST_POINTS = 150

export const personLabelSchema = z.object({
  id: personId,
  points: z.array(pointLabelSchema.nullable()).max(MOST_POINTS),
  box: boxSchema.nullable(),
}) satisfies z.ZodType<PersonLabel>

export const labelChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('point'), person: personId, keypoint: z.int().min(0).max(MOST_POINTS - 1), before: pointLabelSchema.nullable(), after: pointLabelSchema.nullable() }),
  z.object({ kind: z.literal('box'), person: personId, before: boxSchema.nullable(), after: boxSchema.nullable() }),
  z.object({ kind: z.literal('person'), person: personId, before: personLabelSchema.nullable(), after: personLabelSchema.nullable() }),
  z.object({ kind: z.literal('done'), before: z.boolean(), after: z.boolean() }),
]) satisfies z.ZodType<LabelChange>

const knownTopologySchema = z.enum(['halpe-26', 'coco-17', 'coco-18', 'body-25', 'body-25b', 'coco-23', 'mediapipe-33'] satisfies KnownTopology[])

/** As `core/annotation/label-topology.ts` reads it. */
const keypointName = z.string().regex(/^\p{L}[\p{L}\p{M}\p{N}-]{0,39}$/u)
const place = z.int().min(0).max(MOST_POINTS - 1)

export const labelTopologySchema = z
  .object({
    known: knownTopologySchema.nullable(),
    keypoints: z.array(keypointName).min(1).max(MOST_POINTS).readonly(),
    lines: z.array(z.tuple([place, place]).readonly()).max(400).readonly(),
    definitions: z.record(keypointName, z.string().max(300)),
  })
  .refine(({ keypoints, lines }) => new Set(keypoints).size === keypoints.length && lines.flat().every((one) => one < keypoints.length), 'Each point once, and lines between points that are there') satisfies z.ZodType<LabelTopology>
