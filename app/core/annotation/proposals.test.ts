import { expect, it } from 'vitest'
import { HALPE_26 } from '../body/halpe26.ts'
import { project } from '../vision/camera.ts'
import { camerasAround } from '../vision/testing/cameras-around.ts'
import { walkerAt } from '../vision/testing/walker.ts'
import { newPerson, type PersonLabel, rounded } from './label.ts'
import { accepted, type PersonView, proposalsFor, seenByViews, withProposals } from './proposals.ts'

const cameras = camerasAround(3)
const truth = walkerAt(0.3).map((point) => cameras.map((camera) => project(camera, point)!))
const labelled = (n: number): PersonLabel => ({ ...newPerson(1, 26), points: truth.map((pixels) => ({ visibility: 'seen', x: rounded(pixels[n]![0]), y: rounded(pixels[n]![1]), by: 'hand' })) })
/** A model that is seven pixels off. */
const pose = (n: number) => ({ person: 1, points: truth.map((pixels) => ({ x: pixels[n]![0] + 7, y: pixels[n]![1], score: 0.8 })) })
const view = (n: number, rest: Partial<PersonView> = {}): PersonView => ({ mediaId: `film ${n}`, camera: cameras[n]!, person: undefined, pose: pose(n), timeUs: 0, widthPx: 1088, heightPx: 1920, ...rest })
const seenIn = (views: readonly PersonView[]) => HALPE_26.map((_, keypoint) => seenByViews(views, keypoint))

it('one camera’s label proposes nothing elsewhere, two propose the true place, before what a model says', () => {
  const third = view(2)
  expect(proposalsFor(third, seenIn([view(0, { person: labelled(0) }), view(1), third]))[13]).toMatchObject({ by: 'model', score: 0.8 })
  const proposals = proposalsFor(third, seenIn([view(0, { person: labelled(0) }), view(1, { person: labelled(1) }), third]))
  proposals.forEach((proposal, keypoint) => {
    const [x, y] = truth[keypoint]![2]!
    expect(proposal).toMatchObject({ by: 'views', x: expect.closeTo(x, 1), y: expect.closeTo(y, 1) })
  })
})

it('of frames that were not taken together a model that has seen this very one knows better; without one, the others are better than nothing', () => {
  const others = [view(0, { person: labelled(0) }), view(1, { person: labelled(1) })]
  for (const [rest, by] of [[{ timeUs: 8_000 }, 'model'], [{ timeUs: 1_000 }, 'views'], [{ timeUs: 8_000, pose: undefined }, 'views'], [{ camera: null }, 'model']] as const) {
    const third = view(2, rest)
    expect(proposalsFor(third, seenIn([...others, third]))[0]).toMatchObject({ by })
  }
})

it('what is said already is not proposed, and stays as it is when all is accepted', () => {
  const person: PersonLabel = { ...newPerson(1, 26), points: newPerson(1, 26).points.with(0, { visibility: 'outside' }) }
  const third = view(2, { person })
  const proposals = proposalsFor(third, seenIn([third]))
  expect(proposals[0]).toBeNull()
  const { points } = withProposals(person, proposals)
  expect([points[0], points[1]]).toEqual([{ visibility: 'outside' }, accepted(proposals[1]!)])
  expect(points).not.toContain(null)
})
