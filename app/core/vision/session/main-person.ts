import type { People } from '../../body/people/people.ts'

/** Who fills most of one film's pictures, over all of it: the rows of the person by frame, -1 where they are not seen. */
export function mainPerson({ frames, people, keypoints }: People, frameCount: number): Int32Array {
  const perRow = frames.length === 0 ? 0 : keypoints.length / frames.length
  const sizes = new Map<number, number>()
  for (let row = 0; row < frames.length; row++) sizes.set(people[row]!, (sizes.get(people[row]!) ?? 0) + heightPx(keypoints.subarray(row * perRow, (row + 1) * perRow)))
  const [number] = [...sizes].reduce<readonly [number, number]>((most, one) => (one[1] > most[1] ? one : most), [-1, -1])
  const rows = new Int32Array(frameCount).fill(-1)
  for (let row = frames.length - 1; row >= 0; row--) if (people[row] === number && frames[row]! < frameCount) rows[frames[row]!] = row
  return rows
}

function heightPx(person: Float32Array): number {
  let [least, most] = [Infinity, -Infinity]
  for (let at = 1; at < person.length; at += 3) {
    if (person[at]! < least) least = person[at]!
    if (person[at]! > most) most = person[at]!
  }
  return most > least ? most - least : 0
}
