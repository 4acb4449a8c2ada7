import type { Command } from '../../../../commands/command.ts'
import { clicksOf, nextUnclicked } from './known-points.ts'
import { choosePoint, heldClick, heldPoint, knownNow, nextPoint, nudgeClick, pointing, putClickByKey, removeHeldClick } from './pointing.ts'

const FINE_PX = 0.1
const COARSE_PX = 1

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

const nudge = (px: number) => (press?: { key: string }) => {
  const way = WAYS[press?.key ?? '']
  if (way) nudgeClick(px * way[0], px * way[1])
}

function toNextUnclicked(): void {
  const at = pointing.get()
  const known = knownNow()
  const next = at && nextUnclicked(known.points, clicksOf(known, at.mediaId), nextPoint.get())
  if (next) choosePoint(next)
}

const isPointing = () => pointing.get() !== null
const isHolding = () => isPointing() && heldClick() !== undefined
const here = { where: 'analyse', group: 'Known points', icon: 'markers', view: 'known-points', when: isPointing } as const
const held = { ...here, when: isHolding } as const
const arrows = (prefix: string) => Object.keys(WAYS).map((name) => prefix + name) as [string, ...string[]]
const [fine, ...otherFine] = arrows('')
const [coarse, ...otherCoarse] = arrows('Shift+')

/** While points are clicked; before the commands of the films, whose keys they borrow. */
export const pointCommands: readonly Command[] = [
  { ...held, id: 'point-nudge', title: 'Move the held click by a tenth of a pixel', keys: fine, alsoKeys: otherFine, repeats: true, run: nudge(FINE_PX) },
  { ...held, id: 'point-push', title: 'Move the held click by a pixel', keys: coarse, alsoKeys: otherCoarse, repeats: true, run: nudge(COARSE_PX) },
  { ...held, id: 'point-remove', title: 'Remove the held click', icon: 'bin', keys: 'Delete', alsoKeys: ['Backspace'], run: removeHeldClick },
  { ...held, id: 'point-let-go', title: 'Let go of the click: arrows step through the film again', icon: 'cross', keys: 'Escape', run: () => heldPoint.set(null) },
  { ...here, id: 'point-put', title: 'Click the next point where it should be, else in the middle of the view', icon: 'check', keys: 'Enter', when: () => isPointing() && nextPoint.get() !== null, run: putClickByKey },
  { ...here, id: 'point-next', title: 'To the next point without a click', icon: 'down', keys: 'N', run: toNextUnclicked },
]
