import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Side, SIDES } from '../../body/joints.ts'
import { groundReactionsOfMot } from '../../forces/ground-reaction-of-mot.ts'
import { readMot } from '../../formats/motion/read-mot.ts'
import { readTrc } from '../../formats/motion/read-trc.ts'
import { EVENT_KINDS, type GaitEvent, KINEMATIC_SOURCES } from '../gait-event.ts'
import { asSmallAs, cut, moved, onFloor, playedBack, pointsOf, round, trembling, type TrueWalk, trueWalk, without } from '../testing/true-walk.ts'
import { errorParts } from './error-parts.ts'
import { eventsBy } from './event-methods.ts'
import { isBackwards } from './backwards.ts'
import { foundEvents, seenSteps, settledSteps, taughtBy } from './found-events.ts'
import { labOffsets } from './lab-offsets.ts'
import { eventPairs, learntOffsets, type MethodOffset } from './method-offset.ts'
import { USUAL_OFFSETS } from './usual-offsets.ts'

const folder = join(import.meta.dirname, '../../../../resources/sample/2026-11-20-treadmill-walk')
const BELT_MPS = 1.25
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const walk = trueWalk(readTrc(read('truth/keypoints-3d.trc'), 'truth'), read('truth/events.csv'))
const onTheFloor = onFloor(walk, BELT_MPS)
/** Forces are measured on the plates' own clock, that much after the session's. */
const plates = () => groundReactionsOfMot(readMot(read('force-plates.mot'), 'plates')).map((plate) => ({ ...plate, firstTimeS: plate.firstTimeS + 0.0747 }))

/** By how much each event is late that truly happened well within the trial; fails where one was missed or found twice, or where nothing happened one was found. */
function lates({ motion, truth }: TrueWalk, events: readonly GaitEvent[], isAsked: (event: Pick<GaitEvent, 'side' | 'kind' | 'timeS'>) => boolean = () => true): (GaitEvent & { lateS: number })[] {
  const [from, to] = [motion.timesS[0]! + 0.45, motion.timesS.at(-1)! - 0.45]
  const of = truth.filter((event) => event.timeS > from && event.timeS < to && isAsked(event))
  for (const event of events) expect(truth.some(({ side, kind, timeS }) => side === event.side && kind === event.kind && Math.abs(timeS - event.timeS) < 0.2), `${event.side} ${event.kind} ${event.timeS}`).toBe(true)
  return of.map(({ side, kind, timeS }) => {
    const near = events.filter((event) => event.side === side && event.kind === kind && Math.abs(event.timeS - timeS) < 0.2)
    expect(near.length, `${side} ${kind} at ${timeS} s`).toBe(1)
    return { ...near[0]!, lateS: near[0]!.timeS - timeS }
  })
}

describe('each way of finding steps', () => {
  it.each(KINEMATIC_SOURCES)('%s finds every step of exact points once, within 2.5 of the uncertainty that it states, on a belt and on the floor', (source) => {
    for (const one of [walk, onTheFloor]) {
      const found = lates(one, eventsBy(source, pointsOf(one)))
      expect(found.length).toBeGreaterThan(30)
      for (const { side, kind, timeS, lateS, uncertaintyS } of found) expect(Math.abs(lateS), `${side} ${kind} ${timeS}`).toBeLessThan(2.5 * uncertaintyS)
    }
  })

  it.each(KINEMATIC_SOURCES)('%s finds nothing where somebody stands, whose points tremble by a centimetre', (source) => {
    const { markers, points } = walk.motion
    const standing = moved(walk, () => [0, 0, 0])
    for (let at = 0; at < standing.motion.points.length; at++) standing.motion.points[at] = points[at % (3 * markers.length)]!
    expect(eventsBy(source, pointsOf(trembling(standing, 0.01)))).toEqual([])
  })

  it('finds a child’s steps, two thirds as large and quicker by the root of it', () => {
    const child = asSmallAs(walk, 0.65)
    for (const source of ['zeni', 'foot-velocity'] as const) expect(lates(child, eventsBy(source, pointsOf(child))).length).toBeGreaterThan(30)
  })
})

