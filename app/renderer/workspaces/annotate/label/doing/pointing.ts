/** What a hand does to the frame that is looked at. */
import { boxBetween } from '../../../../../core/annotation/box.ts'
import { accepted, withProposals } from '../../../../../core/annotation/proposals.ts'
import type { DoubleLabel } from '../../../../../core/annotation/agreement.ts'
import { boxAbout, type Box, type FrameLabel, isPlaced, isWhole, movedFrom, newPerson, type PersonLabel, personOf, type PlacedPoint, type PointLabel, rounded } from '../../../../../core/annotation/label.ts'
import { withPerson } from '../../../../../core/annotation/label-change.ts'
import type { Pixel } from '../../../../../core/vision/camera.ts'
import { keypointWords } from '../../../../format/keypoint-words.ts'
import { count } from '../../../../format/amounts.ts'
import { tell } from '../../../../ui/toasts.ts'
import { activePerson, choosePoint, heldPoint, nextPoint, nextUnsaid } from '../state/hand.ts'
import { agreedPoints, doubleOf, judgedHere, pointOf, type Whose } from '../state/judging.ts'
import { filmNow, labelling, spot, zoomOf } from '../state/labelling.ts'
import { gesture, labelAt } from '../state/labels-now.ts'
import { filmSightNow } from '../state/sight.ts'

const keypointsNow = () => labelling.get()?.topology.keypoints ?? []
const nameOf = (keypoint: number) => keypointWords(keypointsNow()[keypoint] ?? '')

/** Of the frame that is looked at; one of whom nothing is said yet is empty. */
export const personNow = (): PersonLabel => personOf(labelAt(spot.get()), activePerson.get()) ?? newPerson(activePerson.get(), keypointsNow().length)

/** Nobody says anything of a frame whose picture is not there yet. */
function isSeen(): boolean {
  const [at, player] = [spot.get(), labelling.get()?.player]
  return at !== null && player?.picture(at.mediaId, at.frame).kind === 'frame'
}

function say(title: string, person: PersonLabel | null, { continues = false, isDone = false } = {}): void {
  const at = spot.get()
  if (!at) return
  if (!isSeen()) {
    tell('This frame’s picture is not there yet.', { tone: 'note' })
    return
  }
  const label: FrameLabel = withPerson(labelAt(at), activePerson.get(), person)
  // What is changed is looked at again before it counts.
  gesture(title, [{ at, after: { ...label, isDone } }], { continues })
}

const withPoint = (keypoint: number, point: PointLabel | null): PersonLabel => {
  const person = personNow()
  return { ...person, points: person.points.with(keypoint, point) }
}

function within([x, y]: Pixel): { x: number; y: number } {
  const { displayWidth = 1, displayHeight = 1 } = filmNow()?.playable ?? {}
  return { x: rounded(Math.max(-0.5, Math.min(displayWidth - 0.5, x))), y: rounded(Math.max(-0.5, Math.min(displayHeight - 0.5, y))) }
}

/** The next point is there; the one after it is then the next. */
export function putPoint(pixel: Pixel, by: PlacedPoint['by'] = 'hand'): void {
  const keypoint = nextPoint.get()
  if (keypoint === null) return
  const before = personNow().points[keypoint]
  say(`${nameOf(keypoint)} placed`, withPoint(keypoint, { visibility: isPlaced(before) ? before.visibility : 'seen', ...within(pixel), by }))
  goOn(keypoint)
}

function goOn(keypoint: number): void {
  heldPoint.set(isPlaced(personNow().points[keypoint]) ? keypoint : null)
  nextPoint.set(nextUnsaid(keypoint))
}

/** Without a pointer: where it is proposed, else in the middle of what is looked at; arrows lead on from there. */
export function putProposed(): void {
  const [keypoint, film] = [nextPoint.get(), filmNow()]
  if (keypoint === null || !film) return
  const proposal = filmSightNow()?.proposals[keypoint]
  if (proposal) {
    say(`${nameOf(keypoint)} as proposed`, withPoint(keypoint, accepted(proposal)))
    goOn(keypoint)
    return
  }
  const { centreX, centreY } = zoomOf(film.mediaId)
  putPoint([centreX * film.playable.displayWidth - 0.5, centreY * film.playable.displayHeight - 0.5])
}

/** What one of both says of the next point, or the middle; the point that is held is judged anew. */
export function judge(whose: Whose): void {
  const keypoint = nextPoint.get() ?? heldPoint.get()
  const double = doubleOf(judgedHere(), activePerson.get())
  const point = keypoint === null || !double ? undefined : pointOf(double, keypoint, whose)
  if (keypoint === null || !point) return
  say(`${nameOf(keypoint)} judged`, withPoint(keypoint, point))
  goOn(keypoint)
}

/** What both agree on, as far as nothing was judged yet. */
function acceptAgreed(double: DoubleLabel): void {
  const [person, agreed] = [personNow(), agreedPoints(double)]
  say('What both agree on', { ...person, points: person.points.map((point, keypoint) => point ?? agreed[keypoint] ?? null) })
  heldPoint.set(null)
  nextPoint.set(nextUnsaid(null))
}

