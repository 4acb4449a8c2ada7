import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { count } from '../../../../format/amounts.ts'
import { readPoints } from './read-points.ts'
import css from './paste-box.module.css'

interface PasteBoxProps {
  onPoints: (text: string) => void
  onClose: () => void
}

/** Rows from a spreadsheet or a text, and how they are understood, before they are taken. */
export function PasteBox({ onPoints, onClose }: PasteBoxProps) {
  const [text, setText] = useState('')
  const id = useId()
  const { points, refused } = readPoints(text)
  return (
    <div className={css.paste}>
      <label htmlFor={id}>A point a line: name, x, y, z in metres</label>
      <textarea
        id={id}
        ref={(element) => element?.focus()}
        value={text}
        spellCheck={false}
        placeholder={'plate corner 1\t0.00\t0.40\t0.00\nplate corner 2\t0.60\t0.40\t0.00'}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onPoints(text)
          else return
          event.preventDefault()
        }}
      />
      {refused.length > 0 && (
        <p className={css.note} data-tone="watch" role="status">
          {count(refused.length, 'line')} cannot be read as a point: {refused.slice(0, 3).join(' · ')}
        </p>
      )}
      <div className={css.tools}>
        <Button size="compact-xs" disabled={points.length === 0} onClick={() => onPoints(text)}>
          {points.length === 0 ? 'Add' : `Add ${count(points.length, 'point')}`}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
