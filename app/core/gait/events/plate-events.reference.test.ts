import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { c3dTimesS } from '../../formats/c3d/c3d.ts'
import { readC3d } from '../../formats/c3d/read-c3d.ts'
import { groundReactions } from '../../forces/ground-reaction.ts'
import { gaitPoints } from '../gait-points.ts'
import { c3dEvents } from './c3d-events.ts'
import { plateContacts, plateEvents } from './plate-events.ts'

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'c3d/PiG_Motion-FlatFoot-Full.c3d')

describe.skipIf(!existsSync(file))('steps on force plates (skipped where the reference folder is absent)', () => {
  it('lie within two frames of those that the vendor names, on the right side, and nothing else is found', () => {
    const c3d = readC3d(Uint8Array.from(readFileSync(file)), 'PiG.c3d')
    const points = gaitPoints({ rateHz: c3d.rateHz, timesS: c3dTimesS(c3d), markers: c3d.points.map(({ label }) => label), points: c3d.values })!
    const events = plateEvents(plateContacts(groundReactions(c3d).reactions, points))
    expect(events.map(({ side, kind }) => `${side} ${kind}`)).toEqual(['right foot-strike', 'left foot-strike', 'right foot-off', 'left foot-off'])
    const vendor = c3dEvents(c3d)
    for (const event of events) expect(Math.min(...vendor.filter(({ side, kind }) => side === event.side && kind === event.kind).map(({ timeS }) => Math.abs(timeS - event.timeS)))).toBeLessThan(0.02)
  })
})
