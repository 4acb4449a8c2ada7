import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { LabelTopology } from '../../../../../core/annotation/label-topology.ts'
import { isPlaced } from '../../../../../core/annotation/label.ts'
import type { Pixel } from '../../../../../core/vision/camera.ts'
import { keypointName } from '../../../../format/keypoint-words.ts'
import { drawLoupe, type DrawOver } from '../../../../pictures/draw-loupe.ts'
import { WHOLE } from '../../../../pictures/zoom.ts'
import type { Player } from '../../../../player/player.ts'
import { useStore } from '../../../../store.ts'
import { drawLabels } from './draw-labels.ts'
import { FilmCanvas, sizeOf } from './film-canvas.tsx'
import { activePerson, drawsBox, heldPoint, nextPoint, shown } from '../state/hand.ts'
import { type ReadyFilm, zooms } from '../state/labelling.ts'
import { setShownSize } from '../state/looked-at.ts'
import type { FilmSight } from '../state/sight.ts'
import { useLabelPointer } from '../doing/use-label-pointer.ts'
import caption from './caption.module.css'
import css from './main-picture.module.css'

interface MainPictureProps {
  sight: FilmSight
  topology: LabelTopology
  player: Player
}

/** The frame that is labelled. */
export function MainPicture({ sight, topology, player }: MainPictureProps) {
  const { film, frame } = sight
  const canvas = useRef<HTMLCanvasElement>(null)
  const [active, next, held] = [useStore(activePerson), useStore(nextPoint), useStore(heldPoint)]
  const { names } = useStore(shown)
  const isBox = useStore(drawsBox)
  const zoom = useStore(zooms).get(film.mediaId) ?? WHOLE
  const draw = useMemo(() => drawLabels({ sight, topology, active, next, held, names, isSmall: false }), [sight, topology, active, next, held, names])
  const { aim, setPointer } = useAim(sight, next, held)
  useLabelPointer(canvas, film, setPointer)
  const { width, height } = sizeOf(film)
  // The loupe shows the film's own pixels.
  const onSize = useCallback((shownSize: { width: number; height: number }) => setShownSize(film.mediaId, { width: Math.max(shownSize.width, width), height: Math.max(shownSize.height, height) }), [film.mediaId, width, height])
  return (
    <div className={css.picture} role="group" aria-label={`Camera ${film.number} ${film.label}`} tabIndex={0} data-main="true">
      <FilmCanvas film={film} player={player} frame={frame} zoom={zoom} draw={draw} onSize={onSize} canvas={canvas}>
        <Loupe film={film} player={player} frame={frame} at={aim} draw={draw} isRight={aim !== null && aim[0] < width / 2} />
        <p className={caption.caption}>
          <b>{film.number}</b> {film.label}
          {zoom.scale > 1 && <span>×{zoom.scale.toFixed(1)}</span>}
          <span className={`${caption.asked} ${css.asked}`} role="status">
            {isBox ? 'Drag a box about the person' : next !== null && next !== held ? `Next: ${keypointName(topology.keypoints[next]!)}` : held !== null ? keypointName(topology.keypoints[held]!) : 'All points are said'}
          </span>
        </p>
      </FilmCanvas>
    </div>
  )
}

/** What the loupe is over: the pointer, until keys move on; then what is held, or where the next point is proposed. */
function useAim({ person, proposals, frame, film }: FilmSight, next: number | null, held: number | null) {
  const [pointer, setPointer] = useState<Pixel | null>(null)
  const point = held === null ? undefined : person?.points[held]
  const proposal = next === null ? null : proposals[next]
  const inHand: Pixel | null = isPlaced(point) ? [point.x, point.y] : proposal ? [proposal.x, proposal.y] : null
  const key = `${film.mediaId} ${frame} ${inHand?.join(' ')}`
  const [seen, setSeen] = useState(key)
  if (key !== seen) {
    setSeen(key)
    setPointer(null)
  }
  return { aim: pointer ?? inHand, setPointer }
}

interface LoupeProps {
  film: ReadyFilm
  player: Player
  frame: number | null
  at: Pixel | null
  draw: DrawOver
  isRight: boolean
}

function Loupe({ film, player, frame, at, draw, isRight }: LoupeProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let drawn: VideoFrame | undefined
    const paint = () => {
      const found = frame === null ? null : player.picture(film.mediaId, frame)
      if (!canvas.current || !at || found?.kind !== 'frame' || found.picture.frame === drawn) return
      drawn = found.picture.frame
      drawLoupe(canvas.current, { size: sizeOf(film), rotationDeg: film.playable.rotationDeg }, found.picture, at, draw)
    }
    paint()
    return player.subscribe(paint)
  }, [film, player, frame, at, draw])
  if (!at) return null
  return (
    <figure className={css.loupe} data-right={isRight}>
      <canvas ref={canvas} />
      <figcaption>
        {at[0].toFixed(1)}, {at[1].toFixed(1)} px
      </figcaption>
    </figure>
  )
}
