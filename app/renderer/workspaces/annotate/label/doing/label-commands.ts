import type { Command } from '../../../../commands/command.ts'
import { MOST_ZOOM, WHOLE, zoomAt } from '../../../../pictures/zoom.ts'
import { copyPrevious, interpolate } from './filling.ts'
import { doneAndNext, goToFilmNumber, goToOpen, stepFrames } from './going.ts'
import { activePerson, drawsBox, heldPoint, nextPoint, shown, stepPoint } from '../state/hand.ts'
import { judgedHere } from '../state/judging.ts'
import { filmNow, labelling, setZoom, spot, zoomOf } from '../state/labelling.ts'
import { labelAt } from '../state/labels-now.ts'
import { acceptAll, addPerson, boxAroundPoints, judge, markDone, moveWhole, nudge, personNow, putProposed, removePerson, removePoint, setBox, setOutside, setVisibility, switchPerson } from './pointing.ts'
import { filmSightNow } from '../state/sight.ts'

const FINE_PX = 1
const COARSE_PX = 10
const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

type Press = { key: string; repeat: boolean }
const along = (press: Press | undefined, px: number) => (WAYS[press?.key ?? ''] ?? [0, 0]).map((way) => way * px) as [number, number]
const arrows = (prefix: string) => Object.keys(WAYS).map((name) => prefix + name) as [string, ...string[]]
const [fine, ...otherFine] = arrows('')
const [coarse, ...otherCoarse] = arrows('Shift+')
const [whole, ...otherWhole] = arrows('Ctrl+')
const [wholeFar, ...otherWholeFar] = arrows('Ctrl+Shift+')

const isLabelling = () => labelling.get() !== null && spot.get() !== null
const isHolding = () => isLabelling() && heldPoint.get() !== null
const here = { where: 'annotate', icon: 'keypoints', when: isLabelling } as const
const points = { ...here, group: 'Points' } as const
const judged = { ...points, icon: 'review', view: 'judging', when: () => isLabelling() && judgedHere() !== null } as const
const frames = { ...here, group: 'Frames' } as const
const people = { ...here, group: 'People and boxes', icon: 'person' } as const
const view = { ...here, group: 'Show' } as const

/** A held arrow goes on with the same way. */
let moves: string | null = null
const goesOn = (what: string) => {
  const at = spot.get()
  const key = `${what} ${activePerson.get()} ${heldPoint.get()} ${at?.mediaId} ${at?.frame}`
  const same = key === moves
  moves = key
  return same
}
const broken = (run: (press?: Press) => void) => (press?: Press) => {
  moves = null
  run(press)
}

const nextPerson = () => {
  const ids = labelAt(spot.get()).people.map(({ id }) => id)
  const [first] = ids
  if (first !== undefined) switchPerson(ids.find((id) => id > activePerson.get()) ?? first)
}

function nearer(factor: number): void {
  const film = filmNow()
  if (!film) return
  const [held, next] = [heldPoint.get(), nextPoint.get()]
  const size = { width: film.playable.displayWidth, height: film.playable.displayHeight }
  const point = held === null ? undefined : personNow().points[held]
  const proposal = next === null ? null : filmSightNow()?.proposals[next]
  const zoom = zoomOf(film.mediaId)
  const aim = point && point.visibility !== 'outside' ? point : proposal
  // Onto what is in hand, wherever the picture is looked at.
  if (aim && factor > 1) setZoom(film.mediaId, { scale: Math.min(MOST_ZOOM, zoom.scale * factor), centreX: (aim.x + 0.5) / size.width, centreY: (aim.y + 0.5) / size.height })
  else setZoom(film.mediaId, zoomAt(zoom, factor, { x: size.width / 2, y: size.height / 2 }, size, size))
}

const toggled = (what: 'proposals' | 'lines' | 'names') => () => shown.set((now) => ({ ...now, [what]: !now[what] }))

