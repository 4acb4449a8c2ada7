/** `--person`: the n-th of those seen most, or somebody at a place of a camera's picture, at a time of its film. */
import { readFile } from 'node:fs/promises'
import { LAST_PERSON, type PersonChoice } from '../../../contract/analysis/analysis.ts'
import { packetTableFromArrow } from '../../../core/media/packet-table-arrow.ts'
import { ProblemError } from '../../../core/problem.ts'
import { frameAt, frameTimes } from '../../../core/time/frame-times.ts'
import type { Library } from '../../store/library.ts'
import { inputsOf } from '../../trial/inputs.ts'
import type { TrialPlace } from '../../trial/place.ts'
import { WrongUse } from '../command.ts'

export type WantedPerson = number | { camera: string; timeS: number; atPx: [x: number, y: number] }

const NUMBER = String.raw`\d+(?:\.\d+)?`
const PLACE = new RegExp(`^(.+)@(${NUMBER})s?:(${NUMBER}),(${NUMBER})$`)

export function wantedPerson(text: string | undefined): WantedPerson | undefined {
  const place = PLACE.exec(text ?? '')
  if (place) return { camera: place[1]!, timeS: Number(place[2]), atPx: [Number(place[3]), Number(place[4])] }
  if (text?.includes('@')) throw new WrongUse(`"${text}" is no place in a picture: CAMERA@SECONDS:X,Y is one, such as cam02@12.4s:540,960.`)
  return personNumber(text)
}

/** Where only a number will do. */
export function personNumber(text: string | undefined): number | undefined {
  const number = text === undefined ? undefined : Number(text)
  if (number === undefined || (Number.isInteger(number) && number >= 1 && number <= LAST_PERSON)) return number
  throw new WrongUse(`"${text}" is no person: they are numbered from 1, the one seen most, to ${LAST_PERSON}.`)
}

/** The film's time counts from its first frame. */
export async function personIn(library: Library, place: TrialPlace, wanted: WantedPerson | undefined): Promise<PersonChoice | undefined> {
  if (typeof wanted !== 'object') return wanted
  const { films } = inputsOf(library, place)
  const film = films.find(({ label }) => label === wanted.camera)
  if (!film?.packetTable) throw new ProblemError({ code: 'no-such-camera', message: `The trial has no film of a camera "${wanted.camera}" whose frames are known.`, hint: `There are: ${films.map(({ label }) => label).join(', ')}.`, subject: wanted.camera })
  const times = frameTimes(packetTableFromArrow(await readFile(library.layout.artifactFile(film.packetTable)), film.label), { offsetUs: 0, rate: 1 })
  const at = frameAt(times, (times.startUs[0] ?? 0) + 1e6 * wanted.timeS)
  if (at.kind !== 'frame') throw new ProblemError({ code: 'no-such-frame', message: `${film.label} shows no frame at ${wanted.timeS} s: it lasts ${((times.endUs - (times.startUs[0] ?? 0)) / 1e6).toFixed(2)} s.`, subject: film.label })
  return { mediaId: film.row.id, frame: at.index, atPx: wanted.atPx }
}
