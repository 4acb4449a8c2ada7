import { useEffect, useMemo } from 'react'
import type { SceneColours } from '../../scene/colours.ts'
import { dispose } from '../../scene/dispose.ts'
import { createPerson, PERSON_PARTS } from '../../scene/person.ts'
import { createRule } from '../../scene/rule.ts'
import { USUAL_TRAILS } from '../../scene/traces.ts'
import { useStore } from '../../store.ts'
import type { ShownSkeleton } from '../skeleton/shown-skeleton.ts'
import { measuring, picked, sceneLayers } from './scene-view.ts'

/** Whom one sees in the room, and what is measured of them. */
export function usePerson({ skeleton, evidence }: ShownSkeleton, colours: SceneColours) {
  const points = useStore(picked)
  const isMeasuring = useStore(measuring)
  const trails = isMeasuring && points.length > 0 ? points : USUAL_TRAILS
  const person = useMemo(() => createPerson(skeleton, evidence, trails, colours), [skeleton, evidence, trails, colours])
  const rule = useMemo(() => createRule(skeleton, isMeasuring ? points : [], colours), [skeleton, isMeasuring, points, colours])
  useEffect(() => () => Object.values(person).forEach(({ object }) => dispose(object)), [person])
  useEffect(() => () => dispose(rule.object), [rule])
  return useMemo(() => ({
    objects: [...Object.values(person).map(({ object }) => object), rule.object],
    show: (row: number | null) => {
      for (const part of PERSON_PARTS) person[part]?.show(sceneLayers.get()[part] ? row : null)
      rule.show(row)
    },
  }), [person, rule])
}
