/** Points of the room whose coordinates somebody has measured, and where each film shows them. */
import { z } from 'zod'
import type { Pixel } from '../../../../../core/vision/camera.ts'
import type { Choice } from '../../../../engine/choices.ts'

const metres = z.number().nullable()
const pointSchema = z.object({ id: z.string(), name: z.string().max(60), xM: metres, yM: metres, zM: metres })
export type ScenePoint = z.infer<typeof pointSchema>

const pixelSchema = z.tuple([z.number(), z.number()]).readonly()
const knownSchema = z.object({
  points: z.array(pointSchema),
  /** By media id, then by the point's id: pixels of the upright picture, (0, 0) in the middle of the first. */
  clicks: z.record(z.string(), z.record(z.string(), pixelSchema)),
})
export type KnownPoints = z.infer<typeof knownSchema>
export type Clicks = Readonly<Record<string, Pixel>>

export const MOST_POINTS = 200

/** All trials of a session were filmed in one room: its points are the same, the clicks are each film's own. */
export const knownPointsChoice = (sessionId: string): Choice<KnownPoints> => ({ key: `calibrate.points.${sessionId}`, schema: knownSchema, fallback: { points: [], clicks: {} } })

const NO_CLICKS: Clicks = {}
export const clicksOf = ({ clicks }: KnownPoints, mediaId: string): Clicks => clicks[mediaId] ?? NO_CLICKS

export const isWhole = (point: ScenePoint): point is ScenePoint & { xM: number; yM: number; zM: number } => point.xM !== null && point.yM !== null && point.zM !== null

/** What the next click is of: the first point without one behind the one that was clicked, else from the top. */
export function nextUnclicked(points: readonly ScenePoint[], clicks: Clicks, after: string | null): string | null {
  const from = points.findIndex(({ id }) => id === after) + 1
  return [...points.slice(from), ...points.slice(0, from)].find(({ id }) => clicks[id] === undefined)?.id ?? null
}

export function withClick(known: KnownPoints, mediaId: string, pointId: string, pixel: Pixel): KnownPoints {
  return { ...known, clicks: { ...known.clicks, [mediaId]: { ...clicksOf(known, mediaId), [pointId]: pixel } } }
}

export function withoutClick(known: KnownPoints, mediaId: string, pointId: string): KnownPoints {
  const { [pointId]: _, ...others } = clicksOf(known, mediaId)
  return { ...known, clicks: { ...known.clicks, [mediaId]: others } }
}

/** Its clicks go with it, in all films. */
export function withoutPoint({ points, clicks }: KnownPoints, pointId: string): KnownPoints {
  const without = (all: Clicks) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== pointId))
  return { points: points.filter(({ id }) => id !== pointId), clicks: Object.fromEntries(Object.entries(clicks).map(([mediaId, all]) => [mediaId, without(all)])) }
}

export function withPoint({ points, clicks }: KnownPoints, changed: ScenePoint): KnownPoints {
  return { points: points.map((point) => (point.id === changed.id ? changed : point)), clicks }
}

type NewPoint = Omit<ScenePoint, 'id'>

/** A point that is called as one that is there gets new coordinates and keeps its clicks. */
export function withPoints(known: KnownPoints, more: readonly NewPoint[], newId: () => string): KnownPoints {
  const points = [...known.points]
  for (const one of more) {
    const at = one.name === '' ? -1 : points.findIndex(({ name }) => name === one.name)
    if (at >= 0) points[at] = { ...one, id: points[at]!.id }
    else if (points.length < MOST_POINTS) points.push({ ...one, name: one.name || freeName(points), id: newId() })
  }
  return { ...known, points }
}

export function freeName(points: readonly Pick<ScenePoint, 'name'>[]): string {
  const taken = new Set(points.map(({ name }) => name))
  let number = points.length + 1
  while (taken.has(`P${number}`)) number += 1
  return `P${number}`
}