describe('the best way that there is', () => {
  const sources = (events: readonly GaitEvent[]) => [...new Set(events.map(({ source }) => source))]

  it('is the foot’s way from the pelvis; without a pelvis its velocity, which is said with the reason', () => {
    expect(sources(foundEvents(pointsOf(walk), []).events)).toEqual(['zeni'])
    const { events, findings } = foundEvents(pointsOf(without(walk, (marker) => marker === 'Hip')), [])
    expect(sources(events)).toEqual(['foot-velocity'])
    expect(findings).toHaveLength(4)
    expect(findings[0]!.message).toContain('strikes of the left foot were found by the feet’s speed up and down: the feet’s way (Zeni) was not looked at where the pelvis or')
  })

  it('changes within a trial where the pelvis is lost for three seconds, and no step is found twice', () => {
    const lost = without(walk, (marker) => marker === 'Hip', 240, 420)
    const { events } = foundEvents(pointsOf(lost), [])
    expect(sources(events).toSorted()).toEqual(['foot-velocity', 'zeni'])
    for (const { source, timeS } of lates(lost, events, ({ timeS }) => Math.abs(timeS - 4) > 0.4 && Math.abs(timeS - 7) > 0.4)) expect(source).toBe(timeS > 4 && timeS < 7 ? 'foot-velocity' : 'zeni')
  })

  it('finds the steps of one foot where the other is never seen, and says so', () => {
    const one = without(walk, (marker) => /^L(Heel|BigToe)/.test(marker))
    const { events, findings } = foundEvents(pointsOf(one), [])
    expect(lates(one, events, ({ side }) => side === 'right').length).toBeGreaterThan(15)
    expect(events.some(({ side }) => side === 'left')).toBe(false)
    expect(findings.map(({ message }) => message)).toEqual(['Strikes of the left foot cannot be found: the left heel is never there for half a second.', 'Offs of the left foot cannot be found: the toes of the left foot are never there for half a second.'])
  })

  it('finds every step of who turns round, walks back, and of two steps alone', () => {
    const turning = round(onTheFloor, 4, 0.6, 180)
    expect(lates(turning, foundEvents(pointsOf(turning), []).events).length).toBeGreaterThan(30)
    const brief = cut(walk, 40, 150)
    expect(foundEvents(pointsOf(brief), []).events.length).toBeGreaterThanOrEqual(4)
  })
})

