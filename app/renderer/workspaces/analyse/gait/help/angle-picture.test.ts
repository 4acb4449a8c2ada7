import { describe, expect, it } from 'vitest'
import { ANGLE_DEFINITIONS } from '../../../../../core/body/angles/angle-definitions.ts'
import { SIDES, type Side } from '../../../../../core/body/joints.ts'
import { ANGLES, segmentAngles, type Angle, type SegmentAxes } from '../../../../../core/body/angles/segment-angles.ts'
import { radiansOf } from '../../../../../core/math/degrees.ts'
import { IDENTITY, rotationAbout } from '../../../../../core/math/mat3.ts'
import { anglePicture, type View } from './angle-picture.ts'

const segmentOf = (angle: Angle, side: Side): keyof SegmentAxes => {
  const { of } = ANGLE_DEFINITIONS[angle]
  return of === 'pelvis' ? 'pelvis' : of === 'trunk' ? 'thorax' : `${side}-${of.replace(' ', '-') as 'thigh'}`
}
const SEGMENTS = ['pelvis', 'thorax', ...SIDES.flatMap((side) => (['thigh', 'shank', 'foot', 'upper-arm', 'forearm'] as const).map((part) => `${side}-${part}` as const))]
const standingBut = (segment: keyof SegmentAxes, axes = IDENTITY) => Object.fromEntries(SEGMENTS.map((name) => [name, { axes: name === segment ? axes : IDENTITY }])) as unknown as SegmentAxes

/** From the right, where the person walks to the right of the picture; from the front, with the person's left at its right; from above, walking up. What turns with the clock there, seen from where one stands. */
const WITH_THE_CLOCK: Readonly<Record<View, (degrees: number) => typeof IDENTITY>> = {
  side: (degrees) => rotationAbout('y', radiansOf(degrees)),
  front: (degrees) => rotationAbout('x', radiansOf(-degrees)),
  top: (degrees) => rotationAbout('z', radiansOf(-degrees)),
}

/** Degrees with the clock, of a picture whose y points down. */
function arrowTurn({ arc, zero: [centre] }: ReturnType<typeof anglePicture>): number {
  const bearing = ([x, y]: readonly [number, number]) => Math.atan2(y - centre![1], x - centre![0])
  const turn = ((bearing(arc.at(-1)!) - bearing(arc[0]!)) * 180) / Math.PI
  return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
}

describe.each(ANGLES.flatMap((angle) => SIDES.map((side) => [angle, side] as const)))('the picture of %s, %s', (angle, side) => {
  const picture = anglePicture(angle, side)

  it('has an arrow that turns as the angle grows, by as many degrees', () => {
    const turn = arrowTurn(picture)
    const shown = segmentAngles(standingBut(segmentOf(angle, side), WITH_THE_CLOCK[picture.view](turn)), side)[angle]
    expect(Math.abs(turn)).toBeGreaterThan(10)
    expect(shown).toBeCloseTo(Math.abs(turn), 6)
  })

  it('shows all of what turns and the arc, and what it is measured against', () => {
    expect(picture.against.length > 0).toBe(ANGLE_DEFINITIONS[angle].against !== 'room')
    for (const [x, y] of [...picture.of, picture.arc, picture.zero, picture.now].flat()) for (const at of [x, y]) expect(at >= 0 && at <= 100).toBe(true)
    expect(picture.now.at(-1)).toEqual(picture.arc.at(-1))
    expect(picture.zero.at(-1)).toEqual(picture.arc[0])
  })
})

const said = ANGLES.flatMap((angle) => {
  const from = /seen from (the side|the front|above)/.exec(ANGLE_DEFINITIONS[angle].means)?.[1]
  return from === undefined ? [] : [[angle, from] as const]
})
it.each(said)('%s is seen from %s, as its words say', (angle, from) => {
  expect({ side: 'the side', front: 'the front', top: 'above' }[anglePicture(angle, 'right').view]).toBe(from)
})

it.each<Angle>(['thigh-flexion', 'hip-adduction', 'knee-flexion', 'knee-adduction', 'shoulder-flexion', 'elbow-flexion'])('%s: the bone itself lies where the arrow ends', (angle) => {
  const { of, now } = anglePicture(angle, 'right')
  const way = (line: readonly (readonly [number, number])[]) => Math.atan2(line[1]![1] - line[0]![1], line[1]![0] - line[0]![0])
  expect(way(of[0]!)).toBeCloseTo(way(now), 6)
})

/** Where the arrow's tip is from its tail, of the right side: as the words say what a larger number is. */
it.each<[Angle, View, 'left' | 'right' | 'up' | 'down']>([
  ['pelvis-tilt', 'side', 'down'],
  ['pelvis-obliquity', 'front', 'up'],
  ['pelvis-rotation', 'top', 'up'],
  ['trunk-lean', 'side', 'right'],
  ['trunk-side-lean', 'front', 'left'],
  ['trunk-rotation', 'top', 'up'],
  ['hip-flexion', 'side', 'right'],
  ['hip-adduction', 'front', 'right'],
  ['hip-rotation', 'top', 'left'],
  ['thigh-flexion', 'side', 'right'],
  ['knee-flexion', 'side', 'left'],
  ['knee-adduction', 'front', 'right'],
  ['knee-rotation', 'top', 'left'],
  ['ankle-flexion', 'side', 'up'],
  ['ankle-adduction', 'front', 'right'],
  ['ankle-rotation', 'top', 'left'],
  ['foot-progression', 'top', 'left'],
  ['foot-pitch', 'side', 'up'],
  ['shoulder-flexion', 'side', 'right'],
  ['shoulder-adduction', 'front', 'right'],
  ['elbow-flexion', 'side', 'right'],
])('%s is seen from the %s, and more of it goes %s', (angle, view, way) => {
  const { view: seenFrom, arc } = anglePicture(angle, 'right')
  const [across, down] = [arc.at(-1)![0] - arc[0]![0], arc.at(-1)![1] - arc[0]![1]]
  expect(seenFrom).toBe(view)
  expect({ left: -across, right: across, up: -down, down }[way]).toBeGreaterThan(3)
})

it('the left side is drawn as the right one in a mirror, but from the side, where both are seen alike', () => {
  for (const angle of ANGLES) {
    const [left, right] = [anglePicture(angle, 'left'), anglePicture(angle, 'right')]
    const mirrored = right.arc.map(([x, y]) => [right.view === 'side' ? x : 100 - x, y])
    for (const [at, [x, y]] of left.arc.entries()) expect([x, y]).toEqual(mirrored[at]!.map((value) => expect.closeTo(value, 6) as number))
  }
})
