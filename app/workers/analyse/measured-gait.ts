import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { z } from 'zod'
import { type deviationsParams, gaitPieceSchema, wholeGaitSchema } from '../../contract/gait/analyse-tasks.ts'
import type { Gait } from '../../contract/gait/gait.ts'
import { bySide, type Side } from '../../core/body/joints.ts'
import type { MeasuredGait } from '../../core/gait/measured-gait.ts'
import type { StrideMeasures } from '../../core/gait/cycles/measure-strides.ts'
import type { MeasuredStride } from '../../core/gait/cycles/measured-stride.ts'
import { stridesFromArrow } from '../../core/gait/cycles/strides-arrow.ts'
import { joinedPieces, joinedSides } from '../../core/gait/tables/pieces.ts'

interface Measured {
  gait: Gait
  strides: MeasuredGait['strides']
}

/** What `cycles` has written, with the strides that nobody has left out. */
export async function measuredGait({ name, date, ...files }: Files & { name: string; date: string }): Promise<{ gait: Gait; measured: MeasuredGait }> {
  const { gait, strides } = kept.get(namesOf(files)) ?? (await read(files))
  keep(namesOf(files), { gait, strides })
  return { gait, measured: { name, date, strides } }
}

/** Of one that is not asked for again. */
export async function measuredOnce({ name, date, ...files }: Files & { name: string; date: string }): Promise<MeasuredGait> {
  return { name, date, strides: (kept.get(namesOf(files)) ?? (await read(files))).strides }
}

type Files = Pick<z.infer<typeof deviationsParams>['earlier'][number], 'gait' | 'pieces'>

/** Of its content: where it lies says nothing. */
const namesOf = ({ gait, pieces }: Files): string => [gait, ...pieces.flatMap(({ steps, curves }) => [steps, curves])].map((file) => basename(file)).join(' ')

async function read({ gait, pieces }: Files): Promise<Measured> {
  const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'))
  const steps = joinedPieces(await Promise.all(pieces.map(async (piece) => gaitPieceSchema.parse(await json(piece.steps)))))
  const curves = joinedSides(await Promise.all(pieces.map(async (piece) => stridesFromArrow(await readFile(piece.curves), basename(piece.curves)))))
  const told = { ...wholeGaitSchema.parse(await json(gait)), ...steps }
  return { gait: told, strides: counting(told, (side, place, { fromS, toS, phases }) => ({ fromS, toS, borders: phases, curves: curves[side][place]?.curves ?? {} })) }
}

type Told = Gait['strides'][Side][number]

const counting = (gait: Gait, strideOf: (side: Side, place: number, told: Told) => MeasuredStride): MeasuredGait['strides'] =>
  bySide((side) => gait.strides[side].flatMap((told, place) => (told.leftOut === null ? [strideOf(side, place, told)] : [])))

/** The last by their files, as long as all of them together are so many strides: a worker that is kept warm is asked for the same earlier sessions with each event that moves. */
const kept = new Map<string, Measured>()
const MOST_STRIDES = 15_000

function keep(files: string, measured: Measured): void {
  kept.delete(files)
  kept.set(files, measured)
  const size = ({ strides }: Measured) => strides.left.length + strides.right.length
  let all = [...kept.values()].reduce((sum, one) => sum + size(one), 0)
  for (const [oldest, one] of kept) {
    if (all <= MOST_STRIDES || oldest === files) return
    kept.delete(oldest)
    all -= size(one)
  }
}

/** As it was told and cut just now, without the way through the disk: just as a reader would find it. */
export function keepMeasured(files: Files, gait: Gait, sides: Readonly<Record<Side, StrideMeasures>>): void {
  const strides = counting(gait, (side, place, { fromS, toS, phases }) => {
    const own = sides[side].measured[place]!
    const before = asWritten.get(own)
    if (before) return before
    const written = { fromS, toS, borders: phases, curves: Object.fromEntries(Object.entries(own.curves).map(([angle, curve]) => [angle, Float64Array.from(curve, Math.fround)])) }
    asWritten.set(own, written)
    return written
  })
  keep(namesOf(files), { gait, strides })
}

/** Of strides that an event leaves as they are the same once more: what is worked out of each is known then. */
const asWritten = new WeakMap<MeasuredStride, MeasuredStride>()