describe('what makes events of markers early or late', () => {
  it('is learnt from plates of the same steps: where they are taken away the others lie within 20 ms', () => {
    const points = pointsOf(walk)
    const sure = foundEvents(points, plates()).events.filter(({ source }) => source === 'force-plate')
    for (const { lateS, side, kind } of lates(walk, sure)) expect(Math.abs(lateS), `${side} ${kind}`).toBeLessThan(0.01)
    // The stiff knee’s foot leaves the floor otherwise than the other: of both together no offs can be put right.
    const learnt = learntOffsets(eventPairs(eventsBy('zeni', points), sure), 'walk', 'the sample')
    expect(learnt).toEqual([{ offset: expect.objectContaining({ source: 'zeni', kind: 'foot-strike', perStrideS: 0 }) as object }, { offset: expect.objectContaining({ kind: 'foot-off' }) as object }])
    const offsets = learnt.flatMap((one) => ('offset' in one ? [one.offset] : []))
    expect(offsets[0]!.lateByS).toBeCloseTo(-0.054, 2)
    for (const { kind, lateS, correctedByS, uncertaintyS } of lates(walk, foundEvents(points, [], offsets).events)) {
      expect(Math.abs(lateS)).toBeLessThan(0.02)
      const offset = offsets.find((one) => one.kind === kind)!
      expect(correctedByS).toBe(-offset.lateByS)
      expect(uncertaintyS / offset.spreadS).toBeCloseTo(Math.sqrt(1 + Math.PI / 2 / offset.n), 9)
    }
  })

  it('is learnt for the same trial’s other steps too, where nobody has told any offset before', () => {
    const until = 6
    const brief = plates().map((plate) => ({ ...plate, forceN: plate.forceN.subarray(0, 3 * Math.round((until - plate.firstTimeS) * plate.rateHz)) }))
    const { events } = foundEvents(pointsOf(walk), brief)
    const later = lates(walk, events, ({ timeS }) => timeS > until + 0.4)
    expect(later.length).toBeGreaterThan(10)
    for (const { lateS, source, correctedFrom } of later) {
      expect([source, correctedFrom]).toEqual(['zeni', 'trial'])
      expect(Math.abs(lateS)).toBeLessThan(0.02)
    }
  })

  it('is shown by plates, and used by none, where movement is to tell the steps as it does without plates', () => {
    const steps = seenSteps(pointsOf(walk), plates())
    const { events } = settledSteps(steps, pointsOf(walk), USUAL_OFFSETS, 'movement')
    expect(events).toEqual(foundEvents(pointsOf(walk), [], USUAL_OFFSETS).events)
    expect(taughtBy(steps, pointsOf(walk))).toHaveLength(2)
  })

  it('is the lab’s own of three people and twenty events on, each event counting alike, and is refused where trials disagree', () => {
    const taught = (lateByS: number, n: number, spreadS = 0.006): MethodOffset => ({ source: 'zeni', kind: 'foot-strike', gait: 'walk', lateByS, perStrideS: 0, aboutStrideS: 1.1, strideS: { least: 1, most: 1.2 }, spreadS, n, from: 'trial', learntFrom: 'x' })
    const by = (...people: string[]) => (...offsets: readonly MethodOffset[]) => offsets.map((one, at) => ({ person: people[at]!, offsets: [one] }))
    const ofThree = by('a', 'b', 'c', 'c')
    expect(labOffsets(by('a', 'a', 'b', 'b')(taught(-0.05, 40), taught(-0.05, 40), taught(-0.05, 40), taught(-0.05, 40)))).toEqual([])
    expect(labOffsets(ofThree(taught(-0.05, 6), taught(-0.05, 6), taught(-0.05, 6)))).toEqual([])
    expect(labOffsets(ofThree(taught(-0.05, 20), { ...taught(-0.06, 10), strideS: { least: 0.9, most: 1.1 } }, taught(-0.05, 10)))).toEqual([expect.objectContaining({ lateByS: -0.053, spreadS: 0.007, n: 40, from: 'lab', strideS: { least: 0.9, most: 1.2 }, learntFrom: 'force plates of 3 people of this lab' }) as object])
    expect(labOffsets(ofThree(taught(-0.05, 20), taught(0.02, 20), taught(0.02, 20)))).toEqual([])
    // As of all events together.
    const lates = ([[13, -0.05], [11, -0.06], [9, -0.055]] as const).map(([length, about]) => Array.from({ length }, (_, at) => about + 0.002 * (at - (length - 1) / 2)))
    const meanOf = (of: readonly number[]) => of.reduce((sum, late) => sum + late, 0) / of.length
    const about = (of: readonly number[]) => Math.hypot(...of.map((late) => late - meanOf(of))) / Math.sqrt(of.length - 1)
    const mean = meanOf(lates.flat())
    const [{ lateByS, spreadS }] = labOffsets(ofThree(...lates.map((of) => taught(meanOf(of), of.length, about(of))))) as [MethodOffset]
    expect(Math.abs(lateByS - mean)).toBeLessThanOrEqual(0.0005)
    expect(Math.abs(spreadS - about(lates.flat()))).toBeLessThanOrEqual(0.0005)
  })

  it('is refused of few pairs and of pairs that scatter', () => {
    const event = (timeS: number): GaitEvent => ({ side: 'left', kind: 'foot-strike', timeS, source: 'zeni', uncertaintyS: 0.06 })
    const pairs = (lateBy: readonly number[]) => lateBy.map((late, at) => ({ found: event(at + late), trueS: at, clockS: 0, strideS: 1 }))
    expect(learntOffsets(pairs([0, 0.01, 0, 0.01, 0]), 'walk', 'x')).toEqual([{ source: 'zeni', kind: 'foot-strike', refused: 'of 5 events no offset can be told; it takes 6' }])
    expect(learntOffsets(pairs([0, 0.1, 0, 0.1, 0, 0.1]), 'walk', 'x')).toEqual([{ source: 'zeni', kind: 'foot-strike', refused: 'they scatter by 55 ms about their median; beyond 20 ms there is no one offset' }])
  })

  it('is put right by what is usual of keypoints, within twice what is then stated, and only of strides that it is known of', () => {
    const points = pointsOf(trembling(walk, 0.01))
    const strikes = lates(walk, foundEvents(points, [], USUAL_OFFSETS).events, ({ kind }) => kind === 'foot-strike')
    for (const { lateS, uncertaintyS } of strikes) expect(Math.abs(lateS)).toBeLessThan(2 * uncertaintyS)
    expect(Math.abs(strikes.reduce((sum, { lateS }) => sum + lateS, 0) / strikes.length)).toBeLessThan(0.01)
    expect(strikes.every(({ correctedByS }) => correctedByS! > 0.04)).toBe(true)
    const slow: TrueWalk = { ...walk, motion: { ...walk.motion, rateHz: 30, timesS: walk.motion.timesS.map((timeS) => 2 * timeS) } }
    expect(foundEvents(pointsOf(slow, 3), [], USUAL_OFFSETS).events.every(({ correctedByS }) => correctedByS === undefined)).toBe(true)
    expect(foundEvents(points, []).events.every(({ correctedByS }) => correctedByS === undefined)).toBe(true)
  })
})

