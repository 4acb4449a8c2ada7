import { Button } from '@mantine/core'
import type { Board } from '../../../../../contract/analysis/calibration-tasks.ts'
import { useStore } from '../../../../store.ts'
import { playhead } from '../../../../trial/playhead.ts'
import { looksAlikeTurned } from '../boards/board-draft.ts'
import type { Work } from '../work/use-work.ts'
import { picturesNow, type FloorRow } from './floor-rows.ts'

interface FloorFootProps {
  board: Board | null
  rows: readonly FloorRow[]
  work: Work
  isMade: boolean
}

const ALIKE = 'This board’s two ends look alike, so that cameras would disagree about where it begins: take one with an even number of squares one way and an odd number the other, or a ChArUco board.'

/** Follows the playhead: a film may show no frame there. */
export function FloorFoot({ board, rows, work, isMade }: FloorFootProps) {
  const { length } = picturesNow(rows, useStore(playhead))
  const lacking = !board ? 'Say what the board is like.' : looksAlikeTurned(board) ? ALIKE : length === 0 ? 'Choose what shows it to at least one camera.' : null
  return (
    <>
      <Button type="submit" variant={isMade ? 'default' : 'filled'} disabled={lacking !== null || work.running !== null} loading={work.isStarting}>
        Tell where {length === 1 ? 'the camera stands' : `${length === 0 ? 'the' : length} cameras stand`}
      </Button>
      <p role="status">{lacking}</p>
    </>
  )
}
