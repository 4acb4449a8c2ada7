import { NativeSelect } from '@mantine/core'
import type { Model } from '../../../../../contract/models/models.ts'
import { NoModel } from '../../start-analysis/no-model.tsx'
import css from './footage-fields.module.css'

interface PoseModelProps {
  models: { isKnown: boolean; usable: readonly Model[]; others: readonly Model[] }
  /** Whose points are taken where nobody chooses: of the analysis that is shown, or the usual one. */
  own: { id: string; name: string; isOfAnalysis: boolean } | undefined
  /** Another one that was chosen. */
  chosen: string | null
  onChosen: (model: string | null) => void
}

/** Whose joints the cameras are made to agree on; where none can be found on this machine yet, what a click brings. */
export function PoseModel({ models: { isKnown, usable, others }, own, chosen, onChosen }: PoseModelProps) {
  if (!isKnown) return null
  return (
    <section className={css.section} aria-label="Whose points">
      <h3>Whose points</h3>
      {own && (
        <NativeSelect
          label="Pose model"
          description={own.isOfAnalysis ? 'Points that it found already are taken as they are; another model has to look at the films first, unless it has.' : 'Nothing has been analysed here: it looks at the films first, unless it has.'}
          inputWrapperOrder={['label', 'input', 'description']}
          value={usable.find(({ id }) => id === chosen)?.id ?? ''}
          data={[{ value: '', label: own.isOfAnalysis ? `As the analysis shown: ${own.name}` : `The usual one: ${own.name}` }, ...usable.filter(({ id }) => id !== own.id).map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ currentTarget: { value } }) => onChosen(value || null)}
        />
      )}
      {usable.length === 0 && (
        <>
          <NoModel models={others} />
          <p>Only joints that a model found here earlier can be used without one.</p>
        </>
      )}
    </section>
  )
}
