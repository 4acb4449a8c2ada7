import { Checkbox, Radio, Stack, TextInput } from '@mantine/core'
import type { FootageDraft, FootageRead } from './footage-draft.ts'
import { LengthFields } from './length-fields.tsx'
import css from './footage-fields.module.css'

const LENS_MEANS = {
  refine: 'Focal length and radial distortion follow the footage too. Leave it off where a board has told the lenses: that is surer.',
  footage: 'The lenses are known only about: their focal lengths are found with the places, and are less sure for it.',
}

interface FootageFieldsProps {
  draft: FootageDraft & { height: string }
  refusals: FootageRead['refusals']
  /** Whether cameras have places that can be refined. */
  canRefine: boolean
  /** What the athlete's height came from, beside the field. */
  heightFrom: string | undefined
  onDraft: (changes: Partial<FootageDraft>) => void
}

export function FootageFields({ draft, refusals, canRefine, heightFrom, onDraft }: FootageFieldsProps) {
  const { work, scale, lens } = draft
  return (
    <>
      <section className={css.section} aria-label="What is done">
        <h3>What is done</h3>
        <Radio.Group aria-label="What is done" value={work} onChange={(value) => onDraft({ work: value as FootageDraft['work'] })}>
          <Stack gap={6}>
            <Radio size="xs" value="refine" disabled={!canRefine} label="Refine the cameras" description={canRefine ? 'From where they stand now, until they agree on the person.' : 'The calibration that counts places fewer than two cameras.'} />
            <Radio size="xs" value="footage" label="Find their places from scratch" description="Only the lenses are taken as known; the floor and the room’s axes come from the person." />
          </Stack>
        </Radio.Group>
      </section>
      <section className={css.section} aria-label="What says how large the room is">
        <h3>
          What says how large the room is <span>no picture does</span>
        </h3>
        <Radio.Group aria-label="What says how large the room is" value={scale} onChange={(value) => onDraft({ scale: value as FootageDraft['scale'] })}>
          <Stack gap={6}>
            {work === 'refine' && <Radio size="xs" value="camera-distances" label="The distances between the cameras stay" />}
            <Radio size="xs" value="height" label="The person’s height" />
            {scale === 'height' && (
              <TextInput className={css.inner ?? ''} aria-label="The person’s height in metres" description={heightFrom} inputWrapperOrder={['label', 'input', 'error', 'description']} placeholder="1.78" inputMode="decimal" rightSection={<span className={css.unit}>m</span>} value={draft.height} error={refusals.height} onChange={({ currentTarget: { value } }) => onDraft({ height: value })} />
            )}
            <Radio size="xs" value="length" label="A length between two keypoints" />
            {scale === 'length' && <LengthFields draft={draft} refusals={refusals} onDraft={onDraft} />}
          </Stack>
        </Radio.Group>
      </section>
      <section className={css.section} aria-label="Lenses">
        <h3>Lenses</h3>
        <Checkbox label="Adjust the lenses too" description={LENS_MEANS[work]} checked={lens} onChange={({ currentTarget: { checked } }) => onDraft({ lens: checked })} />
      </section>
    </>
  )
}
