import { describe, expect, it } from 'vitest'
import { column, type Mat3, multiply, rotationAbout, transform } from '../../math/mat3.ts'
import { randomStream } from '../../math/random-stream.ts'
import { add, dot, length, subtract, type Vec3 } from '../../math/vec3.ts'
import { HALPE_26, type Halpe26 } from '../halpe26.ts'
import { SIDES, type Side } from '../joints.ts'
import { type Angle, segmentAngles, type SegmentAxes } from '../angles/segment-angles.ts'
import { type BodySize, bodySizeOf } from './body-size-of.ts'
import { type BodyTree, bodyTree, FIT_SEGMENTS } from './body-tree.ts'
import { firstPose } from './first-pose.ts'
import { type FittedPose, poseFitter } from './fit-pose.ts'
import { seenPose } from './seen-pose.ts'
import { LIMITS } from './soft-holds.ts'

const foot = (side: Side) => {
  const inward = side === 'left' ? -1 : 1
  return { heel: [-0.06, 0, -0.06], ball: [0.12, 0, -0.06], bigToe: [0.07, 0.03 * inward, 0], smallToe: [0.04, -0.03 * inward, 0] } as const
}
const SIZE: BodySize = {
  halfHipsM: 0.09,
  trunkM: 0.5,
  shoulder: { aheadM: 0.01, asideM: 0.18, upM: 0.45 },
  thighM: { left: 0.42, right: 0.41 },
  shankM: { left: 0.4, right: 0.4 },
  upperArmM: { left: 0.29, right: 0.29 },
  forearmM: { left: 0.25, right: 0.25 },
  feet: { left: foot('left'), right: foot('right') },
}
const TREE = bodyTree(SIZE)
const fitPose = poseFitter(TREE)

/** Whoever bends like this, seen from above turned by so much. Degrees. */
function posed({ thigh = 0, knee = 0, ankle = 0, lean = 0, elbow = 20, heading = 0 }: Partial<Record<'thigh' | 'knee' | 'ankle' | 'lean' | 'elbow' | 'heading', number>>): FittedPose {
  const turn = (degrees: number): Mat3 => rotationAbout('y', (degrees * Math.PI) / 180)
  const facing = rotationAbout('z', (heading * Math.PI) / 180)
  const sagittal: Record<string, number> = { pelvis: 0, thorax: lean, thigh: -thigh, shank: knee - thigh, foot: knee - thigh - ankle, toes: knee - thigh - ankle, 'upper-arm': 0, forearm: -elbow }
  return { root: [1, 2, 0.9], turns: FIT_SEGMENTS.map((segment) => multiply(facing, turn(sagittal[segment.replace(/^(left|right)-/, '')]!))) }
}

function pointsOf({ chains, keypoints }: BodyTree, { root, turns }: FittedPose): Map<Halpe26, Vec3> {
  return new Map(keypoints.map(({ keypoint, segment, at }) => [keypoint, [...chains[segment]!, { segment, at }].reduce((place, link) => add(place, transform(turns[link.segment]!, link.at)), root)]))
}

/** Every keypoint as sure in every direction. */
const seenOf = (points: ReadonlyMap<Halpe26, Vec3>, spreadM: number) =>
  seenPose(TREE, (keypoint) => {
    const at = points.get(keypoint)
    return at && { at, covariance: [spreadM ** 2, 0, 0, spreadM ** 2, 0, spreadM ** 2] as const }
  })

const anglesOf = ({ turns }: FittedPose, side: Side, headingRad: number) => segmentAngles(Object.fromEntries(FIT_SEGMENTS.map((segment, at) => [segment, { axes: turns[at]! }])) as unknown as SegmentAxes, side, headingRad)

