import { NativeSelect } from '@mantine/core'
import { seconds } from '../../../../format/session-time.ts'
import { useStore } from '../../../../store.ts'
import { playhead } from '../../../../trial/playhead.ts'
import type { Moment } from '../../../../trial/stage.ts'
import type { FloorOption } from './floor-choice.ts'
import { frameShown, type FloorRow } from './floor-rows.ts'
import css from './floor-tab.module.css'

interface FloorPicturesProps {
  rows: readonly FloorRow[]
  onChange: (camera: string, option: FloorOption | undefined) => void
}

/** For each camera whose lens is known, what shows the board to it. */
export function FloorPictures({ rows, onChange }: FloorPicturesProps) {
  const moment = useStore(playhead)
  return (
    <section className={css.pictures} aria-label="What shows the board">
      <h3>
        What shows the board <span>to each camera whose lens is known</span>
      </h3>
      {rows.map((row) => (
        <NativeSelect
          key={row.camera}
          label={row.camera}
          description={shownNow(row, moment)}
          inputWrapperOrder={['label', 'input', 'description']}
          value={row.option?.value ?? ''}
          data={[{ value: '', label: 'nothing: takes no part' }, ...row.options.map(({ value, label }) => ({ value, label }))]}
          onChange={({ currentTarget: { value } }) => onChange(row.camera, row.options.find((option) => option.value === value))}
        />
      ))}
    </section>
  )
}

function shownNow(row: FloorRow, moment: Moment): string | undefined {
  if (!row.option?.isFrameShown || !row.film) return undefined
  const frame = frameShown(row, moment)
  return frame === null ? 'shows no frame where the playhead stands' : `frame ${frame} at ${seconds(row.film.times.startUs[frame]!)}`
}
