import type { Side } from '../../../../../core/body/joints.ts'
import type { AnglePicture } from './angle-picture.ts'
import css from './help.module.css'

type Path = AnglePicture['zero']

const pathOf = (path: Path) => `M${path.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`
const pathsOf = (paths: readonly Path[]) => paths.map(pathOf).join('')

const HEAD_LONG = 6.5
const HEAD_WIDE = 3

/** The arrow's head, as the arc ends. */
function headOf(arc: Path): string {
  const [[tipX, tipY], [x, y]] = [arc.at(-1)!, arc.at(-4)!]
  const along = Math.hypot(tipX - x, tipY - y)
  const [toX, toY] = [(tipX - x) / along, (tipY - y) / along]
  const [backX, backY] = [tipX - HEAD_LONG * toX, tipY - HEAD_LONG * toY]
  return `${pathOf([[tipX, tipY], [backX - HEAD_WIDE * toY, backY + HEAD_WIDE * toX], [backX + HEAD_WIDE * toY, backY - HEAD_WIDE * toX]])}Z`
}

const SEEN_FROM: Readonly<Record<AnglePicture['view'], string>> = { side: 'from the right, walking →', front: 'from the front', top: 'from above, walking ↑' }

/** The words beside it say the same: for eyes alone, but for where it is seen from. */
export function AngleDrawing({ picture: { view, of, carried, against, body, head, zero, now, arc }, side }: { picture: AnglePicture; side: Side }) {
  return (
    <figure className={css.drawing} data-side={side}>
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <g className={css.body}>
          <path d={pathsOf(body)} />
          {head && <circle cx={head.at[0]} cy={head.at[1]} r={head.radius} />}
        </g>
        <path className={css.carried} d={pathsOf(carried)} />
        <path className={css.against} d={pathsOf(against)} />
        <path className={css.of} d={pathsOf(of)} />
        <path className={css.zero} d={pathOf(zero)} />
        <path className={css.now} d={pathOf(now)} />
        <path className={css.arc} d={pathOf(arc)} />
        <path className={css.arrow} d={headOf(arc)} />
      </svg>
      <figcaption>{SEEN_FROM[view]}</figcaption>
    </figure>
  )
}
