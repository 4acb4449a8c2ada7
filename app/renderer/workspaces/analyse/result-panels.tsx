import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, type ReactNode } from 'react'
import { useChoice } from '../../engine/choices.ts'
import { gaitQuery } from '../../engine/queries.ts'
import { useStore } from '../../store.ts'
import { Stack } from '../../ui/stack.tsx'
import { Beside } from './beside.tsx'
import { QUALITY_HEIGHT_PX, qualityHeightChoice, qualityShownChoice, sceneShownChoice } from '../../trial/choices.ts'
import { gaitShownChoice } from '../../trial/gait/choices.ts'
import { WhatDiffers } from './gait/differs/what-differs.tsx'
import { GaitBelow } from './gait/gait-below.tsx'
import { shownGait } from '../../trial/gait/shown-gait.ts'
import { WithDiffers } from './gait/with-differs.tsx'
import { QualityPanel } from './quality/quality-panel.tsx'
import { isAnalysed, shownSkeleton } from '../../trial/skeleton/shown-skeleton.ts'
import type { TrialPlace } from '../../trial/trial-place.ts'

/** Drawing in 3D is half a megabyte of program: a window without a skeleton does without. */
const ScenePanel = lazy(async () => ({ default: (await import('./scene/scene-panel.tsx')).ScenePanel }))

/** What was made of the pictures, beside and below them, and what differs beside it all; a trial without a skeleton leaves them all the place. Without films 3D is the picture. */
export function WithResults({ place, isFilmed, children }: { place: TrialPlace; isFilmed: boolean; children: ReactNode }) {
  const skeleton = useStore(shownSkeleton)
  const shown = isFilmed && skeleton && isAnalysed(skeleton) ? skeleton : null
  const gait = useStore(shownGait)
  const isAsked = !useQuery(gaitQuery(place.sessionId, place.trialId)).isPending
  const [showsScene] = useChoice(sceneShownChoice)
  const [showsQuality] = useChoice(qualityShownChoice)
  const [showsGait] = useChoice(gaitShownChoice)
  const [height, setHeight] = useChoice(qualityHeightChoice)
  const scene = shown && showsScene && (
    <Suspense fallback={<div />}>
      <ScenePanel shown={shown} />
    </Suspense>
  )
  const quality = shown && showsQuality && <QualityPanel shown={shown} />
  const differs = showsGait && (gait || (shown && isAsked)) && <WhatDiffers place={place} />
  const isBelow = gait !== null && showsGait
  const both = scene && quality && !isBelow
  const made = both ? <Stack label="Height of quality" height={height} limitsPx={QUALITY_HEIGHT_PX} onHeight={setHeight} top={scene} bottom={quality} /> : isBelow ? scene : scene || quality
  return (
    <WithDiffers differs={differs || null}>
      <GaitBelow place={place} gait={isBelow ? gait : null} quality={quality || null}>
        <Beside pictures={children} side={made || null} />
      </GaitBelow>
    </WithDiffers>
  )
}
