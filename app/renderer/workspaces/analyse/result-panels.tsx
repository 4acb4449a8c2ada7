import { lazy, Suspense, type ReactNode } from 'react'
import { useChoice } from '../../engine/choices.ts'
import { useStore } from '../../store.ts'
import { Stack } from '../../ui/stack.tsx'
import { Beside } from './beside.tsx'
import { QUALITY_HEIGHT_PX, qualityHeightChoice, qualityShownChoice, sceneShownChoice } from './choices.ts'
import { QualityPanel } from './quality/quality-panel.tsx'
import { shownSkeleton } from './skeleton/shown-skeleton.ts'

/** Drawing in 3D is half a megabyte of program: a window without a skeleton does without. */
const ScenePanel = lazy(async () => ({ default: (await import('./scene/scene-panel.tsx')).ScenePanel }))

/** What was made of the pictures, beside them; a trial without a skeleton leaves them all the place. */
export function WithResults({ children }: { children: ReactNode }) {
  const shown = useStore(shownSkeleton)
  const [showsScene] = useChoice(sceneShownChoice)
  const [showsQuality] = useChoice(qualityShownChoice)
  const [height, setHeight] = useChoice(qualityHeightChoice)
  const scene = shown && showsScene && (
    <Suspense fallback={<div />}>
      <ScenePanel shown={shown} />
    </Suspense>
  )
  const quality = shown && showsQuality && <QualityPanel shown={shown} />
  const both = scene && quality
  return <Beside pictures={children} side={both ? <Stack label="Height of quality" height={height} limitsPx={QUALITY_HEIGHT_PX} onHeight={setHeight} top={scene} bottom={quality} /> : scene || quality || null} />
}