it('of a foot that comes down flat steps are stated to be less well known, and it is said; not of the other foot, nor where plates of the trial have taught', () => {
  const points = pointsOf(walk)
  const flat = { ...points, toe: { ...points.toe, left: points.toe.left.map((value, at) => (at % 3 === 2 ? points.heel.left[at]! : value)) } }
  const [as, usual] = [flat, points].map((one) => foundEvents(one, [], USUAL_OFFSETS)) as [ReturnType<typeof foundEvents>, ReturnType<typeof foundEvents>]
  expect(usual.findings.map(({ code }) => code)).toEqual([])
  expect(as.findings.map(({ message }) => message)).toEqual([expect.stringContaining('Where it strikes, the left foot’s sole is seen at 0° to how it stands')])
  expect(as.events.map((event) => ({ ...event, uncertaintyS: 0, footS: 0 }))).toEqual(usual.events.map((event) => ({ ...event, uncertaintyS: 0, footS: 0 })))
  const wider = (side: Side) => as.events.flatMap((event, at) => (event.side === side ? [event.uncertaintyS / usual.events[at]!.uncertaintyS] : []))
  expect(Math.min(...wider('left'))).toBeGreaterThan(1.5)
  expect(new Set(wider('right'))).toEqual(new Set([1]))
  // Of that foot alone: nothing of it is both feet’s.
  for (const [at, event] of as.events.entries()) expect(errorParts(event)).toMatchObject({ bothS: expect.closeTo(errorParts(usual.events[at]!).bothS, 9) as number, scatterS: expect.closeTo(errorParts(usual.events[at]!).scatterS, 9) as number })
  expect(foundEvents(flat, plates()).events).toEqual(foundEvents(points, plates()).events)
})

it('a walk backwards is told as one, on a belt, on the floor and round a bend, and has no step that movement would tell; a walk forwards, and who stands, is none', () => {
  const { markers, points } = walk.motion
  const standing = moved(walk, () => [0, 0, 0])
  for (let at = 0; at < standing.motion.points.length; at++) standing.motion.points[at] = points[at % (3 * markers.length)]!
  const codes = (one: TrueWalk) => seenSteps(pointsOf(trembling(one, 0.01)), []).findings.map(({ code }) => code)
  for (const one of [walk, onTheFloor, round(onTheFloor, 4, 0.6, 180)]) {
    expect(codes(one)).not.toContain('walks-backwards')
    expect(codes(playedBack(one))).toContain('walks-backwards')
    expect(foundEvents(pointsOf(playedBack(one)), []).events).toEqual([])
  }
  expect(codes(standing)).not.toContain('walks-backwards')
  // Feet that stand, and tremble by a millimetre as those of who walks backwards go: back while they are high.
  const swaying = moved(standing, ([x, y, z], timeS) => (z < 0.2 ? [x - 0.001 * Math.cos(9 * timeS), y, z - 0.001 * Math.sin(9 * timeS)] : [x, y, z]))
  expect(isBackwards(pointsOf(swaying))).toBe(true)
  expect(codes(swaying)).toEqual([])
})

it('leaves each side its events in turn, a strike and an off', () => {
  const { events } = foundEvents(pointsOf(walk), [])
  for (const side of SIDES) for (const [at, { kind }] of events.filter((event) => event.side === side).entries()) expect(kind, `${side} ${at}`).toBe(EVENT_KINDS[(at + EVENT_KINDS.indexOf(events.find((event) => event.side === side)!.kind)) % 2])
})
