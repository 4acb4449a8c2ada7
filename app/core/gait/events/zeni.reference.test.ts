import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { readTrc } from '../../formats/motion/read-trc.ts'
import { lowPassPoints } from '../../signal/low-pass-points.ts'
import { gaitPoints } from '../gait-points.ts'
import { eventsBy } from './event-methods.ts'

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'opencap-walk/walk.trc')

/** Frames of the reference's README: 0-based rows. */
const EXPECTED = { right: { 'foot-strike': [36, 103, 168], 'foot-off': [79, 144] }, left: { 'foot-strike': [69, 135, 202], 'foot-off': [47, 111, 177] } } as const

describe.skipIf(!existsSync(file))('steps by the foot’s way from the pelvis (skipped where the reference folder is absent)', () => {
  it('lie on the frames of the reference', () => {
    const trc = readTrc(readFileSync(file, 'utf8'), 'walk.trc')
    const { points } = lowPassPoints({ frames: trc.timesS.length, keypoints: trc.markers.length, points: trc.points }, 6, trc.rateHz)
    const events = eventsBy('zeni', gaitPoints({ ...trc, points })!)
    for (const side of ['left', 'right'] as const)
      for (const kind of ['foot-strike', 'foot-off'] as const) {
        const frames = events.filter((event) => event.side === side && event.kind === kind).map(({ timeS }) => timeS * trc.rateHz)
        expect(frames.map(Math.round)).toEqual(expect.arrayContaining([...EXPECTED[side][kind]]))
      }
  })
})
