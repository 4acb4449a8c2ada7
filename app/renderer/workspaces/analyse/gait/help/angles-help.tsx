import { Modal, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Side } from '../../../../../core/body/joints.ts'
import { useChoice } from '../../../../engine/choices.ts'
import { modelsQuery } from '../../../../engine/queries.ts'
import { close, overlay } from '../../../../frame/overlay.ts'
import { useStore } from '../../../../store.ts'
import { SearchBox } from '../../../../ui/search-box.tsx'
import { angleChoice, sidesChoice } from '../../../../trial/gait/choices.ts'
import { shownGait } from '../../../../trial/gait/shown-gait.ts'
import { anglesCalled } from './angle-rows.ts'
import { AnglesTable } from './angles-table.tsx'
import { ReadingNumbers } from './reading-numbers.tsx'
import css from './help.module.css'

/** What each angle is, with a picture, and what the numbers about them mean. */
export function AnglesHelp() {
  const opened = useStore(overlay)?.name === 'angles'
  return (
    <Modal opened={opened} onClose={close} title="Angles: what each one is" size="min(1360px, 96vw)" yOffset="4vh" padding="sm">
      <Help />
    </Modal>
  )
}

const PARTS = [
  { value: 'angles', label: 'Angles' },
  { value: 'numbers', label: 'Scores, bands, verdicts' },
]
const DRAWN: { value: Side; label: string }[] = [
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
]

function Help() {
  const gait = useStore(shownGait)?.trialGait.gait ?? null
  const { data: models } = useQuery(modelsQuery())
  const [shown] = useChoice(angleChoice)
  const [sides] = useChoice(sidesChoice)
  const [part, setPart] = useState('angles')
  const [drawn, setDrawn] = useState<Side>(sides === 'left' ? 'left' : 'right')
  const [text, setText] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const angles = anglesCalled(text)
  const find = (wanted: string) => {
    setText(wanted)
    scroller.current?.scrollTo(0, 0)
  }
  return (
    <div className={css.help}>
      <div className={css.bar}>
        <SegmentedControl aria-label="What the help is about" data={PARTS} value={part} onChange={setPart} />
        {part === 'angles' && (
          <>
            <SegmentedControl aria-label="Side in the pictures" data={DRAWN} value={drawn} onChange={(side) => setDrawn(side as Side)} />
            <div className={css.search}>
              <SearchBox label="Find an angle" placeholder="Find an angle" value={text} onSearch={find} onLeave={() => scroller.current?.focus()} />
            </div>
          </>
        )}
      </div>
      {part === 'angles' && (
        <p className={css.legend}>
          <span data-key="of" data-side={drawn}>
            the part that turns
          </span>
          <span data-key="against">what it is measured against</span>
          <span data-key="zero">0°</span>
          <span data-key="arc">the way of +</span>
          <span>Moments and powers are shown where a file has them, never computed.</span>
        </p>
      )}
      <div key={part} ref={scroller} className={css.scroll} tabIndex={0} role="region" aria-label={part === 'angles' ? 'All angles' : 'Scores, bands and verdicts'}>
        {part === 'numbers' ? <ReadingNumbers gait={gait} /> : <AnglesTable angles={angles} side={drawn} gait={gait} shown={shown} models={models?.models ?? []} />}
      </div>
      <p className={css.none} role="status">
        {part === 'angles' && angles.length === 0 && `No angle is called “${text}”. Try fewer letters.`}
      </p>
    </div>
  )
}
