import { useMemo, useState } from 'react'
import type { Media } from '../../../../contract/library/media.ts'
import type { SessionDetail } from '../../../../contract/library/sessions.ts'
import { updateSession } from '../../../engine/actions.ts'
import { bytes, count, duration } from '../../../format/amounts.ts'
import { DayField } from '../../../ui/fields/day-field.tsx'
import { TagsField } from '../../../ui/fields/tags-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { READINESS } from '../../../ui/kinds.ts'
import { Mark } from '../../../ui/mark.tsx'
import { ClinicalFields } from './clinical/clinical-fields.tsx'
import { ChosenFiles } from './chosen-files.tsx'
import { FileList } from './file-list.tsx'
import { NoFiles } from './no-files.tsx'
import { TrialSection } from './trial-section.tsx'
import css from './session-content.module.css'
import details from '../details.module.css'

export function SessionContent({ session }: { session: SessionDetail }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const byTrial = useMemo(() => Map.groupBy(session.media, ({ trialId }) => trialId), [session.media])
  const still = session.media.filter(({ id }) => chosen.has(id))
  const choose = { chosen, onChosen: setChosen }
  return (
    <>
      <SessionFields session={session} />
      <ClinicalFields session={session} />
      {session.trials.map((trial) => (
        <TrialSection key={trial.id} trial={trial} media={byTrial.get(trial.id) ?? []} alone={session.trials.length === 1} choose={choose} />
      ))}
      <WholeSession media={byTrial.get(null) ?? []} choose={choose} />
      {session.media.length === 0 && <NoFiles />}
      {still.length > 0 && <ChosenFiles files={still} trials={session.trials} onDone={() => setChosen(new Set())} />}
    </>
  )
}

function SessionFields({ session }: { session: SessionDetail }) {
  const change = (changes: Parameters<typeof updateSession>[1]) => updateSession(session.id, changes)
  const facts = [
    count(session.media.length, 'file'),
    session.footageUs > 0 && `${duration(session.footageUs)} of footage`,
    session.bytes > 0 && bytes(session.bytes),
  ]
  return (
    <>
      <p className={css.facts}>
        <Mark {...READINESS[session.readiness]} />
        <span>{facts.filter(Boolean).join(' · ')}</span>
      </p>
      <div className={css.fields}>
        <TextField label="Session" value={session.name} needed="A session needs a name" save={(name) => change({ name })} />
        <DayField label="Date" value={session.date} needed="A session needs a date" save={(date) => (date === null ? Promise.resolve() : change({ date }))} />
        <TagsField label="Tags" value={session.tags} save={(tags) => change({ tags })} />
        <div className={details.wide}>
          <TextField label="Notes" multiline maxLength={20_000} value={session.notes} save={(notes) => change({ notes })} />
        </div>
      </div>
    </>
  )
}

interface WholeSessionProps {
  media: readonly Media[]
  choose: { chosen: ReadonlySet<string>; onChosen: (chosen: ReadonlySet<string>) => void }
}

/** Files that belong to no trial: calibrations most of all. */
function WholeSession({ media, choose }: WholeSessionProps) {
  if (media.length === 0) return null
  return (
    <section className={details.section} aria-label="Files of the whole session">
      <h3>Of the whole session</h3>
      <FileList media={media} {...choose} />
    </section>
  )
}
