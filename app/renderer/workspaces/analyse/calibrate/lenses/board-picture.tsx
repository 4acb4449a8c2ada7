import type { Board, BoardView } from '../../../../../contract/calibration-tasks.ts'
import { count } from '../../../../format/amounts.ts'
import css from './board-picture.module.css'

interface BoardPictureProps {
  board: Board
  view: BoardView
  /** Address of the photo; undefined of a film's frame. */
  photo: string | undefined
}

/** One picture with the corners that were found in it, row by row, and the first of them marked. */
export function BoardPicture({ board: { columns }, view: { name, widthPx, heightPx, corners }, photo }: BoardPictureProps) {
  const seen = corners.flatMap((corner) => (corner ? [corner] : []))
  const rows = Array.from({ length: Math.ceil(corners.length / columns) }, (_, row) => corners.slice(row * columns, (row + 1) * columns).flatMap((corner) => (corner ? [corner] : [])))
  const radius = 0.006 * Math.max(widthPx, heightPx)
  const first = corners[0]
  return (
    <figure className={css.picture}>
      <svg viewBox={`-0.5 -0.5 ${widthPx} ${heightPx}`} role="img" aria-label={`${name} with the ${count(seen.length, 'corner')} that ${seen.length === 1 ? 'was' : 'were'} found`}>
        {photo !== undefined && <image href={photo} x={-0.5} y={-0.5} width={widthPx} height={heightPx} preserveAspectRatio="none" />}
        {rows.map((row, at) => (
          <polyline key={at} points={row.join(' ')} className={css.row} vectorEffect="non-scaling-stroke" />
        ))}
        {seen.map(([x, y]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={radius} className={css.corner} vectorEffect="non-scaling-stroke" />
        ))}
        {first && <circle cx={first[0]} cy={first[1]} r={2 * radius} className={css.first} vectorEffect="non-scaling-stroke" />}
      </svg>
      <figcaption>
        {name}: {count(seen.length, 'corner')} found{first && ', the first one ringed'}
        {photo === undefined && '. Of a film only the corners are drawn.'}
      </figcaption>
    </figure>
  )
}
