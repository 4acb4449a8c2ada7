import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changesOf } from './changes.ts'
import type { Rect } from './rects.ts'

const SIZE = 12
const whole: Rect = { x: 0, y: 0, width: SIZE, height: SIZE }
const span = fc.tuple(fc.integer({ min: 0, max: SIZE }), fc.integer({ min: 0, max: SIZE })).map(([a, b]) => ({ from: Math.min(a, b), length: Math.abs(b - a) }))
const rect = fc.tuple(span, span).map(([x, y]): Rect => ({ x: x.from, y: y.from, width: x.length, height: y.length }))

it('every pixel is drawn once, as the most changed thing it is part of', () => {
  fc.assert(
    fc.property(rect, rect, rect, fc.option(rect, { nil: undefined }), (person, shadow, feet, belt) => {
      const changes = changesOf({ whole, person, shadow, feet, belt })
      for (let y = 0; y < SIZE; y++)
        for (let x = 0; x < SIZE; x++) {
          const isIn = (part: Rect | undefined) => part !== undefined && x >= part.x && x < part.x + part.width && y >= part.y && y < part.y + part.height
          const wanted = isIn(feet) ? 'feet' : isIn(shadow) || isIn(belt) ? 'shadow' : isIn(person) ? 'person' : 'unchanged'
          expect(Object.entries(changes).flatMap(([change, parts]) => parts.filter(isIn).map(() => change))).toEqual([wanted])
        }
    }),
  )
})
