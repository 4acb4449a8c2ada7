/** Somebody else of those in the pictures is analysed: while one of them is being picked. */
import type { People } from '../../../core/body/people/people.ts'
import { personNear } from '../../../core/body/people/person-near.ts'
import { rowsOfFrame } from '../../../core/body/skeleton/rows-of-frame.ts'
import { createStore } from '../../store.ts'
import { tell } from '../../ui/toasts.ts'
import { shownSkeleton } from '../skeleton/shown-skeleton.ts'
import { films, frameOf } from '../stage.ts'
import { playhead } from '../playhead.ts'
import { pause } from '../transport/transport.ts'
import { cameraCard } from '../view.ts'
import { analyseAnother } from './analyse-another.ts'
import { others } from './others.ts'

/** Who would be picked: a row of those in a camera's picture. */
export interface Aim {
  mediaId: string
  frame: number
  row: number
}

/** Null: nobody is being picked. */
export const picking = createStore<{ aim: Aim | null } | null>(null)

export function startPicking(): void {
  pause()
  cameraCard.set(null)
  picking.set({ aim: null })
}

export const endPicking = () => picking.set(null)

type Place = readonly [x: number, y: number]

/** The pointer is there. */
export function aimAt(mediaId: string, frame: number, atPx: Place): void {
  const table = others.get()?.get(mediaId)
  const near = table && nearOther(table, mediaId, frame, atPx)
  setAim(near === undefined ? null : { mediaId, frame, row: near })
}

/** A click at a pixel of a camera's picture. */
export function pickAt(mediaId: string, frame: number, atPx: Place): void {
  const table = others.get()?.get(mediaId)
  if (!table) return
  if (nearOther(table, mediaId, frame, atPx) === undefined) tell(isAnalysed(mediaId, frame, atPx) ? 'This person is the one that is analysed.' : 'Nobody was found there: those who were found are drawn in the pictures.', { tone: 'note' })
  else void pick(mediaId, frame, atPx)
}

/** By keys: the next of those in the camera's picture, from the left; false behind the last one. */
export function aimNext(mediaId: string, step: 1 | -1): boolean {
  const frame = frameNow(mediaId)
  const table = others.get()?.get(mediaId)
  if (frame === null || !table) return false
  const rows = fromTheLeft(table, frame)
  const aim = aimNow(mediaId, frame)
  const next = aim === null ? (step > 0 ? 0 : rows.length - 1) : rows.indexOf(aim.row) + step
  const row = rows[next]
  setAim(row === undefined ? null : { mediaId, frame, row })
  return row !== undefined
}

export function pickAimed(mediaId: string): void {
  const frame = frameNow(mediaId)
  const aim = frame === null ? null : aimNow(mediaId, frame)
  const table = others.get()?.get(mediaId)
  if (aim && table) void pick(mediaId, aim.frame, middleOf(table, aim.row))
}

/** Who is aimed at in this frame, and how many there are. */
export function aimedOf(mediaId: string): { place: number; of: number } | null {
  const frame = frameNow(mediaId)
  const table = others.get()?.get(mediaId)
  const rows = frame === null || !table ? [] : fromTheLeft(table, frame)
  const aim = frame === null ? null : aimNow(mediaId, frame)
  return rows.length === 0 ? null : { place: aim ? rows.indexOf(aim.row) + 1 : 0, of: rows.length }
}

/** Of a frame that is gone nobody is aimed at. */
export function aimNow(mediaId: string, frame: number): Aim | null {
  const aim = picking.get()?.aim ?? null
  return aim?.mediaId === mediaId && aim.frame === frame ? aim : null
}

async function pick(mediaId: string, frame: number, [x, y]: Place): Promise<void> {
  endPicking()
  const tenths = (px: number) => Math.round(10 * px) / 10
  await analyseAnother({ mediaId, frame, atPx: [tenths(x), tenths(y)] })
}

function setAim(aim: Aim | null): void {
  picking.set((now) => (now === null || (now.aim?.row === aim?.row && now.aim?.frame === aim?.frame && now.aim?.mediaId === aim?.mediaId) ? now : { aim }))
}

/** Unless the analysed person is nearer. */
function nearOther(table: People, mediaId: string, frame: number, atPx: Place): number | undefined {
  const near = personNear(table, frame, atPx)
  const person = shownSkeleton.get()?.persons.get(mediaId)
  const own = person && personNear(person, frame, atPx)
  return near && (!own || near.distancePx < own.distancePx) ? near.row : undefined
}

function isAnalysed(mediaId: string, frame: number, atPx: Place): boolean {
  const person = shownSkeleton.get()?.persons.get(mediaId)
  return person !== undefined && personNear(person, frame, atPx) !== undefined
}

function frameNow(mediaId: string): number | null {
  const film = films().find((one) => one.mediaId === mediaId)
  const at = film && frameOf(film, playhead.get())
  return at?.kind === 'frame' ? at.index : null
}

function fromTheLeft(table: People, frame: number): number[] {
  const [from, to] = rowsOfFrame(table.frames, frame)
  return Array.from({ length: to - from }, (_, place) => from + place).sort((one, other) => middleOf(table, one)[0] - middleOf(table, other)[0])
}

/** The keypoint in the middle of those that are seen, by height: it lies on the person. */
function middleOf({ keypoints, frames }: People, row: number): Place {
  const perRow = keypoints.length / frames.length
  const own = keypoints.subarray(row * perRow, (row + 1) * perRow)
  const seen = Array.from({ length: perRow / 3 }, (_, keypoint): Place => [own[3 * keypoint]!, own[3 * keypoint + 1]!]).filter(([x]) => !Number.isNaN(x))
  return seen.sort((one, other) => one[1] - other[1])[seen.length >> 1] ?? [NaN, NaN]
}