/** While frames are labelled: everything by keys; before all others those of a frame that is judged. */
export const labelCommands: readonly Command[] = [
  { ...judged, id: 'label-judge-one', title: 'Take A’s point', keys: 'Q', run: broken(() => judge('one')) },
  { ...judged, id: 'label-judge-other', title: 'Take B’s point', keys: 'W', run: broken(() => judge('other')) },
  { ...judged, id: 'label-judge-middle', title: 'Take the middle of both', keys: 'E', run: broken(() => judge('middle')) },
  { ...points, id: 'label-put', title: 'Place the next point where it is proposed, else in the middle of the view', icon: 'check', keys: 'Enter', run: broken(putProposed) },
  { ...points, id: 'label-accept-all', title: 'Accept all that is proposed in this frame; when judging, all that both agree on', icon: 'check', keys: 'A', run: broken(acceptAll) },
  { ...points, id: 'label-next-point', title: 'To the next point', icon: 'right', keys: '.', repeats: true, run: broken(() => stepPoint(1)) },
  { ...points, id: 'label-previous-point', title: 'To the point before', icon: 'left', keys: ',', repeats: true, run: broken(() => stepPoint(-1)) },
  { ...points, id: 'label-nudge', title: 'Move the held point by a pixel', keys: fine, alsoKeys: otherFine, repeats: true, when: isHolding, run: (press) => nudge(...along(press, FINE_PX), goesOn('fine')) },
  { ...points, id: 'label-push', title: 'Move the held point by ten pixels', keys: coarse, alsoKeys: otherCoarse, repeats: true, when: isHolding, run: (press) => nudge(...along(press, COARSE_PX), goesOn('fine')) },
  { ...points, id: 'label-seen', title: 'The held point is seen', keys: 'V', run: broken(() => setVisibility('seen')) },
  { ...points, id: 'label-occluded', title: 'The held point is hidden; without one, the next is, where it is proposed', keys: 'O', run: broken(() => setVisibility('occluded')) },
  { ...points, id: 'label-outside', title: 'The next point is outside of the picture', icon: 'cross', keys: 'X', run: broken(setOutside) },
  { ...points, id: 'label-remove-point', title: 'Take the point away', icon: 'bin', keys: 'Delete', alsoKeys: ['Backspace'], run: broken(removePoint) },
  { ...points, id: 'label-let-go', title: 'Let go of the point', icon: 'cross', keys: 'Escape', when: () => isHolding() || drawsBox.get(), run: broken(() => (drawsBox.get() ? drawsBox.set(false) : heldPoint.set(null))) },
  { ...frames, id: 'label-done', title: 'This frame is done: to the next that is open', icon: 'ready', keys: 'D', run: broken(doneAndNext) },
  { ...frames, id: 'label-reopen', title: 'This frame is not done after all', keys: 'Shift+D', run: broken(() => void markDone(false)) },
  { ...frames, id: 'label-next-open', title: 'To the next frame that is open', icon: 'nextFrame', keys: 'N', run: broken(() => void goToOpen(1)) },
  { ...frames, id: 'label-previous-open', title: 'To the frame before that is open', icon: 'previousFrame', keys: 'Shift+N', run: broken(() => void goToOpen(-1)) },
  { ...frames, id: 'label-step-on', title: 'One frame on in this film', icon: 'nextFrame', keys: 'PageDown', repeats: true, run: broken(() => stepFrames(1)) },
  { ...frames, id: 'label-step-back', title: 'One frame back in this film', icon: 'previousFrame', keys: 'PageUp', repeats: true, run: broken(() => stepFrames(-1)) },
  { ...frames, id: 'label-step-on-far', title: 'Ten frames on', keys: 'Shift+PageDown', repeats: true, run: broken(() => stepFrames(10)) },
  { ...frames, id: 'label-step-back-far', title: 'Ten frames back', keys: 'Shift+PageUp', repeats: true, run: broken(() => stepFrames(-10)) },
  { ...frames, id: 'label-copy', title: 'Copy from the labelled frame before', icon: 'left', keys: 'C', run: broken(copyPrevious) },
  { ...frames, id: 'label-interpolate', title: 'Fill between the labelled frames before and after: straight', icon: 'curve', keys: 'I', run: broken(() => interpolate('linear', false)) },
  { ...frames, id: 'label-interpolate-all', title: 'The same in all chosen frames between them', icon: 'curve', keys: 'Shift+I', run: broken(() => interpolate('linear', true)) },
  { ...frames, id: 'label-track', title: 'Fill between the labelled frames before and after: along the model’s track', icon: 'curve', keys: 'T', run: broken(() => interpolate('track', false)) },
  { ...frames, id: 'label-track-all', title: 'The same in all chosen frames between them', icon: 'curve', keys: 'Shift+T', run: broken(() => interpolate('track', true)) },
  { ...frames, id: 'label-film', title: 'To a camera, at the same moment', icon: 'footage', keys: '1–9', run: broken((press) => goToFilmNumber(Number(press?.key))) },
  { ...people, id: 'label-next-person', title: 'To the next person in this frame', keys: 'P', run: broken(nextPerson) },
  { ...people, id: 'label-add-person', title: 'One more person', icon: 'plus', keys: 'Shift+P', run: broken(addPerson) },
  { ...people, id: 'label-remove-person', title: 'Take this person’s label away', icon: 'bin', keys: 'Shift+Delete', run: broken(removePerson) },
  { ...people, id: 'label-whole', title: 'Move the whole person by a pixel', keys: whole, alsoKeys: otherWhole, repeats: true, run: (press) => moveWhole(...along(press, FINE_PX), goesOn('whole')) },
  { ...people, id: 'label-whole-far', title: 'Move the whole person by ten pixels', keys: wholeFar, alsoKeys: otherWholeFar, repeats: true, run: (press) => moveWhole(...along(press, COARSE_PX), goesOn('whole')) },
  { ...people, id: 'label-box', title: 'Lay a box about the points', icon: 'fullScreen', keys: 'B', run: broken(boxAroundPoints) },
  { ...people, id: 'label-draw-box', title: 'Draw a box by dragging', icon: 'fullScreen', keys: 'Shift+B', run: broken(() => drawsBox.set(true)) },
  { ...people, id: 'label-remove-box', title: 'Take the box away', icon: 'bin', keys: 'Alt+B', run: broken(() => setBox(null)) },
  { ...view, id: 'label-proposals', title: 'Proposals', keys: 'M', run: toggled('proposals') },
  { ...view, id: 'label-lines', title: 'Lines of the point in other cameras', keys: 'L', run: toggled('lines') },
  { ...view, id: 'label-names', title: 'Names of all points', keys: 'K', run: toggled('names') },
  { ...view, id: 'label-nearer', title: 'Nearer, at the point in hand', icon: 'zoomIn', keys: 'Plus', repeats: true, run: () => nearer(1.6) },
  { ...view, id: 'label-further', title: 'Further away', icon: 'zoomOut', keys: 'Minus', repeats: true, run: () => nearer(1 / 1.6) },
  { ...view, id: 'label-whole-picture', title: 'The whole picture', icon: 'fit', keys: '0', run: () => { const film = filmNow(); if (film) setZoom(film.mediaId, WHOLE) } },
]
