import { useEffect, useState, type RefObject } from 'react'
import type { Problem } from '../../../core/problem.ts'
import { keepSharp } from '../../pictures/keep-sharp.ts'
import type { Player } from '../../player/player.ts'
import { playhead } from '../playhead.ts'
import { lit } from '../gait/lit.ts'
import { shownWalk } from '../ghost/shown-walk.ts'
import { others } from '../people/others.ts'
import { picking } from '../people/picking.ts'
import { roomSight } from '../room/room-sight.ts'
import { overlayShown, shownSkeleton } from '../skeleton/shown-skeleton.ts'
import type { FilmCamera } from '../stage.ts'
import { transport } from '../transport/transport.ts'
import { setShownSize, zoomOf, zooms } from '../view.ts'
import { createPainter, placeOn, type PanelParts } from './painter.ts'

type Refs = { [Part in keyof PanelParts]: RefObject<PanelParts[Part] | null> }

/** Keeps a panel painted: at every move of the playhead, with every picture that comes, at every change of size. `wholePixels`: the film's own, however small it is shown. */
export function usePainter(refs: Refs, camera: FilmCamera, player: Player, { wholePixels = false } = {}): Problem | null {
  const [problem, setProblem] = useState<Problem | null>(null)
  const { panel, canvas, overlay, words, time, off, notice } = refs
  useEffect(() => {
    const parts = { panel: panel.current, canvas: canvas.current, overlay: overlay.current, words: words.current, time: time.current, off: off.current, notice: notice.current }
    if (!hasAll(parts)) return
    const painter = createPainter(parts)
    const paint = () => {
      const face = painter({ camera, player, moment: playhead.get(), zoom: zoomOf(camera.mediaId), plays: transport.get().direction !== 0 })
      setProblem(face.state === 'problem' ? face.problem : null)
    }
    const resized = () => {
      const placed = placeOn(parts.canvas, camera, zoomOf(camera.mediaId))
      setShownSize(camera.mediaId, wholePixels ? { width: Math.max(placed.width, camera.playable.displayWidth), height: Math.max(placed.height, camera.playable.displayHeight) } : placed)
      paint()
    }
    const endSizing = keepSharp([parts.canvas, parts.overlay], resized)
    const ends = [playhead.subscribe(paint), player.subscribe(paint), zooms.subscribe(resized), transport.subscribe(paint), shownSkeleton.subscribe(paint), overlayShown.subscribe(paint), shownWalk.subscribe(paint), lit.subscribe(paint), others.subscribe(paint), picking.subscribe(paint), roomSight.subscribe(paint), endSizing]
    paint()
    return () => ends.forEach((end) => end())
  }, [camera, player, panel, canvas, overlay, words, time, off, notice, wholePixels])
  return problem
}

const hasAll = (parts: { [Part in keyof PanelParts]: PanelParts[Part] | null }): parts is PanelParts => Object.values(parts).every((part) => part !== null)
