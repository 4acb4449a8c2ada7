import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { c3dTimesS } from '../../formats/c3d/c3d.ts'
import { readC3d } from '../../formats/c3d/read-c3d.ts'
import { measureStrides } from '../cycles/measure-strides.ts'
import { c3dEvents } from '../events/c3d-events.ts'
import { gaitPoints } from '../gait-points.ts'
import { cycleSignals } from './cycle-signals.ts'
import { modelledIn, recordedIn } from './recorded.ts'
import { toldSignals } from './told-signals.ts'

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'c3d/PiG_Motion-FlatFoot-Full.c3d')

describe.skipIf(!existsSync(file))('what else a file of Plug-in Gait measured (skipped where the reference folder is absent)', () => {
  it('is cut into strides: moments and powers in its own units, force of its plates, envelopes of its muscles', () => {
    const c3d = readC3d(Uint8Array.from(readFileSync(file)), 'PiG.c3d')
    const points = gaitPoints({ rateHz: c3d.rateHz, timesS: c3dTimesS(c3d), markers: c3d.points.map(({ label }) => label), points: c3d.values })
    const signals = cycleSignals(recordedIn(c3d), modelledIn(c3d), measureStrides(c3dEvents(c3d), c3dTimesS(c3d), { left: {}, right: {} }, points, 0), points)
    for (const { mean, sd, n } of toldSignals(signals)) expect([mean.length, mean.every(Number.isFinite), sd === null]).toEqual([101, true, n === 1])
    const of = (name: string) => signals.filter((one) => one.name === name).map(({ kind, side, unit, over, spread }) => ({ kind, side, unit, over, n: spread.n }))
    expect(of('LKneeMoment.x')).toEqual([{ kind: 'moment', side: 'left', unit: c3d.points.find(({ label }) => label === 'LKneeMoment')!.unit, over: 'stride', n: 1 }])
    expect(of('LAnklePower.z')).toEqual([{ kind: 'power', side: 'left', unit: 'W', over: 'stride', n: 1 }])
    expect(of('LAnklePower.x')).toEqual([])
    expect(of('R_RF')).toEqual([{ kind: 'emg-envelope', side: 'right', unit: 'V', over: 'stride', n: 3 }])
    expect(of('vertical-force')).toEqual([{ kind: 'vertical-force', side: 'left', unit: 'N', over: 'stride', n: 1 }, { kind: 'vertical-force', side: 'right', unit: 'N', over: 'stride', n: 1 }])
  })
})
