import { tipOf } from '../../../../commands/commands.ts'
import { isWhole } from '../../../../../core/annotation/label.ts'
import { useStore } from '../../../../store.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { activePerson } from '../state/hand.ts'
import { keepFocus } from '../doing/keep-focus.ts'
import { addPerson, boxAroundPoints, setBox, switchPerson } from '../doing/pointing.ts'
import type { FilmSight } from '../state/sight.ts'
import css from './people-row.module.css'

/** Who is labelled in this frame. */
export function PeopleRow({ sight }: { sight: FilmSight }) {
  const active = useStore(activePerson)
  const ids = [...new Set([...sight.label.people.map(({ id }) => id), active])].toSorted((a, b) => a - b)
  const box = sight.person?.box ?? null
  return (
    <div className={css.people} onMouseDown={keepFocus}>
      {ids.map((id) => {
        const person = sight.label.people.find((one) => one.id === id)
        return (
          <button key={id} type="button" aria-pressed={id === active} onClick={() => switchPerson(id)} title={tipOf('label-next-person')}>
            Person {id} {person && isWhole(person) && <Icon name="check" size={11} />}
          </button>
        )
      })}
      <button type="button" onClick={addPerson} title={tipOf('label-add-person')} aria-label="One more person">
        <Icon name="plus" size={12} />
      </button>
      <button type="button" className={css.boxed} aria-pressed={box !== null} onClick={() => (box ? setBox(null) : boxAroundPoints())} title={tipOf(box ? 'label-remove-box' : 'label-box')}>
        Box
      </button>
    </div>
  )
}
