import { useEffect, useState, type RefObject } from 'react'
import type { Problem } from '../../../../core/problem.ts'
import type { Player } from '../../../player/player.ts'
import { playhead } from '../playhead.ts'
import type { FilmCamera } from '../stage.ts'
import { transport } from '../transport/transport.ts'
import { setShownSize, zoomOf, zooms } from '../view.ts'
import { createPainter, placeOn, type PanelParts } from './painter.ts'

type Refs = { [Part in keyof PanelParts]: RefObject<PanelParts[Part] | null> }

/** Keeps a panel painted: at every move of the playhead, with every picture that comes, at every change of size. */
export function usePainter(refs: Refs, camera: FilmCamera, player: Player): Problem | null {
  const [problem, setProblem] = useState<Problem | null>(null)
  const { panel, canvas, words, time, off, notice } = refs
  useEffect(() => {
    const parts = { panel: panel.current, canvas: canvas.current, words: words.current, time: time.current, off: off.current, notice: notice.current }
    if (!hasAll(parts)) return
    const painter = createPainter(parts)
    const paint = () => {
      const face = painter({ camera, player, moment: playhead.get(), zoom: zoomOf(camera.mediaId), plays: transport.get().direction !== 0 })
      setProblem(face.state === 'problem' ? face.problem : null)
    }
    const resized = () => {
      setShownSize(camera.mediaId, placeOn(parts.canvas, camera, zoomOf(camera.mediaId)))
      paint()
    }
    const endSizing = keepSharp(parts.canvas, resized)
    const ends = [playhead.subscribe(paint), player.subscribe(paint), zooms.subscribe(resized), transport.subscribe(paint), endSizing]
    paint()
    return () => ends.forEach((end) => end())
  }, [camera, player, panel, canvas, words, time, off, notice])
  return problem
}

const hasAll = (parts: { [Part in keyof PanelParts]: PanelParts[Part] | null }): parts is PanelParts => Object.values(parts).every((part) => part !== null)

/** As many pixels as the screen has there. */
function keepSharp(canvas: HTMLCanvasElement, resized: () => void): () => void {
  const observer = new ResizeObserver(([entry]) => {
    const size = entry?.devicePixelContentBoxSize[0]
    if (!size) return
    // Setting a size clears the canvas, also where it was the same.
    if (canvas.width !== size.inlineSize) canvas.width = size.inlineSize
    if (canvas.height !== size.blockSize) canvas.height = size.blockSize
    resized()
  })
  observer.observe(canvas, { box: 'device-pixel-content-box' })
  return () => observer.disconnect()
}