export function acceptAll(): void {
  const double = doubleOf(judgedHere(), activePerson.get())
  if (double) {
    acceptAgreed(double)
    return
  }
  const [sight, person] = [filmSightNow(), personNow()]
  const after = withProposals(person, sight?.proposals ?? [])
  const taken = after.points.filter((point, keypoint) => point !== person.points[keypoint]).length
  if (taken === 0) {
    tell('Nothing is proposed here that is not placed already.', { tone: 'note', hint: 'A model’s poses, or labels of two calibrated cameras, make proposals.' })
    return
  }
  say(`${count(taken, 'point')} as proposed`, after)
  heldPoint.set(null)
  nextPoint.set(nextUnsaid(null))
}

/** `continues`: further on the way that it goes already. */
export function nudge(dx: number, dy: number, continues: boolean): void {
  const keypoint = heldPoint.get()
  const point = keypoint === null ? undefined : personNow().points[keypoint]
  if (keypoint === null || !isPlaced(point)) return
  movePoint(keypoint, [point.x + dx, point.y + dy], continues)
}

export function movePoint(keypoint: number, pixel: Pixel, continues = false): void {
  const point = personNow().points[keypoint]
  if (!isPlaced(point)) return
  say(`${nameOf(keypoint)} moved`, withPoint(keypoint, { ...point, ...within(pixel), by: movedFrom(point.by) }), { continues })
  heldPoint.set(keypoint)
}

/** All of a person, only with a key held down: nobody does that by accident. */
export function moveWhole(dx: number, dy: number, continues: boolean): void {
  const person = personNow()
  if (!person.points.some(isPlaced)) return
  const moved = { ...person, points: person.points.map((point) => (isPlaced(point) ? { ...point, ...within([point.x + dx, point.y + dy]), by: movedFrom(point.by) } : point)) }
  say('Whole person moved', moved, { continues })
}

/** Of the held point; where none is held, of the next one, as it is proposed. */
export function setVisibility(visibility: 'seen' | 'occluded'): void {
  const held = heldPoint.get()
  if (held !== null) {
    const point = personNow().points[held]
    if (isPlaced(point)) say(`${nameOf(held)} ${visibility}`, withPoint(held, { ...point, visibility }))
    return
  }
  const keypoint = nextPoint.get()
  const proposal = keypoint === null ? null : filmSightNow()?.proposals[keypoint]
  if (keypoint === null || !proposal) return
  say(`${nameOf(keypoint)} ${visibility}, as proposed`, withPoint(keypoint, { ...(accepted(proposal) as PlacedPoint), visibility }))
  goOn(keypoint)
}

/** The next point is not in the picture. */
export function setOutside(): void {
  const keypoint = nextPoint.get()
  if (keypoint === null) return
  say(`${nameOf(keypoint)} outside`, withPoint(keypoint, { visibility: 'outside' }))
  goOn(keypoint)
}

export function removePoint(): void {
  const keypoint = heldPoint.get() ?? nextPoint.get()
  if (keypoint === null || !personNow().points[keypoint]) return
  say(`${nameOf(keypoint)} removed`, withPoint(keypoint, null))
  choosePoint(keypoint)
}

export function setBox(box: Box | null): void {
  say(box ? 'Box drawn' : 'Box removed', { ...personNow(), box }, { isDone: labelAt(spot.get()).isDone })
}

/** A corner of the box is there, and the one across from it where it was. */
export function moveCorner(across: Pixel, pixel: Pixel, continues: boolean): void {
  const { x, y } = within(pixel)
  const box = boxBetween(across, [x, y])
  if (box) say('Box changed', { ...personNow(), box }, { continues, isDone: labelAt(spot.get()).isDone })
}

export function boxAroundPoints(): void {
  const film = filmNow()
  const box = film && boxAbout(personNow(), { width: film.playable.displayWidth, height: film.playable.displayHeight })
  if (box) setBox(box)
  else tell('A box is laid about points: place two at least.', { tone: 'note' })
}

/** One more in this frame. */
export function addPerson(): void {
  const taken = labelAt(spot.get()).people.map(({ id }) => id)
  activePerson.set(Math.max(0, ...taken) + 1)
  heldPoint.set(null)
  nextPoint.set(nextUnsaid(null))
}

export function switchPerson(id: number): void {
  activePerson.set(id)
  heldPoint.set(null)
  nextPoint.set(nextUnsaid(null))
}

export function removePerson(): void {
  const person = personOf(labelAt(spot.get()), activePerson.get())
  if (!person) return
  say(`Person ${person.id} removed`, null)
  const [first] = labelAt(spot.get()).people
  switchPerson(first?.id ?? 1)
}

/** What keeps the frame from being done, in words; null: nothing does. */
function lackingNow(): string | null {
  const { people } = labelAt(spot.get())
  if (people.length === 0) return 'Nobody is labelled in this frame yet.'
  const open = people.filter((person) => !isWhole(person))
  if (open.length === 0) return null
  const left = open.flatMap(({ points }) => points).filter((point) => point === null).length
  return `${count(left, 'point')} ${left === 1 ? 'is' : 'are'} not said yet: place ${left === 1 ? 'it' : 'them'}, or say that ${left === 1 ? 'it is' : 'they are'} outside.`
}

export function markDone(isDone: boolean): boolean {
  const [at, lacking] = [spot.get(), lackingNow()]
  if (!at || !isSeen()) return false
  if (isDone && lacking !== null) {
    tell(lacking, { tone: 'note', hint: 'A accepts what is proposed, X says outside.' })
    return false
  }
  gesture(isDone ? 'Frame done' : 'Frame open again', [{ at, after: { ...labelAt(at), isDone } }])
  return true
}
