import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { readC3d } from '../../formats/c3d/read-c3d.ts'
import { degreesOf } from '../../math/degrees.ts'
import type { Vec3 } from '../../math/vec3.ts'
import { SIDES } from '../joints.ts'
import { storedAxes } from './plug-in-gait-axes.ts'
import { jointAngles } from '../angles/segment-angles.ts'

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'c3d/PiG_Motion-FlatFoot-Full.c3d')

describe.skipIf(!existsSync(file))('angles between Plug-in Gait’s axes (skipped where the reference folder is absent)', () => {
  const c3d = existsSync(file) ? readC3d(Uint8Array.from(readFileSync(file)), 'PiG.c3d') : null
  const pointAt = (frame: number) => (label: string) => {
    const place = c3d!.points.findIndex((point) => point.label === label)
    const at = 3 * (frame * c3d!.points.length + place)
    return place < 0 ? undefined : ([c3d!.values[at]!, c3d!.values[at + 1]!, c3d!.values[at + 2]!] as Vec3)
  }

  it.each([
    ['hip', 'pelvis', 'thigh'],
    ['knee', 'thigh', 'shank'],
  ] as const)('of the %s are the vendor’s', (joint, proximal, distal) => {
    let compared = 0
    for (const side of SIDES)
      for (let frame = 0; frame < c3d!.frames; frame++) {
        const vendor = pointAt(frame)(`${side === 'left' ? 'L' : 'R'}${joint === 'hip' ? 'Hip' : 'Knee'}Angles`)!
        const [upper, lower] = [storedAxes(proximal === 'pelvis' ? 'pelvis' : `${side}-${proximal}`, pointAt(frame)), storedAxes(`${side}-${distal}`, pointAt(frame))]
        if (!upper || !lower || Number.isNaN(vendor[0])) continue
        compared++
        for (const [axis, angle] of jointAngles(joint, side, upper, lower).entries()) expect(Math.abs(degreesOf(angle) - vendor[axis]!)).toBeLessThan(1e-4)
      }
    expect(compared).toBeGreaterThan(400)
  })
})
