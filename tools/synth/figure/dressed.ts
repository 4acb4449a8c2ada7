import type { Dimensions, Pose, Segment } from '../model.ts'
import type { Girth } from '../person/girth.ts'
import type { Look } from '../person/look.ts'
import { SEGMENTS } from '../person/segments.ts'
import { clothes } from './clothes.ts'
import { type Field, union } from './field.ts'
import type { Flesh } from './flesh.ts'
import { hair } from './hair.ts'
import { inRest } from './in-rest.ts'

/** What one sees of a person at rest, in the room. */
export interface Layers {
  all: Field
  /** Top, bottom, socks, shoes. Negative where that layer is what one sees. */
  coats: readonly Field[]
  hair: Field
}

const SHOE_EDGE_M = 0.0015
const isShod = (segment: Segment) => /foot|toes/.test(segment)

export function dressed(dimensions: Dimensions, girth: Girth, look: Look, rest: Pose, flesh: Flesh & { scalp: Field }): Layers {
  const skin = union(SEGMENTS.filter((segment) => !isShod(segment)).map((segment) => flesh[segment]), 0.03)
  const shoes = union(SEGMENTS.filter(isShod).map((segment) => flesh[segment]), 0.012)
  const { top, bottom, socks } = clothes(dimensions, girth, look, rest, flesh)
  const grown = hair(dimensions, look.hair, flesh.scalp)
  const locks = grown && { field: inRest(rest.head, grown.field), coat: inRest(rest.head, grown.coat) }
  return {
    all: union([skin, top.field, bottom.field, socks.field, shoes, ...(locks ? [locks.field] : [])], 0.003),
    coats: [top.coat, bottom.coat, socks.coat, (x, y, z) => shoes(x, y, z) - SHOE_EDGE_M],
    hair: locks?.coat ?? (() => 1),
  }
}
