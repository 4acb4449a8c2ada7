import { useState } from 'react'
import type { Board, CalibratedLens } from '../../../../../contract/analysis/calibration-tasks.ts'
import { routes } from '../../../../../contract/routes.ts'
import { count } from '../../../../format/amounts.ts'
import { percentOf } from '../../../../format/measured.ts'
import { FactTable } from '../../../../ui/fact-table.tsx'
import { Oddities } from '../../../../ui/oddities.tsx'
import { BoardPicture } from '../boards/board-picture.tsx'
import { useBoardViews } from '../boards/use-board-views.ts'
import type { ResultOf } from '../work/made.ts'
import { CoverageMap } from './coverage-map.tsx'
import { lensFacts } from './lens-facts.ts'
import { PictureTable } from './picture-table.tsx'
import { pictureRows, type LeftOut, type PictureOrder, type PictureRow } from './picture-rows.ts'
import css from './lens-detail.module.css'

interface LensDetailProps {
  lens: CalibratedLens
  board: Board
  /** Where its pictures can be looked at. */
  boards: ResultOf<'lenses'>['boards'][number] | undefined
  leftOut: LeftOut
  order: PictureOrder
  onOrder: (order: PictureOrder) => void
  onToggle: (picture: PictureRow) => void
}

/** One lens: what it is like, how sure that is, and what it rests on. */
export function LensDetail({ lens, board, boards, leftOut, order, onOrder, onToggle }: LensDetailProps) {
  const { coverage, findings, unused } = lens
  const rows = pictureRows(lens, leftOut, order)
  const views = useBoardViews(boards?.views)
  const [chosen, setChosen] = useState<string | null>(null)
  const view = views.find(({ name }) => name === (chosen ?? rows[0]?.name))
  const photo = boards?.photos.find(({ name }) => name === view?.name)
  return (
    <section className={css.detail} aria-label={`Lens of ${lens.lens.name}`}>
      <h4>{lens.lens.name}</h4>
      <div className={css.facts}>
        <FactTable facts={lensFacts(lens)} />
        <figure>
          <CoverageMap coverage={coverage} widthPx={lens.lens.widthPx} heightPx={lens.lens.heightPx} />
          <figcaption>
            Where the board was seen: {percentOf(coverage.share)} of the picture, out to {percentOf(coverage.reach)} of the way to its corners
          </figcaption>
        </figure>
      </div>
      <Oddities list={findings} />
      <p className={css.hint}>Untick a picture, or press Del on it, and calibrate again without it: one that was blurred or shows a bent board makes the lens worse.</p>
      <div className={css.pictures}>
        <PictureTable rows={rows} leftOut={leftOut} order={order} onOrder={onOrder} onToggle={onToggle} shown={view?.name} onShow={setChosen} />
        {view && <BoardPicture board={board} view={view} photo={photo && routes.photo(photo.mediaId, photo.n)} />}
      </div>
      {unused.length > 0 && (
        <details className={css.unused}>
          <summary>{count(unused.length, 'picture')} not used</summary>
          <ul>
            {unused.map(({ name, reason }) => (
              <li key={`${name} ${reason}`}>
                <span>{name}</span> {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