describe('a body of constant bones', () => {
  it.each([
    {},
    { thigh: 30, knee: 60, ankle: -15, lean: 10 },
    { thigh: -20, knee: 5, ankle: 12, heading: 70 },
    { thigh: 80, knee: 110, ankle: 20, lean: 35, elbow: 90, heading: -160 },
  ])('fitted to its own keypoints is the pose that they were made from: %j', (bent) => {
    const points = pointsOf(TREE, posed(bent))
    const { pose: fitted } = fitPose(seenOf(points, 0.001), firstPose((keypoint) => points.get(keypoint))!)
    const again = pointsOf(TREE, fitted)
    for (const [keypoint, place] of points) expect(length(subtract(again.get(keypoint)!, place)), `${keypoint}`).toBeLessThan(0.002)
    const headingRad = ((bent.heading ?? 0) * Math.PI) / 180
    for (const side of SIDES) {
      const [found, made] = [anglesOf(fitted, side, headingRad), anglesOf(posed(bent), side, headingRad)]
      for (const angle of ['thigh-flexion', 'knee-flexion', 'ankle-flexion', 'trunk-lean', 'foot-pitch'] satisfies Angle[]) expect(Math.abs(found[angle] - made[angle]), `${side} ${angle}`).toBeLessThan(0.5)
    }
  })

  it('keeps its lengths where keypoints do not', () => {
    const points = pointsOf(TREE, posed({ thigh: 25, knee: 40 }))
    points.set('left-knee', add(points.get('left-knee')!, [0.02, 0.01, -0.03]))
    const pointOf = (keypoint: Halpe26) => points.get(keypoint)
    const fitted = pointsOf(TREE, fitPose(seenOf(points, 0.01), firstPose(pointOf)!).pose)
    expect(length(subtract(fitted.get('left-knee')!, fitted.get('left-hip')!))).toBeCloseTo(SIZE.thighM.left, 9)
    expect(length(subtract(fitted.get('left-ankle')!, fitted.get('left-knee')!))).toBeCloseTo(SIZE.shankM.left, 9)
  })

  it('does not bend a knee forwards for a keypoint that says so', () => {
    const points = pointsOf(TREE, posed({ knee: -25 }))
    const pointOf = (keypoint: Halpe26) => points.get(keypoint)
    const { pose, beyondDeg } = fitPose(seenOf(points, 0.01), firstPose(pointOf)!)
    const { 'knee-flexion': knee } = anglesOf(pose, 'left', 0)
    expect(knee).toBeGreaterThan(-20)
    const acting = LIMITS.filter((_, place) => beyondDeg[place]! > 0).map(({ name }) => name)
    expect(acting).toEqual(['left-knee-straight', 'right-knee-straight'])
  })

  it('never turns a leg round for it, and goes on with the knee bending the right way', () => {
    const bent = [0, -15, -25, -30, -25, -10, 10, 30, 50]
    let pose: FittedPose | null = null
    for (const knee of bent) {
      const points = pointsOf(TREE, posed({ thigh: 5, knee }))
      pose = fitPose(seenOf(points, 0.01), pose ?? firstPose((keypoint) => points.get(keypoint))!).pose
      expect(dot(column(pose.turns[FIT_SEGMENTS.indexOf('left-thigh')]!, 1), column(pose.turns[FIT_SEGMENTS.indexOf('pelvis')]!, 1)), `${knee}`).toBeGreaterThan(0.8)
    }
    expect(Math.abs(anglesOf(pose!, 'left', 0)['knee-flexion'] - 50)).toBeLessThan(3)
  })

  it('does without what is missing, and begins nowhere without hips', () => {
    const points = pointsOf(TREE, posed({ thigh: 20, knee: 30 }))
    for (const keypoint of ['left-wrist', 'right-heel', 'neck'] as const) points.delete(keypoint)
    const pointOf = (keypoint: Halpe26) => points.get(keypoint)
    const { pose } = fitPose(seenOf(points, 0.01), firstPose(pointOf)!)
    expect(Math.abs(anglesOf(pose, 'right', 0)['knee-flexion'] - 30)).toBeLessThan(2)
    points.delete('left-hip')
    expect(firstPose(pointOf)).toBeNull()
  })

  it('tells what the others tell where nobody sees a foot and a hand, and leaves shank and forearm turned as they were', () => {
    const points = pointsOf(TREE, posed({ thigh: 25, knee: 30, lean: 12 }))
    for (const keypoint of ['left-ankle', 'left-heel', 'left-big-toe', 'left-small-toe', 'right-wrist'] as const) points.delete(keypoint)
    const { pose, covariance } = fitPose(seenOf(points, 0.01), posed({ thigh: 5, knee: 10 }))
    const [left, right] = SIDES.map((side) => anglesOf(pose, side, 0))
    for (const [angle, found] of [[25, left!['thigh-flexion']], [25, right!['thigh-flexion']], [30, right!['knee-flexion']], [12, left!['trunk-lean']], [5, left!['knee-flexion'] - left!['thigh-flexion']]] as const) expect(Math.abs(found - angle)).toBeLessThan(2)
    const aboutY = 3 + 3 * FIT_SEGMENTS.indexOf('left-thigh') + 1
    expect(Math.sqrt(covariance![aboutY * (3 + 3 * FIT_SEGMENTS.length) + aboutY]!)).toBeLessThan(0.05)
  })

  it.each([
    ['everything', /^$/],
    ['no wrists', /wrist/],
    ['no arms', /elbow|wrist/],
    ['no arms and no shoulders', /elbow|wrist|shoulder|neck/],
  ])('has left over what the noise of its keypoints is, whatever holds its joints, where somebody sees %s', (_, unseen) => {
    const [made, spreadM, FITS] = [pointsOf(TREE, posed({ thigh: 25, knee: 30 })), 0.01, 150]
    const leftOver = (times: number) => {
      const random = randomStream(5, 'noise')
      let [squares, freedom] = [0, 0]
      for (let one = 0; one < FITS; one++) {
        const noisy = new Map([...made].filter(([keypoint]) => !unseen.test(keypoint)).map(([keypoint, place]) => [keypoint, add(place, [0, 1, 2].map(() => random.gaussian(0, times * spreadM)) as unknown as Vec3)]))
        const fitted = fitPose(seenOf(noisy, spreadM), posed({ thigh: 25, knee: 30 }))
        squares += fitted.squares
        freedom += fitted.freedom
      }
      return Math.sqrt(squares / freedom)
    }
    expect(Math.abs(leftOver(1) - 1)).toBeLessThan(0.05)
    expect(Math.abs(leftOver(2) - 2)).toBeLessThan(0.1)
  })

  it('is told by as many keypoints as are beyond what they tell of it, and by none of a hand that nobody sees', () => {
    const points = pointsOf(TREE, posed({ thigh: 25, knee: 30 }))
    const freedomOf = (isSeen: (keypoint: Halpe26) => boolean) => fitPose(seenOf(new Map([...points].filter(([keypoint]) => isSeen(keypoint))), 0.01), posed({ elbow: 40 })).freedom
    const [whole, armless] = [freedomOf(() => true), freedomOf((keypoint) => !/elbow|wrist/.test(keypoint))]
    // Of an arm keypoints leave how each bone turns about itself to the joints: 12 places, 8 turns; so much less as these places tell of the trunk.
    expect(whole - armless).toBeGreaterThan(3)
    expect(whole - armless).toBeLessThan(5)
  })

  it('believes a keypoint that is sure more than one that is not, and along the direction in which it is', () => {
    const made = pointsOf(TREE, posed({ thigh: 20, knee: 30 }))
    const points = new Map(made).set('left-knee', add(made.get('left-knee')!, [0.03, 0, 0]))
    const kneeWith = (alongX: number) => {
      const seen = (keypoint: Halpe26) => ({ at: points.get(keypoint)!, covariance: [keypoint === 'left-knee' ? alongX ** 2 : 1e-4, 0, 0, 1e-4, 0, 1e-4] as const })
      return pointsOf(TREE, fitPose(seenPose(TREE, (keypoint) => (points.has(keypoint) ? seen(keypoint) : undefined)), firstPose((keypoint) => points.get(keypoint))!).pose).get('left-knee')![0] - made.get('left-knee')![0]
    }
    expect(kneeWith(0.005)).toBeGreaterThan(0.022)
    expect(kneeWith(0.1)).toBeLessThan(0.005)
  })

  it('is pulled less by a keypoint that is far off where such are known to be', () => {
    const made = pointsOf(TREE, posed({ thigh: 20, knee: 30, ankle: 5 }))
    const points = new Map(made).set('left-heel', add(made.get('left-heel')!, [0.05, 0.04, 0.08]))
    const ankleOff = (believedTo: number) => Math.abs(anglesOf(fitPose(seenOf(points, 0.01), firstPose((keypoint) => points.get(keypoint))!, { believedTo }).pose, 'left', 0)['ankle-flexion'] - 5)
    expect(ankleOff(1)).toBeLessThan(0.5 * ankleOff(Infinity))
  })

  it('ends where nothing pulls any more, though half of its keypoints are believed no further and it comes from afar', () => {
    const random = randomStream(3, 'far off')
    const headed = { thigh: 30, knee: 55, ankle: -10, lean: 8, elbow: 50 }
    for (let one = 0; one < 20; one++) {
      const points = new Map([...pointsOf(TREE, posed(headed))].map(([keypoint, place]) => [keypoint, add(place, [random.gaussian(0, 0.02), random.gaussian(0, 0.02), random.gaussian(0, 0.02)])]))
      const seen = seenOf(points, 0.012)
      const { pose } = fitPose(seen, posed({ knee: 20 }), { believedTo: 0.6 })
      const again = fitPose(seen, pose, { believedTo: 0.6 })
      for (const side of SIDES)
        for (const angle of ['thigh-flexion', 'knee-flexion', 'ankle-flexion', 'foot-pitch', 'elbow-flexion'] satisfies Angle[]) expect(Math.abs(anglesOf(again.pose, side, 0)[angle] - anglesOf(pose, side, 0)[angle]), `${one} ${side} ${angle}`).toBeLessThan(0.1)
    }
  })

  it('turns on as it did where somebody sees it, and nowhere else', () => {
    const [earlier, before, now] = [posed({ thigh: 10, knee: 20, elbow: 20 }), posed({ thigh: 15, knee: 30, elbow: 40 }), posed({ thigh: 20, knee: 40, elbow: 60 })]
    const points = pointsOf(TREE, now)
    points.delete('left-wrist')
    const { pose } = fitPose(seenOf(points, 0.001), before, { earlier })
    expect(anglesOf(pose, 'right', 0)['elbow-flexion']).toBeCloseTo(60, 0)
    expect(anglesOf(pose, 'left', 0)['elbow-flexion']).toBeCloseTo(40, 0)
  })

  it('says how far its turns can be off: as far as they are, over many fits to noise', () => {
    const [made, spreadM] = [posed({ thigh: 15, knee: 25 }), 0.008]
    const [points, random] = [pointsOf(TREE, made), randomStream(2, 'fits')]
    const truth = column(made.turns[FIT_SEGMENTS.indexOf('left-shank')]!, 2)
    let [offs, told] = [0, 0]
    const FITS = 60
    for (let one = 0; one < FITS; one++) {
      const noisy = new Map([...points].map(([keypoint, place]) => [keypoint, add(place, [random.gaussian(0, spreadM), random.gaussian(0, spreadM), random.gaussian(0, spreadM)])]))
      const { pose, covariance } = fitPose(seenOf(noisy, spreadM), made)
      const [x, , z] = column(pose.turns[FIT_SEGMENTS.indexOf('left-shank')]!, 2)
      offs += Math.atan2(x * truth[2] - z * truth[0], x * truth[0] + z * truth[2]) ** 2
      const aboutY = 3 + 3 * FIT_SEGMENTS.indexOf('left-shank') + 1
      told += covariance![aboutY * (3 + 3 * FIT_SEGMENTS.length) + aboutY]!
    }
    // A variance from 60 is known to 18 %; holds make it a little less than what is told.
    expect(offs / told).toBeGreaterThan(0.55)
    expect(offs / told).toBeLessThan(1.4)
  })
})

