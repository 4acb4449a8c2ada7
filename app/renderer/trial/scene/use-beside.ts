import { useEffect, useMemo } from 'react'
import { BONES } from '../../../core/body/bones.ts'
import type { Skeleton } from '../../../core/body/skeleton/skeleton.ts'
import { createArcFigure } from '../../scene/arc-figure.ts'
import { createColouredBones } from '../../scene/coloured-bones.ts'
import type { SceneColours } from '../../scene/colours.ts'
import { dispose } from '../../scene/dispose.ts'
import { createGhostFigure } from '../../scene/ghost-figure.ts'
import { lit, litFinding } from '../gait/lit.ts'
import { DIMMED, foundNow } from '../ghost/finding-now.ts'
import { arcWords, foundArc } from '../ghost/found-arc.ts'
import { heatOf } from '../ghost/heat.ts'
import { shownWalk } from '../ghost/shown-walk.ts'
import { sizeColour } from '../over-pictures/size-colour.ts'
import { overlayShown } from '../skeleton/shown-skeleton.ts'
import { sceneLayers } from './scene-view.ts'

const LIT_M = 0.021
const HEAT = { radiusM: 0.045, opacity: 0.4 }

/** What the person is held against in the room: the ghost of the reference, and what deviates from it. */
export function useBeside({ timesUs }: Skeleton, colours: SceneColours) {
  const figures = useMemo(() => ({ ghost: createGhostFigure(colours), heat: createColouredBones(HEAT.radiusM), lit: createColouredBones(LIT_M), arc: createArcFigure(colours) }), [colours])
  useEffect(() => () => Object.values(figures).forEach(({ object }) => dispose(object)), [figures])
  return useMemo(() => ({
    objects: Object.values(figures).map(({ object }) => object),
    show(row: number | null) {
      const walk = row === null ? null : shownWalk.get()
      for (const { object } of Object.values(figures)) object.visible = false
      if (!walk || row === null) return
      const timeUs = Number(timesUs[row]!)
      const [person, { arrows, heat }] = [walk.person(timeUs), sceneLayers.get()]
      const { reference, deviations } = walk.gait
      figures.ghost.show(overlayShown.get().ghost ? walk.ghost(timeUs) : null, arrows ? person : null, reference?.shapeOnly !== null)
      if (heat) figures.heat.show(person, [...heatOf(deviations)].map(([bone, size]) => [bone, sizeColour(size)]), HEAT.opacity)
      const finding = litFinding(lit.get())
      const found = finding && foundNow(finding, walk, timeUs)
      if (!found) return
      figures.lit.show(person, found.bones.map((bone) => [BONES.indexOf(bone), sizeColour(finding.size)]), found.isNow ? 1 : DIMMED)
      const arc = foundArc(found, walk, timeUs)
      figures.arc.show(arc, arc ? arcWords(arc) : [], sizeColour(finding.size))
    },
  }), [figures, timesUs])
}
