import { NativeSelect, TextInput } from '@mantine/core'
import { HALPE_26 } from '../../../../../core/body/halpe26.ts'
import { keypointWords } from '../../../../format/keypoint-words.ts'
import type { FootageDraft, FootageRead } from './footage-draft.ts'
import css from './footage-fields.module.css'

const KEYPOINTS = HALPE_26.map((name) => ({ value: name, label: keypointWords(name) }))

interface LengthFieldsProps {
  draft: FootageDraft
  refusals: FootageRead['refusals']
  onDraft: (changes: Partial<FootageDraft>) => void
}

export function LengthFields({ draft: { from, to, length }, refusals, onDraft }: LengthFieldsProps) {
  return (
    <div className={css.length}>
      <NativeSelect label="From" value={from} data={KEYPOINTS} onChange={({ currentTarget: { value } }) => onDraft({ from: value })} />
      <NativeSelect label="To" value={to} data={KEYPOINTS} error={refusals.to} onChange={({ currentTarget: { value } }) => onDraft({ to: value })} />
      <TextInput label="Apart" placeholder="0.42" inputMode="decimal" rightSection={<span className={css.unit}>m</span>} value={length} error={refusals.length} onChange={({ currentTarget: { value } }) => onDraft({ length: value })} />
      <p>Between where a pose model sees them: its joints lie inside the body, not on the skin.</p>
    </div>
  )
}
