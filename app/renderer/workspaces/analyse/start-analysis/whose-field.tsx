import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { PersonChoice } from '../../../../contract/analysis/analysis.ts'
import { askWhom } from '../people/ask-whom.ts'
import { personWords } from '../people/person-words.ts'
import { useStore } from '../../../store.ts'
import { close } from '../../../frame/overlay.ts'
import { shownSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import { stage } from '../../../trial/stage.ts'
import css from './choice-fields.module.css'

interface WhoseFieldProps {
  person: PersonChoice | null
  onPerson: (person: PersonChoice | null) => void
  /** In a picture at most. */
  people: number
}

const PICKED = 'picked'

/** Whose skeleton: by how often they are seen, or by a click in a picture. */
export function WhoseField({ person, onPerson, people }: WhoseFieldProps) {
  // It can be chosen again after another was looked at.
  const [proposed] = useState(person)
  const picked = typeof person === 'object' && person !== null ? person : typeof proposed === 'object' ? proposed : null
  const cameras = useStore(stage)?.cameras ?? []
  const isAnalysed = useStore(shownSkeleton) !== null
  const number = typeof person === 'number' ? person : 0
  const options = Array.from({ length: Math.max(people, number, 3) }, (_, at) => ({ value: String(at + 1), label: ORDINALS[at] ?? `The ${at + 1}th` }))
  return (
    <div>
      <NativeSelect
        label="Whose skeleton"
        description="Of those whom most cameras see most often."
        inputWrapperOrder={['label', 'input', 'description']}
        value={typeof person === 'object' && person !== null ? PICKED : String(person ?? '')}
        data={[{ value: '', label: 'Who is seen most' }, ...(picked ? [{ value: PICKED, label: capital(personWords(picked, cameras)) }] : []), ...options]}
        onChange={({ currentTarget: { value } }) => onPerson(value === '' ? null : value === PICKED ? picked : Number(value))}
      />
      <p className={css.hint}>
        {isAnalysed ? (
          <button
            type="button"
            className={css.link}
            onClick={() => {
              close()
              askWhom()
            }}
          >
            Pick them in a picture …
          </button>
        ) : (
          'After the first analysis, anybody in the pictures can be picked by a click.'
        )}
      </p>
    </div>
  )
}

const ORDINALS = ['The 1st, even where it is a close call', 'The 2nd', 'The 3rd']
const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
