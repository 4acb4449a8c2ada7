import { Button, Checkbox, TextInput } from '@mantine/core'
import { useId } from 'react'
import { count } from '../../../../format/amounts.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { cameraNames, isNameless, type ChosenPicture, type PictureChoice } from './picture-choice.ts'
import css from './picture-list.module.css'

interface PictureListProps {
  chosen: readonly ChosenPicture[]
  /** By id, to be told beside the file's name. */
  trialNames: ReadonlyMap<string, string>
  lenses: readonly { name: string }[]
  choice: PictureChoice
  onChoice: (choice: PictureChoice) => void
}

/** Which files show the board, and which camera made them. */
export function PictureList({ chosen, trialNames, lenses, choice, onChoice }: PictureListProps) {
  const known = useId()
  const change = (changed: readonly ChosenPicture[]) => onChoice({ ...choice, ...Object.fromEntries(changed.map(({ mediaId, isOn, as }) => [mediaId, { isOn, camera: as }])) })
  const on = chosen.filter(({ isOn }) => isOn).length
  const setAll = (isOn: boolean) => change(chosen.map((picture) => ({ ...picture, isOn })))
  return (
    <section className={css.section} aria-label="Pictures of the board">
      <div className={css.head}>
        <h3>
          Pictures of the board <span>{on === 0 ? 'none chosen yet' : `${on} of ${chosen.length} chosen`}</span>
        </h3>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAll(on < chosen.length)}>
          {on < chosen.length ? 'Choose all' : 'Choose none'}
        </Button>
      </div>
      <datalist id={known}>
        {cameraNames(chosen, lenses).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <ul className={css.list}>
        {chosen.map((picture) => (
          <li key={picture.mediaId} data-off={!picture.isOn || undefined}>
            <Checkbox checked={picture.isOn} label={<PictureName picture={picture} trial={picture.trialId === null ? undefined : trialNames.get(picture.trialId)} />} onChange={({ currentTarget: { checked } }) => change([{ ...picture, isOn: checked }])} />
            <TextInput
              aria-label={`Camera of ${picture.name}`}
              placeholder="which camera"
              list={known}
              maxLength={100}
              value={picture.as}
              error={isNameless(picture)}
              onChange={({ currentTarget: { value } }) => change([{ ...picture, as: value }])}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function PictureName({ picture: { name, kind, fileCount }, trial }: { picture: ChosenPicture; trial: string | undefined }) {
  const facts = [kind === 'footage' ? 'film' : fileCount > 1 ? count(fileCount, 'photo') : 'photo', trial].filter(Boolean)
  return (
    <span className={css.name}>
      <Icon name={kind === 'footage' ? 'footage' : 'photo'} size={14} />
      <span>{name}</span>
      <span className={css.facts}>{facts.join(' · ')}</span>
    </span>
  )
}
