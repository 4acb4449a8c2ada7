import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { BoardDrawing } from './board-drawing.tsx'
import { boardWords, DICTIONARIES, ofKind, readDraft, type BoardDraft } from './board-draft.ts'
import css from './board-fields.module.css'

const KINDS = [
  { value: 'checkerboard', label: 'Checkerboard' },
  { value: 'charuco', label: 'ChArUco' },
]
const unit = <span className={css.unit}>mm</span>

interface BoardFieldsProps {
  draft: BoardDraft
  onDraft: (draft: BoardDraft) => void
}

/** The board that pictures show; the same for lenses and for the floor, and remembered. */
export function BoardFields({ draft, onDraft }: BoardFieldsProps) {
  const { board, refusals } = readDraft(draft)
  const isCharuco = draft.kind === 'charuco'
  const count = isCharuco ? 'Squares' : 'Inner corners'
  const text = (field: 'columns' | 'rows' | 'square' | 'marker') => ({
    value: draft[field],
    error: refusals[field],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => onDraft({ ...draft, [field]: value }),
  })
  return (
    <section className={css.section} aria-label="Board">
      <h3>Board</h3>
      <SegmentedControl className={css.kind ?? ''} aria-label="Kind of board" value={draft.kind} data={KINDS} onChange={(kind) => onDraft(ofKind(draft, kind as BoardDraft['kind']))} />
      <div className={css.board}>
        <div className={css.fields}>
          <TextInput label={`${count} across`} placeholder={isCharuco ? '5' : '4'} inputMode="numeric" {...text('columns')} />
          <TextInput label={`${count} down`} placeholder={isCharuco ? '8' : '7'} inputMode="numeric" {...text('rows')} />
          <TextInput label="Side of a square" placeholder="60" inputMode="decimal" rightSection={unit} {...text('square')} />
          {isCharuco && <TextInput label="Side of a marker" placeholder="45" inputMode="decimal" rightSection={unit} {...text('marker')} />}
          {isCharuco && <NativeSelect label="Dictionary" value={draft.dictionary} data={DICTIONARIES} onChange={({ currentTarget: { value } }) => onDraft({ ...draft, dictionary: value })} />}
        </div>
        {board && <BoardDrawing board={board} />}
      </div>
      <p className={css.hint}>{boardWords(board)} Measure a square on the print: printers scale pages.</p>
    </section>
  )
}
