import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core'
import type { RefObject } from 'react'
import { keypointName } from '../../../format/keypoint-words.ts'
import { useStore } from '../../../store.ts'
import { Icon } from '../../../ui/icons.tsx'
import { tell } from '../../../ui/toasts.ts'
import { measuring, picked } from '../../../trial/scene/scene-view.ts'
import css from './scene-panel.module.css'

const PLACES = ['From', 'To, or the corner of an angle', 'To, for an angle'] as const

/** What is measured, by clicks in the room or from lists. `words` is written at every moment, outside React. */
export function MeasureCard({ keypoints, words }: { keypoints: readonly string[]; words: RefObject<HTMLOutputElement | null> }) {
  const names = useStore(picked)
  const choose = (place: number, name: string) => {
    const next = PLACES.map((_, at) => (at === place ? name : (names[at] ?? '')))
    picked.set(next.filter((one, at) => one !== '' && next.indexOf(one) === at))
  }
  const copy = () => {
    const said = [names.map((name) => keypointName(name)).join(' – '), words.current?.textContent].join(': ')
    navigator.clipboard.writeText(said).then(() => tell(`Copied: ${said}`), () => tell('This window may not copy. Select the words and copy them by hand.', { tone: 'note' }))
  }
  return (
    <section className={css.measure} aria-label="Measure">
      {PLACES.map((label, place) => (
        <NativeSelect
          key={label}
          className={css.point}
          aria-label={label}
          value={names[place] ?? ''}
          disabled={place > names.length}
          data={[{ value: '', label: '–' }, ...keypoints.map((name) => ({ value: name, label: keypointName(name) }))]}
          onChange={(event) => choose(place, event.currentTarget.value)}
        />
      ))}
      <output ref={words} aria-live="off" />
      <Tooltip label="Copy">
        <ActionIcon aria-label="Copy what was measured" disabled={names.length < 2} onClick={copy}>
          <Icon name="table" size={14} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Close">
        <ActionIcon aria-label="Stop measuring" onClick={() => measuring.set(false)}>
          <Icon name="cross" size={14} />
        </ActionIcon>
      </Tooltip>
    </section>
  )
}
