import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Problem } from '../../../../core/problem.ts'
import { useStore } from '../../../store.ts'
import { GhostNote } from '../../../trial/ghost/ghost-note.tsx'
import { PickingHint } from '../people/picking-hint.tsx'
import type { Stage } from '../../../trial/stage.ts'
import { fullScreen } from '../../../trial/view.ts'
import { CameraPanel } from './camera-panel.tsx'
import { gridLayout } from './grid-layout.ts'
import css from './camera-grid.module.css'

const GAP_PX = 2
/** Of a film whose size is not known yet. */
const USUAL_ASPECT = 16 / 9

interface CameraGridProps {
  stage: Stage
  problems: ReadonlyMap<string, Problem>
}

export function CameraGrid({ stage: { cameras, player }, problems }: CameraGridProps) {
  const grid = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(grid)
  const alone = useStore(fullScreen)
  const shown = useMemo(() => {
    const one = cameras.filter(({ mediaId }) => mediaId === alone)
    return one.length > 0 ? one : cameras
  }, [cameras, alone])
  const cells = useMemo(
    () => gridLayout(width, height, shown.map(({ playable }) => (playable ? playable.displayWidth / playable.displayHeight : USUAL_ASPECT)), GAP_PX),
    [width, height, shown],
  )
  return (
    <div ref={grid} className={css.grid}>
      {width > 0 &&
        shown.map((camera, index) => (
          <CameraPanel key={camera.mediaId} camera={camera} player={player} cell={cells[index]!} problem={problems.get(camera.mediaId) ?? null} />
        ))}
      <GhostNote />
      <PickingHint />
    </div>
  )
}

function useSize(element: React.RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    const look = () => setSize({ width: node.clientWidth, height: node.clientHeight })
    const observer = new ResizeObserver(look)
    observer.observe(node)
    look()
    return () => observer.disconnect()
  }, [element])
  return size
}
