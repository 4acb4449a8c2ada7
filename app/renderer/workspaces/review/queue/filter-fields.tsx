import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useChoice, type Choice } from '../../../engine/choices.ts'
import { usersQuery } from '../../../engine/users.ts'
import { count } from '../../../format/amounts.ts'
import { angleName } from '../../../format/angle-words.ts'
import { clearFilter, narrow, narrowedBy, type QueueFilter } from './filter.ts'
import css from './queue.module.css'

const openedChoice: Choice<boolean> = { key: 'review.filter-opened', schema: z.boolean(), fallback: false }

interface FilterFieldsProps {
  filter: QueueFilter
  variables: readonly string[]
  athletes: readonly { id: string; name: string }[]
}

/** By what else the queue can be narrowed: of what it holds. */
export function FilterFields({ filter, variables, athletes }: FilterFieldsProps) {
  const [isOpened, setOpened] = useChoice(openedChoice)
  const { data: users = [] } = useQuery(usersQuery())
  const by = narrowedBy(filter)
  const people = withChosen(athletes.map(({ id, name }) => ({ value: id, label: name })), filter.athleteId, 'one person')
  const angles = withChosen(variables.map((value) => ({ value, label: angleName(value) })), filter.variable, angleName(filter.variable ?? ''))
  return (
    <div className={css.narrowed}>
      <div className={css.row}>
        <button type="button" className={css.more} aria-expanded={isOpened} onClick={() => setOpened(!isOpened)}>
          {isOpened ? 'Fewer filters' : by === 0 ? 'Filters' : `Narrowed by ${count(by, 'filter')}`}
        </button>
        {by > 0 && (
          <Button variant="subtle" size="compact-xs" onClick={clearFilter}>
            Clear
          </Button>
        )}
      </div>
      {isOpened && (
        <div className={css.fields}>
          <Select label="Person" all="Everybody" value={filter.athleteId} data={people} onChange={(athleteId) => narrow({ athleteId })} />
          <Select label="Angle" all="Every angle" value={filter.variable} data={angles} onChange={(variable) => narrow({ variable })} />
          <Select label="Side" all="Both sides" value={filter.side} data={SIDES} onChange={(side) => narrow({ side })} />
          <Select label="Verdict" all="Every verdict" value={filter.verdict} data={VERDICTS} onChange={(verdict) => narrow({ verdict })} />
          {users.length > 0 && <Select label="Decided by" all="Anybody" value={filter.reviewer} data={users.map(({ id, name }) => ({ value: id, label: name }))} onChange={(reviewer) => narrow({ reviewer })} />}
          <TextInput size="xs" type="date" label="Measured from" value={filter.from ?? ''} onChange={({ currentTarget }) => narrow({ from: currentTarget.value })} />
          <TextInput size="xs" type="date" label="to" value={filter.to ?? ''} onChange={({ currentTarget }) => narrow({ to: currentTarget.value })} />
        </div>
      )}
    </div>
  )
}

const SIDES = [
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
]
const VERDICTS = [
  { value: 'beyond', label: 'Beyond the usual' },
  { value: 'possible', label: 'Possible' },
]

type Option = { value: string; label: string }

/** What is chosen stays in the list when the queue holds nothing of it any more. */
const withChosen = (options: Option[], chosen: string | undefined, label: string): Option[] => (chosen === undefined || options.some(({ value }) => value === chosen) ? options : [{ value: chosen, label }, ...options])

function Select({ label, all, value, data, onChange }: { label: string; all: string; value: string | undefined; data: readonly Option[]; onChange: (value: string | undefined) => void }) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: all }, ...data]}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value || undefined)
        currentTarget.blur()
      }}
    />
  )
}
