import type { Board, BoardView } from '../../../../../contract/analysis/calibration-tasks.ts'
import { count } from '../../../../format/amounts.ts'
import css from './board-picture.module.css'

interface BoardPictureProps {
  board: Board
  view: BoardView
  /** Address of the photo; undefined of a film's frame. */
  photo: string | undefined
  /** Whether the board is the room's origin: X along its rows, Y against its columns. */
  hasAxes?: boolean
}

/** One picture with the corners that were found in it, row by row, and the first of them marked. */
export function BoardPicture({ board: { columns }, view: { name, widthPx, heightPx, corners }, photo, hasAxes = false }: BoardPictureProps) {
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
        {hasAxes && axesOf(corners, columns).map(({ axis, from, to }) => <Axis key={axis} axis={axis} from={from} to={to} size={8 * radius} />)}
        {first && <circle cx={first[0]} cy={first[1]} r={2 * radius} className={css.first} vectorEffect="non-scaling-stroke" />}
      </svg>
      <figcaption>
        {name}: {count(seen.length, 'corner')} found{first && (hasAxes ? '; the room’s origin is ringed' : ', the first one ringed')}
        {photo === undefined && '. Of a film only the corners are drawn.'}
      </figcaption>
    </figure>
  )
}

type Pixel = readonly [number, number]

/** As long in the picture as the board's first row and one of its squares; the floor's Y runs against the board's rows (`floorPoints` in core). */
function axesOf(corners: BoardView['corners'], columns: number): { axis: string; from: Pixel; to: Pixel }[] {
  const [first, alongX, alongY] = [corners[0], corners[columns - 1], corners[columns]]
  if (!first || !alongX || !alongY) return []
  const beyond = ([x, y]: Pixel, times: number): Pixel => [first[0] + times * (x - first[0]), first[1] + times * (y - first[1])]
  return [
    { axis: 'X', from: first, to: beyond(alongX, 1) },
    { axis: 'Y', from: first, to: beyond(alongY, -1) },
  ]
}

function Axis({ axis, from, to, size }: { axis: string; from: Pixel; to: Pixel; size: number }) {
  return (
    <g className={css.axis} data-axis={axis}>
      <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} vectorEffect="non-scaling-stroke" />
      <text x={to[0] + 0.15 * (to[0] - from[0])} y={to[1] + 0.15 * (to[1] - from[1])} fontSize={size}>
        {axis}
      </text>
    </g>
  )
}
