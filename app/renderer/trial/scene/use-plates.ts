import { useEffect, useMemo } from 'react'
import type { SceneColours } from '../../scene/colours.ts'
import { dispose } from '../../scene/dispose.ts'
import { createPlatesFigure } from '../../scene/plates-figure.ts'
import { useStore } from '../../store.ts'
import { shownGait } from '../gait/shown-gait.ts'
import { playhead } from '../playhead.ts'
import { sceneLayers } from './scene-view.ts'

const NONE = [] as const

/** The plates that the person walks over, and what presses on them at the playhead. */
export function usePlates(colours: SceneColours) {
  const plates = useStore(shownGait)?.recorded?.plates ?? NONE
  const figure = useMemo(() => createPlatesFigure(plates, colours), [plates, colours])
  useEffect(() => () => dispose(figure.object), [figure])
  return useMemo(() => ({
    object: figure.object,
    show: () => figure.show(sceneLayers.get().forces ? playhead.get().timeUs / 1e6 : null),
  }), [figure])
}
