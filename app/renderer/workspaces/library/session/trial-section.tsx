import { ActionIcon, Menu } from '@mantine/core'
import { useId, useState } from 'react'
import type { Media } from '../../../../contract/library/media.ts'
import type { Trial } from '../../../../contract/library/trials.ts'
import { moveToBin } from '../../../commands/bin.ts'
import { updateTrial } from '../../../engine/actions.ts'
import { useMay } from '../../../engine/users.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { SEEN_KINDS } from '../../../trial/trials-with-footage.ts'
import { FileList } from './file-list.tsx'
import { TrialConditions } from './trial-conditions.tsx'
import { conditionsInWords } from '../../../format/conditions-in-words.ts'
import css from './trial-section.module.css'

/** From here on there is room for conditions and files at once. */
const ROOMY_PX = 1_000

/** Longer names have a line of their own: those that begin alike are told apart by their ends. */
const SHORT_NAME = 16

interface TrialSectionProps {
  trial: Trial
  media: readonly Media[]
  /** The only trial shows its conditions from the start, where there is room. */
  alone: boolean
  choose: { chosen: ReadonlySet<string>; onChosen: (chosen: ReadonlySet<string>) => void }
}

export function TrialSection({ trial, media, alone, choose }: TrialSectionProps) {
  const [opened, setOpened] = useState(alone && innerHeight > ROOMY_PX)
  const conditionsId = useId()
  const mayReport = useMay('report')
  return (
    <section className={css.trial} aria-label={trial.name}>
      <h3 className={css.hidden}>{trial.name}</h3>
      <div className={css.head} data-long={trial.name.length > SHORT_NAME}>
        <div className={css.name} title={trial.name}>
          <TextField label="Name of the trial" hideLabel value={trial.name} needed="A trial needs a name" save={(name) => updateTrial(trial, { name })} />
        </div>
        <button type="button" className={css.toggle} aria-expanded={opened} aria-controls={conditionsId} onClick={() => setOpened(!opened)}>
          <span>{conditionsInWords(trial)}</span>
          <Icon name={opened ? 'down' : 'right'} size={13} />
        </button>
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={`More about ${trial.name}`}>
              <Icon name="more" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {media.some(({ kind }) => SEEN_KINDS.includes(kind)) && (
              <Menu.Item
                leftSection={<Icon name="analyse" size={14} />}
                onClick={() => navigate({ workspace: 'analyse', sessionId: trial.sessionId, trialId: trial.id })}
              >
                Open in Analyse
              </Menu.Item>
            )}
            {mayReport && media.some(({ kind }) => SEEN_KINDS.includes(kind)) && (
              <Menu.Item leftSection={<Icon name="report" size={14} />} onClick={() => navigate({ workspace: 'analyse', sessionId: trial.sessionId, trialId: trial.id, report: true })}>
                Report
              </Menu.Item>
            )}
            <Menu.Item leftSection={<Icon name="bin" size={14} />} onClick={() => void moveToBin('trial', [trial.id], trial.name)}>
              Move the trial to the bin
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <div id={conditionsId} hidden={!opened} className={css.conditions}>
        {opened && <TrialConditions trial={trial} />}
      </div>
      {media.length > 0 ? <FileList media={media} {...choose} /> : <p className={css.none}>No files in this trial. Move some here, or import.</p>}
    </section>
  )
}
