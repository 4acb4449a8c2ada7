import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { z } from 'zod'
import type { deviationsParams } from '../../contract/analyse-tasks.ts'
import { type Gait, gaitSchema } from '../../contract/gait.ts'
import { bySide, type Side } from '../../core/body/joints.ts'
import type { MeasuredGait } from '../../core/deviation/measured-gait.ts'
import type { StrideMeasures } from '../../core/gait/cycles/measure-strides.ts'
import type { MeasuredStride } from '../../core/gait/cycles/measured-stride.ts'
import { stridesFromArrow } from '../../core/gait/cycles/strides-arrow.ts'

interface Measured {
  gait: Gait
  strides: MeasuredGait['strides']
}

/** What `cycles` has written, with the strides that nobody has left out. */
export async function measuredGait({ gait: gaitFile, strides: stridesFile, name, date }: z.infer<typeof deviationsParams>['earlier'][number]): Promise<{ gait: Gait; measured: MeasuredGait }> {
  const { gait, strides } = kept.get(basename(gaitFile)) ?? (await read(gaitFile, stridesFile))
  keep(basename(gaitFile), { gait, strides })
  return { gait, measured: { name, date, strides } }
}

/** Of one that is not asked for again. */
export async function measuredOnce({ gait, strides, name, date }: z.infer<typeof deviationsParams>['earlier'][number]): Promise<MeasuredGait> {
  return { name, date, strides: (kept.get(basename(gait)) ?? (await read(gait, strides))).strides }
}

async function read(gaitFile: string, stridesFile: string): Promise<Measured> {
  const gait = gaitSchema.parse(JSON.parse(await readFile(gaitFile, 'utf8')))
  const curves = stridesFromArrow(await readFile(stridesFile), basename(stridesFile))
  return { gait, strides: counting(gait, (side, place) => curves[side][place]?.curves ?? {}) }
}

const counting = (gait: Gait, curvesOf: (side: Side, place: number) => MeasuredStride['curves'], same?: (side: Side, place: number, stride: MeasuredStride) => MeasuredStride): MeasuredGait['strides'] =>
  bySide((side) => gait.strides[side].flatMap(({ fromS, toS, phases, leftOut }, place) => {
    if (leftOut !== null) return []
    const stride = { fromS, toS, borders: phases, curves: curvesOf(side, place) }
    return [same ? same(side, place, stride) : stride]
  }))

/** The last by their gait's content, as long as all of them together are so many strides: a worker that is kept warm is asked for the same earlier sessions with each event that moves. */
const kept = new Map<string, Measured>()
const MOST_STRIDES = 15_000

function keep(hash: string, measured: Measured): void {
  kept.delete(hash)
  kept.set(hash, measured)
  const size = ({ strides }: Measured) => strides.left.length + strides.right.length
  let all = [...kept.values()].reduce((sum, one) => sum + size(one), 0)
  for (const [oldest, one] of kept) {
    if (all <= MOST_STRIDES || oldest === hash) return
    kept.delete(oldest)
    all -= size(one)
  }
}

/** As it was told and cut just now, without the way through the disk: just as a reader would find it. */
export function keepMeasured(told: string, gait: Gait, sides: Readonly<Record<Side, StrideMeasures>>): void {
  const strides = counting(gait, (side, place) => sides[side].measured[place]!.curves, (side, place, stride) => {
    const own = sides[side].measured[place]!
    const before = asWritten.get(own)
    if (before) return before
    const written = { ...stride, curves: Object.fromEntries(Object.entries(stride.curves).map(([angle, curve]) => [angle, Float64Array.from(curve, Math.fround)])) }
    asWritten.set(own, written)
    return written
  })
  keep(createHash('sha256').update(told).digest('hex'), { gait, strides })
}

/** Of strides that an event leaves as they are the same once more: what is worked out of each is known then. */
const asWritten = new WeakMap<MeasuredStride, MeasuredStride>()
