import { NoModel } from '../../start-analysis/no-model.tsx'
import { useModels } from '../../start-analysis/use-models.ts'
import css from './footage-fields.module.css'

/** Where joints cannot be found on this machine yet: what a click brings. */
export function PoseModel() {
  const { isKnown, usable, others } = useModels()
  if (!isKnown || usable.length > 0) return null
  return (
    <section className={css.section} aria-label="Pose model">
      <h3>Pose model</h3>
      <NoModel models={others} />
      <p>Only joints that a model found here earlier can be used without one.</p>
    </section>
  )
}
