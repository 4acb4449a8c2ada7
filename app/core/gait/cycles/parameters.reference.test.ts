import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { SIDES, type Side } from '../../body/joints.ts'
import { c3dTimesS } from '../../formats/c3d/c3d.ts'
import { readC3d } from '../../formats/c3d/read-c3d.ts'
import { c3dEvents } from '../events/c3d-events.ts'
import type { FootWays } from './foot-ways.ts'
import { strideParameters } from './parameters.ts'
import { isWhole, stridesOf } from './strides.ts'

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'c3d/PiG_Motion-FlatFoot-Full.c3d')

/** The file's ANALYSIS group. */
const VENDOR = {
  left: { strideLengthM: 1.1935, stepLengthM: 0.5701, speedMps: 1.1588, cadencePerMin: 116.5049, footOffPercent: 61.165, singleSupportS: 0.42, doubleSupportS: 0.21 },
  right: { strideLengthM: 1.1573, stepLengthM: 0.5919, speedMps: 1.1236, footOffPercent: 58.2524 },
} as const

describe.skipIf(!existsSync(file))('parameters of Plug-in Gait (skipped where the reference folder is absent)', () => {
  it('come out to a ten thousandth, of the first whole stride of each side', () => {
    const c3d = readC3d(Uint8Array.from(readFileSync(file)), 'PiG.c3d')
    const way = (label: string) => {
      const place = c3d.points.findIndex((point) => point.label === label)
      return Float64Array.from({ length: 3 * c3d.frames }, (_, at) => c3d.values[3 * (Math.floor(at / 3) * c3d.points.length + place) + (at % 3)]!)
    }
    const ways: FootWays = { timesS: c3dTimesS(c3d), foot: { left: way('LTOE'), right: way('RTOE') }, areMakers: true, belt: null }
    const events = c3dEvents(c3d)
    const firstOf = (side: Side) => strideParameters(stridesOf(events, side).find(isWhole)!, ways, null)
    for (const side of SIDES)
      for (const [name, value] of Object.entries(VENDOR[side])) expect(Math.abs(firstOf(side)[name as keyof typeof VENDOR.right] - value), `${side} ${name}`).toBeLessThan(1e-4)
  })
})
