import { useCallback, useId, useMemo, useRef } from 'react'
import type { LabelTopology } from '../../../../../core/annotation/label-topology.ts'
import type { Size } from '../../../../../core/math/size.ts'
import { WHOLE } from '../../../../pictures/zoom.ts'
import type { Player } from '../../../../player/player.ts'
import { useStore } from '../../../../store.ts'
import { drawLabels } from './draw-labels.ts'
import { FilmCanvas } from './film-canvas.tsx'
import { goToFilm } from '../doing/going.ts'
import { activePerson, heldPoint, nextPoint } from '../state/hand.ts'
import { keepFocus } from '../doing/keep-focus.ts'
import { setShownSize } from '../state/looked-at.ts'
import type { FilmSight } from '../state/sight.ts'
import caption from './caption.module.css'
import css from './other-films.module.css'

interface OtherFilmsProps {
  sights: readonly FilmSight[]
  topology: LabelTopology
  player: Player
}

/** The same moment in the other cameras, with the lines on which the point in hand lies there. */
export function OtherFilms({ sights, topology, player }: OtherFilmsProps) {
  return (
    <div className={css.others} role="group" aria-label="Other cameras at this moment">
      {sights.map((sight) => (
        <OtherFilm key={sight.film.mediaId} sight={sight} topology={topology} player={player} />
      ))}
    </div>
  )
}

function OtherFilm({ sight, topology, player }: { sight: FilmSight; topology: LabelTopology; player: Player }) {
  const { film, frame, person } = sight
  const [active, next, held] = [useStore(activePerson), useStore(nextPoint), useStore(heldPoint)]
  const inHand = held ?? next
  const canvas = useRef<HTMLCanvasElement>(null)
  const name = useId()
  const onSize = useCallback((size: Size) => setShownSize(film.mediaId, size), [film.mediaId])
  const draw = useMemo(() => drawLabels({ sight, topology, active, next: inHand, held: null, names: false, isSmall: true }), [sight, topology, active, inHand])
  const said = person?.points.filter((point) => point !== null).length ?? 0
  return (
    <button type="button" className={css.other} aria-labelledby={name} aria-keyshortcuts={String(film.number)} onMouseDown={keepFocus} onClick={() => goToFilm(film.mediaId)}>
      <FilmCanvas film={film} player={player} frame={frame} zoom={WHOLE} draw={draw} onSize={onSize} canvas={canvas}>
        <span id={name} className={caption.caption}>
          <b>{film.number}</b> {film.label}
          <span className={caption.asked}>{said > 0 && `${said}/${topology.keypoints.length}`}</span>
        </span>
      </FilmCanvas>
    </button>
  )
}
