import { useLayoutEffect, useRef, useState } from 'react'
import type { LabelTopology } from '../../../../../core/annotation/label-topology.ts'
import type { Player } from '../../../../player/player.ts'
import { besideOf } from './beside.ts'
import { sizeOf } from './film-canvas.tsx'
import type { ReadyFilm } from '../state/labelling.ts'
import { MainPicture } from './main-picture.tsx'
import { OtherFilms } from './other-films.tsx'
import type { FilmSight } from '../state/sight.ts'
import css from './pictures.module.css'

interface PicturesProps {
  main: FilmSight
  sights: readonly FilmSight[]
  topology: LabelTopology
  player: Player
}

const aspectOf = (film: ReadyFilm) => sizeOf(film).width / sizeOf(film).height

/** The frame that is labelled, and beside it what the other cameras show. */
export function Pictures({ main, sights, topology, player }: PicturesProps) {
  const place = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const others = sights.filter((one) => one !== main)
  const { widthPx, columns } = besideOf(size, aspectOf(main.film), others.map(({ film }) => aspectOf(film)))
  return (
    <div ref={place} className={css.pictures} style={{ '--beside': `${widthPx}px`, '--columns': columns } as React.CSSProperties}>
      <MainPicture key={main.film.mediaId} sight={main} topology={topology} player={player} />
      {others.length > 0 && <OtherFilms sights={others} topology={topology} player={player} />}
    </div>
  )
}
