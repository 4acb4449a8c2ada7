import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { upAxisOf } from '../c3d/c3d-markers.ts'
import { decodeText, linesOf } from '../reading/text.ts'
import { sourceMotion } from './source-motion.ts'
import type { KnownUp } from './up-in.ts'

const sample = join(import.meta.dirname, '../../../../resources/sample/2026-11-20-treadmill-walk/truth/keypoints-3d.trc')

/** So many show it. */
const LINES = 400

/** `change`: of its text. */
function read(path: string, known: KnownUp, change: (text: string) => string = (text) => text) {
  const text = () => change(decodeText(readFileSync(path)).split('\n').slice(0, LINES).join('\n'))
  return sourceMotion(extname(path), { name: basename(path), bytes: () => Uint8Array.from(readFileSync(path)), lines: () => linesOf(text()) }, known)!
}

/** Each marker's x, y, z as z, x, y: of a lab with Z up. */
const zUp = (text: string): string =>
  text.split('\n').map((line) => (/^\d+\t/.test(line) && line.split('\t').length > 30 ? line.split('\t').map((cell, at, cells) => (at < 2 ? cell : cells[at - ((at - 2) % 3) + [2, 0, 1][(at - 2) % 3]!]!)).join('\t') : line)).join('\n')

const strange = (text: string): string => text.replaceAll(/heel|ankle|toe/gi, 'spot')
const codes = ({ ofMarkers }: { ofMarkers: readonly { code: string }[] }) => ofMarkers.map(({ code }) => code)

describe('a TRC file', () => {
  it('of a lab with Z up is turned upright by who walks in it, which is told', () => {
    const [usual, other] = [read(sample, {}), read(sample, {}, zUp)]
    expect([usual.up, other.up]).toEqual([{ axis: '+Y', by: 'body' }, { axis: '+Z', by: 'body' }])
    expect(other.motion.points).toEqual(usual.motion.points.map((_, at) => usual.motion.points[at]!))
    expect([codes(usual), codes(other)]).toEqual([[], ['up-axis-found']])
  })

  it('is read as a person says it, with a warning where the body stands otherwise', () => {
    const said = read(sample, { stated: '+Z' }, zUp)
    expect([said.up, codes(said), said.motion.points]).toEqual([{ axis: '+Z', by: 'person' }, [], read(sample, {}, zUp).motion.points])
    expect(codes(read(sample, { stated: '+Z' }))).toEqual(['up-axis-doubted'])
  })

  it('that does not show it is warned of; another file of the session tells it as the usual would', () => {
    expect([read(sample, {}, strange).up, codes(read(sample, {}, strange))]).toEqual([{ axis: '+Y', by: 'assumed' }, ['up-axis-unsaid']])
    expect(read(sample, { alongside: '+Z' }, strange).up).toEqual({ axis: '+Z', by: 'assumed' })
  })
})

const folder = env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference')

describe.skipIf(!existsSync(folder))('files of other labs (skipped where the reference folder is absent)', () => {
  it.each([
    ['motionanalysis/Gait.trc', '+Z', 'body'],
    ['opencap-walk/walk.trc', '+Y', 'body'],
    ['motionanalysis/SprintMotion.trc', '+Y', 'assumed'],
    ['c3d/PiG_Motion-FlatFoot-Full.c3d', '+Z', 'file'],
    ['c3d/plates/type1.C3D', '+Y', 'plates'],
    ['c3d/other/MotionMonitorC3D.c3d', '+Y', 'plates'],
    ['c3d/plates/FP1.C3D', '+Z', 'plates'],
  ] as const)('%s has %s up, by %s', (name, axis, by) => {
    const source = read(join(folder, name), {})
    const { up, c3d } = source
    expect(codes(source)).not.toContain('up-axis-doubted')
    expect([up, c3d ? upAxisOf(c3d) : axis]).toEqual([{ axis, by }, axis])
  })
})
