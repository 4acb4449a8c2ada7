import type { People } from './people.ts'
import { rowsOfFrame } from '../skeleton/rows-of-frame.ts'

/** Everybody whom a film shows but one person, whose own table is `person`: both tables hold the same numbers of them. */
export function othersThan(people: People, person: People): People {
  const perRow = people.frames.length === 0 ? 0 : people.keypoints.length / people.frames.length
  const rowsOf = ({ keypoints }: People, row: number) => keypoints.subarray(row * perRow, (row + 1) * perRow)
  const isPerson = (row: number) => {
    const [own, behind] = rowsOfFrame(person.frames, people.frames[row]!)
    return behind > own && areSame(rowsOf(people, row), rowsOf(person, own))
  }
  const kept = Uint32Array.from(people.frames.keys()).filter((row) => !isPerson(row))
  const keypoints = new Float32Array(kept.length * perRow)
  for (const [place, row] of kept.entries()) keypoints.set(rowsOf(people, row), place * perRow)
  return { ...people, frames: Uint32Array.from(kept, (row) => people.frames[row]!), people: Int32Array.from(kept, (row) => people.people[row]!), keypoints }
}

/** Of two halves of one person, put together, either is most of what it was before. */
function areSame(row: Float32Array, own: Float32Array): boolean {
  let [same, seen] = [0, 0]
  for (let at = 0; at < row.length; at += 3) {
    if (Number.isNaN(row[at]!) || row[at + 2] === 0) continue
    seen++
    if (row[at] === own[at] && row[at + 1] === own[at + 1]) same++
  }
  return seen > 0 && 2 * same > seen
}
