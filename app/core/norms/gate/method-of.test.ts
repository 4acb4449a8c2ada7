import { expect, it } from 'vitest'
import type { OffsetOrigin } from '../../gait/gait-event.ts'
import { methodOf } from './method-of.ts'

const found = (source: 'zeni' | 'foot-height' | 'manual' | 'force-plate', times: number, correctedFrom?: OffsetOrigin) => Array.from({ length: times }, () => ({ source, correctedFrom }))

it('a maker’s angles say their model themselves; of keypoints nobody does but who found them', () => {
  expect(methodOf('vendor', [], null)).toEqual({ angles: 'vendor', model: 'plug-in-gait', topology: null, events: null, correction: null })
  expect(methodOf('fit', found('zeni', 4), 'stridescope-pose')).toEqual({ angles: 'fit', model: 'stridescope-pose', topology: 'halpe-26', events: 'zeni', correction: null })
  expect(methodOf('opensim', found('manual', 4), 'OpenCap')).toEqual({ angles: 'opensim', model: 'OpenCap', topology: null, events: 'manual', correction: null })
  expect(methodOf('fit', found('zeni', 4), null)).toMatchObject({ model: null, topology: null })
})

it('a stray step, or one that a person moved, makes no other method; half of them do', () => {
  expect(methodOf('fit', [...found('zeni', 18), ...found('foot-height', 1), ...found('manual', 30)], 'm').events).toBe('zeni')
  expect(methodOf('fit', [...found('zeni', 4), ...found('force-plate', 4)], 'm').events).toBe('force-plate+zeni')
  expect(methodOf('fit', found('manual', 3), 'm').events).toBe('manual')
})

it('times that were put right are another method than times as they were found, and each origin of an offset is one of its own; a few steps with another origin are none', () => {
  const correction = (...events: ReturnType<typeof found>) => methodOf('fit', events, 'm').correction
  const names = (['trial', 'lab', 'usual'] as const).map((from) => correction(...found('zeni', 4, from)))
  expect(new Set([null, ...names]).size).toBe(4)
  expect(correction(...found('zeni', 4))).toBeNull()
  expect(correction(...found('zeni', 19, 'lab'), ...found('zeni', 1, 'usual'))).toBe(names[1])
  expect(correction(...found('zeni', 10, 'lab'), ...found('zeni', 10, 'usual'))).toBe(`${names[1]} and ${names[2]}`)
  expect(correction(...found('zeni', 10, 'lab'), ...found('zeni', 11))).toBeNull()
})
