import { describe, expect, it } from 'vitest'
import { project, type Camera } from '../../vision/camera.ts'
import { camerasAround } from '../../vision/testing/cameras-around.ts'
import { walkerAt } from '../../vision/testing/walker.ts'
import { HALPE_26, type Halpe26 } from '../halpe26.ts'
import type { People } from '../people/people.ts'
import { KEYPOINTS, type KnownTopology } from '../topologies.ts'
import { bodyHeightsPx } from './body-height.ts'
import { comparePoses } from './compare-poses.ts'
import { seenIn } from './seen.ts'

const [FRONT, SIDE] = camerasAround(2) as [Camera, Camera]
const FRAMES = 100
const RATE_HZ = 60

/** How far off a joint is, in pixels. */
type Change = (joint: Halpe26, frame: number) => readonly [x: number, y: number] | 'unseen'
const nothing: Change = () => [0, 0]

/** The walker in a camera's film, by somebody who is so far off; `isSeen` tells of each frame whether they see them at all. */
function seen(change: Change = nothing, { camera = FRONT, topology = 'halpe-26' as KnownTopology, isSeen = (frame: number) => frame >= 0, aside = 0 } = {}): People {
  const frames = Array.from({ length: FRAMES }, (_, frame) => frame).filter(isSeen)
  const keypoints = frames.flatMap((frame) => {
    const walker = walkerAt(frame / RATE_HZ)
    return (KEYPOINTS[topology] as readonly Halpe26[]).flatMap((joint) => {
      const [u, v] = project(camera, walker[HALPE_26.indexOf(joint)]!)!
      const by = change(joint, frame)
      return by === 'unseen' ? [NaN, NaN, 0] : [u + by[0] + aside, v + by[1], 0.9]
    })
  })
  return { topology, widthPx: camera.widthPx, heightPx: camera.heightPx, frames: Uint32Array.from(frames), people: new Int32Array(frames.length), keypoints: Float32Array.from(keypoints) }
}

const HEIGHT_PX = bodyHeightsPx(seenIn(seen()))[50]!

describe('body height in pixels', () => {
  it('is that of a person of these bones at that distance, and holds from frame to frame', () => {
    // Trunk to the shoulders, thigh and shank of the walker by their share of stature, four metres away.
    const expected = ((0.48 + 0.43 + 0.42) / 0.779) * (1680 / 4)
    const heights = bodyHeightsPx(seenIn(seen(nothing, { camera: SIDE })))
    for (const height of heights) expect(Math.abs(height / expected - 1)).toBeLessThan(0.08)
    expect(Math.max(...heights) / Math.min(...heights)).toBeLessThan(1.03)
  })

  it('is not told by who shows no whole side', () => {
    expect([...bodyHeightsPx(seenIn(seen((joint) => (joint.endsWith('knee') ? 'unseen' : [0, 0]))))].every(Number.isNaN)).toBe(true)
  })
})

describe('two models’ poses against the truth', () => {
  it('are as far off as they are, joint by joint and together', () => {
    const one = seen(() => [0.02 * HEIGHT_PX, 0])
    const other = seen((joint) => (joint === 'left-knee' ? [0, 0.2 * HEIGHT_PX] : [0, 0]))
    const { againstTruth, common } = comparePoses([{ models: [one, other], truth: seen() }], 4)
    const [first, second] = againstTruth!
    expect(common).toEqual(HALPE_26)
    expect(first).toMatchObject({ people: FRAMES, seenShare: 1, overall: { within5: 1, within10: 1, points: 26 * FRAMES } })
    expect(first.overall.medianShare).toBeCloseTo(0.02, 2)
    expect(first.overall.medianPx! / HEIGHT_PX).toBeCloseTo(0.02, 3)
    const knee = second.joints.find(({ joint }) => joint === 'left-knee')!
    expect(knee.medianShare).toBeCloseTo(0.2, 1)
    expect(knee).toMatchObject({ within5: 0, within10: 0 })
    expect(second.overall.within5).toBeCloseTo(25 / 26, 6)
  })

  it('that were not found are wrong, and who saw somebody else has not seen the person', () => {
    const often = seen((joint, frame) => (joint === 'nose' && frame % 4 === 0 ? 'unseen' : [0, 0]), { isSeen: (frame) => frame < 80 })
    const [first, second] = comparePoses([{ models: [often, seen(nothing, { aside: HEIGHT_PX })], truth: seen() }], 4).againstTruth!
    expect(first.seenShare).toBeCloseTo(0.8, 6)
    expect(first.joints.find(({ joint }) => joint === 'nose')).toMatchObject({ points: FRAMES, medianShare: 0, within5: 0.6 })
    expect(second).toMatchObject({ seenShare: 0, overall: { within10: 0, medianPx: null } })
  })

  it('of points outside the picture nobody is asked', () => {
    const camera = { ...FRONT, heightPx: 1150 }
    const truth = seen(nothing, { camera })
    const outside = Array.from({ length: FRAMES }, (_, row) => truth.keypoints[3 * (26 * row + HALPE_26.indexOf('left-ankle')) + 1]!).filter((y) => y > 1149.5).length
    const [first] = comparePoses([{ models: [truth, truth], truth }], 1).againstTruth!
    expect(outside).toBeGreaterThan(0)
    expect(first.joints.find(({ joint }) => joint === 'left-ankle')!.points).toBe(FRAMES - outside)
  })
})