describe('how large a body is', () => {
  const random = randomStream(1, 'sizes')
  const frames = Array.from({ length: 120 }, (_, frame) => pointsOf(TREE, posed({ thigh: 25 * Math.sin(frame / 9), knee: 30 + 28 * Math.sin(frame / 7), ankle: 10 * Math.cos(frame / 8), heading: frame })))
  const noisy = frames.map((points) => new Map([...points].map(([keypoint, place]) => [keypoint, add(place, [random.gaussian(0, 0.004), random.gaussian(0, 0.004), random.gaussian(0, 0.004)])])))

  it('comes from the middle of its lengths over time', () => {
    const size = bodySizeOf(noisy.length, (frame, keypoint) => noisy[frame]!.get(keypoint))!
    expect(Math.abs(size.thighM.left - SIZE.thighM.left)).toBeLessThan(0.003)
    expect(Math.abs(size.shankM.right - SIZE.shankM.right)).toBeLessThan(0.003)
    expect(Math.abs(size.halfHipsM - SIZE.halfHipsM)).toBeLessThan(0.002)
    expect(Math.abs(size.shoulder.upM - SIZE.shoulder.upM)).toBeLessThan(0.005)
    expect(Math.abs(size.feet.left.heel[0] - -0.06)).toBeLessThan(0.008)
  })

  it('is not known of somebody whose feet were never seen', () => {
    expect(bodySizeOf(noisy.length, (frame, keypoint) => (keypoint.includes('toe') ? undefined : noisy[frame]!.get(keypoint)))).toBeNull()
    expect(HALPE_26.length).toBe(26)
  })
})
