import { BufferGeometry, Float32BufferAttribute, Group, LineBasicMaterial, LineSegments, Vector3 } from 'three'
import type { SceneColours } from './colours.ts'
import { createLabel } from './label.ts'

/** Of the room's floor, in whole metres. */
export interface FloorPart {
  fromX: number
  toX: number
  fromY: number
  toY: number
}

const MARGIN_M = 1
/** A point that flew away does not make the floor endless. */
const MOST_M = 15

/** Where the person goes, and a metre around it. */
export function floorUnder(points: Float64Array): FloorPart {
  const range = (axis: 0 | 1) => {
    let [least, most] = [Infinity, -Infinity]
    for (let at = axis; at < points.length; at += 3) {
      const value = points[at]!
      if (Math.abs(value) > MOST_M) continue
      if (value < least) least = value
      if (value > most) most = value
    }
    return least > most ? [-2, 2] as const : [Math.floor(least - MARGIN_M), Math.ceil(most + MARGIN_M)] as const
  }
  const [[fromX, toX], [fromY, toY]] = [range(0), range(1)]
  return { fromX, toX, fromY, toY }
}

const AXIS_M = 0.4
const LABEL_M = 0.09

/** A line every half metre, a stronger one every metre, and how far each is from the room's origin. */
export function createFloor(part: FloorPart, colours: SceneColours): Group {
  const group = new Group()
  const halves = gridLines(part, 0.5).filter((_, line) => line % 2 === 1)
  group.add(segments(halves.flat(), colours.line), segments(gridLines(part, 1).flat(), colours.lineStrong))
  group.add(segments([0, 0, 0, AXIS_M, 0, 0, 0, 0, 0, 0, AXIS_M, 0, 0, 0, 0, 0, 0, AXIS_M], colours.dim))
  for (const [name, at] of [['X', [AXIS_M + 0.06, 0, 0]], ['Y', [0, AXIS_M + 0.06, 0]], ['Z', [0, 0, AXIS_M + 0.06]]] as const) group.add(placed(name, colours.text, at))
  for (let x = part.fromX; x <= part.toX; x++) group.add(placed(metres(x), colours.dim, [x, part.fromY - 0.12, 0]))
  for (let y = part.fromY; y <= part.toY; y++) group.add(placed(metres(y), colours.dim, [part.fromX - 0.16, y, 0]))
  return group
}

const metres = (value: number) => `${String(value).replace('-', '−')} m`

function placed(words: string, colour: string, at: readonly [number, number, number]) {
  const label = createLabel(words, colour, LABEL_M)
  label.position.copy(new Vector3(...at))
  return label
}

/** Line by line: its two ends. */
function gridLines({ fromX, toX, fromY, toY }: FloorPart, stepM: number): number[][] {
  const along = (from: number, to: number) => Array.from({ length: Math.round((to - from) / stepM) + 1 }, (_, step) => from + step * stepM)
  const [xs, ys] = [along(fromX, toX), along(fromY, toY)]
  return [...xs.map((x) => [x, fromY, 0, x, toY, 0]), ...ys.map((y) => [fromX, y, 0, toX, y, 0])]
}

function segments(positions: number[], colour: string): LineSegments {
  const geometry = new BufferGeometry().setAttribute('position', new Float32BufferAttribute(positions, 3))
  return new LineSegments(geometry, new LineBasicMaterial({ color: colour }))
}
