import { NativeSelect } from '@mantine/core'
import { seconds } from '../../../../format/session-time.ts'
import type { FilmCamera } from '../../stage.ts'
import type { FloorOption } from './floor-choice.ts'
import css from './floor-tab.module.css'

interface FloorRow {
  camera: string
  options: readonly FloorOption[]
  option: FloorOption | undefined
  film: FilmCamera | undefined
  frame: number | null
}

interface FloorPicturesProps {
  rows: readonly FloorRow[]
  onChange: (camera: string, option: FloorOption | undefined) => void
}

/** For each camera whose lens is known, what shows the board to it. */
export function FloorPictures({ rows, onChange }: FloorPicturesProps) {
  return (
    <section className={css.pictures} aria-label="What shows the board">
      <h3>
        What shows the board <span>to each camera whose lens is known</span>
      </h3>
      {rows.map((row) => (
        <NativeSelect
          key={row.camera}
          label={row.camera}
          description={shownNow(row)}
          inputWrapperOrder={['label', 'input', 'description']}
          value={row.option?.value ?? ''}
          data={[{ value: '', label: 'nothing: takes no part' }, ...row.options.map(({ value, label }) => ({ value, label }))]}
          onChange={({ currentTarget: { value } }) => onChange(row.camera, row.options.find((option) => option.value === value))}
        />
      ))}
    </section>
  )
}

function shownNow({ option, film, frame }: FloorRow): string | undefined {
  if (!option?.isFrameShown || !film) return undefined
  return frame === null ? 'shows no frame where the playhead stands' : `frame ${frame} at ${seconds(film.times.startUs[frame]!)}`
}
