import type { Board } from '../../../../../contract/analysis/calibration-tasks.ts'
import css from './board-fields.module.css'

/** As many squares as were said, and their inner corners: whoever counted the wrong thing sees it. */
export function BoardDrawing({ board }: { board: Board }) {
  const { columns, rows } = board
  const squares = grid(columns + 1, rows + 1)
  const isDark = ([x, y]: Place) => (x + y) % 2 === 0
  return (
    <svg className={css.drawing} viewBox={`-0.4 -0.4 ${columns + 1.8} ${rows + 1.8}`} role="img" aria-label={`Drawn: ${columns + 1} × ${rows + 1} squares with ${columns} × ${rows} inner corners`}>
      <rect x={-0.4} y={-0.4} width={columns + 1.8} height={rows + 1.8} className={css.paper} />
      <path className={css.dark} d={squaresPath(squares.filter(isDark), 1)} />
      {board.kind === 'charuco' && <path className={css.marker} d={squaresPath(squares.filter((square) => !isDark(square)), board.markerM / board.squareM)} />}
      {grid(columns, rows).map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x + 1} cy={y + 1} r={0.13} className={css.corner} />
      ))}
    </svg>
  )
}

type Place = readonly [x: number, y: number]

const grid = (columns: number, rows: number): Place[] => Array.from({ length: columns * rows }, (_, at) => [at % columns, Math.floor(at / columns)])

/** A square in the middle of each place. */
function squaresPath(places: readonly Place[], side: number): string {
  const inset = (1 - side) / 2
  return places.map(([x, y]) => `M${x + inset} ${y + inset}h${side}v${side}h${-side}z`).join('')
}