describe('two models’ poses without a truth', () => {
  it('are held against each other, on what both give', () => {
    const { againstTruth, betweenThem, common } = comparePoses([{ models: [seen(), seen(() => [0.07 * HEIGHT_PX, 0], { topology: 'coco-17' })] }], 4)
    expect(againstTruth).toBeNull()
    expect(common).toEqual(KEYPOINTS['coco-17'])
    expect(betweenThem.overall).toMatchObject({ within5: 0, within10: 1, points: 17 * FRAMES })
    // Between the hips and the shoulders, which COCO does not give itself.
    expect(betweenThem.joints.map(({ joint }) => joint)).toEqual(expect.arrayContaining(['mid-hip', 'neck']))
    expect(betweenThem.joints.map(({ joint }) => joint)).not.toContain('left-heel')
  })

  it('disagree most where they lie furthest apart: once each time, the largest first', () => {
    const off = (frames: Record<number, number>) => seen((joint, frame) => (joint.startsWith('left-') ? [(frames[frame] ?? 0) * HEIGHT_PX, 0] : [0, 0]))
    const films = [{ models: [seen(), off({ 20: 0.2, 21: 0.19, 70: 0.1 })] as const }, { models: [seen(), off({ 20: 0.15 })] as const }]
    const found = comparePoses(films, 3).disagreements
    expect(found.map(({ film, frame }) => [film, frame])).toEqual([[0, 20], [1, 20], [0, 70]])
    expect(found[0]!.worst).toMatch(/^left-/)
    expect(found[0]!.worstShare).toBeCloseTo(0.2, 1)
    expect(found[0]!.meanShare).toBeCloseTo((0.2 * 11) / 26, 2)
  })

  it('do not disagree where they see the same, or as good as the same', () => {
    const nearly = seen((_joint, frame) => [frame === 20 ? 0.0004 * HEIGHT_PX : 0, 0])
    for (const other of [seen(), nearly]) expect(comparePoses([{ models: [seen(), other] }], 3).disagreements).toEqual([])
  })

  it('of two people each is held against whom the other took for them', () => {
    const two = (first: number, second: number): People => {
      const [left, right] = [seen(), seen(nothing, { aside: 0.6 * HEIGHT_PX })]
      const rows = [...left.frames.keys()].flatMap((row) => [{ frame: row, person: first, of: left, row }, { frame: row, person: second, of: right, row }].toSorted((a, b) => a.person - b.person))
      return { ...left, frames: Uint32Array.from(rows, ({ frame }) => frame), people: Int32Array.from(rows, ({ person }) => person), keypoints: Float32Array.from(rows.flatMap(({ of, row }) => [...of.keypoints.subarray(78 * row, 78 * (row + 1))])) }
    }
    const { betweenThem } = comparePoses([{ models: [two(0, 1), two(1, 0)] }], 1)
    expect(betweenThem).toMatchObject({ people: 2 * FRAMES, seenShare: 1, overall: { medianPx: 0, within5: 1 } })
  })
})
