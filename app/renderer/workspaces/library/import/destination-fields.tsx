import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ImportPlan } from '../../../../contract/library/imports.ts'
import { recordedOnWords } from '../../../../core/formats/recorded-on.ts'
import { athletesQuery, sessionQuery, sessionsQuery } from '../../../engine/queries.ts'
import { showDay } from '../../../format/days.ts'
import { NEW, WHOLE_SESSION, type Destination } from './destination.ts'
import css from './destination-fields.module.css'

interface DestinationFieldsProps {
  value: Destination
  onChange: (value: Destination) => void
  /** Movements without films. */
  recordings: number
  /** When they were recorded, as far as they tell. */
  recorded: ImportPlan['recorded']
}

export function DestinationFields({ value, onChange, recordings, recorded }: DestinationFieldsProps) {
  const { data: athletes = [] } = useQuery(athletesQuery())
  const { data: sessions } = useQuery({ ...sessionsQuery({ athleteId: value.athleteId }), enabled: value.athleteId !== NEW })
  const set = (change: Partial<Destination>) => onChange({ ...value, ...change })
  return (
    <div className={css.fields}>
      <Select
        label="Athlete"
        searchable
        allowDeselect={false}
        data={[{ value: NEW, label: 'New athlete …' }, ...athletes.map(({ id, name }) => ({ value: id, label: name }))]}
        value={value.athleteId}
        onChange={(athleteId) => set({ athleteId: athleteId ?? NEW, sessionId: NEW, trial: NEW })}
      />
      {value.athleteId === NEW && (
        <TextInput
          label="Name or code"
          data-needed={value.newAthleteName === '' || undefined}
          maxLength={200}
          value={value.newAthleteName}
          onChange={(event) => set({ newAthleteName: event.currentTarget.value })}
        />
      )}
      <Select
        label="Session"
        searchable
        allowDeselect={false}
        data={[
          { value: NEW, label: 'New session …' },
          ...(value.athleteId === NEW ? [] : (sessions?.sessions ?? []).map(({ id, name, date }) => ({ value: id, label: `${name} · ${showDay(date)}` }))),
        ]}
        value={value.sessionId}
        onChange={(sessionId) => set({ sessionId: sessionId ?? NEW, trial: NEW })}
      />
      {value.sessionId === NEW ? (
        <>
          <TextInput
            label="Name of the session"
            placeholder="Walk after 6 weeks"
            data-needed={value.newSessionName === '' || undefined}
            maxLength={200}
            value={value.newSessionName}
            onChange={(event) => set({ newSessionName: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label="Date"
            description={recorded && recorded.day === value.newSessionDate ? recordedOnWords(recorded) : undefined}
            inputWrapperOrder={['label', 'input', 'description']}
            max="9999-12-31"
            value={value.newSessionDate}
            onChange={(event) => set({ newSessionDate: event.currentTarget.value })}
          />
        </>
      ) : (
        <TrialSelect value={value} recordings={recordings} onTrial={(trial) => set({ trial })} />
      )}
    </div>
  )
}

function TrialSelect({ value, recordings, onTrial }: { value: Destination; recordings: number; onTrial: (trial: string) => void }) {
  const { data: session } = useQuery(sessionQuery(value.sessionId))
  return (
    <Select
      label="Trial"
      allowDeselect={false}
      data={[
        { value: NEW, label: recordings > 1 ? `${recordings} new trials, one a recording` : 'New trial' },
        ...(session?.trials ?? []).map(({ id, name }) => ({ value: id, label: name })),
        { value: WHOLE_SESSION, label: 'None: the whole session' },
      ]}
      value={value.trial}
      onChange={(trial) => onTrial(trial ?? NEW)}
    />
  )
}
