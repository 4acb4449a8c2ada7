import { useEffect, useState } from 'react'
import type { SessionDetail } from '../../../../../contract/library/sessions.ts'
import { NO_CLINICAL, scaleSum, type Clinical } from '../../../../../core/lab/clinical.ts'
import { updateSession } from '../../../../engine/actions.ts'
import { askedQuestionOf } from '../../../../navigation/asked-question.ts'
import { TextField } from '../../../../ui/fields/text-field.tsx'
import { useShownAtOnce } from '../../../../ui/fields/use-shown-at-once.ts'
import { ExaminationTable } from './examination-table.tsx'
import { GaitScale } from './gait-scale.tsx'
import css from './clinical.module.css'
import details from '../../details.module.css'

/** What a clinician writes beside the session; it stands in the report. */
export function ClinicalFields({ session }: { session: SessionDetail }) {
  const clinical = session.clinical ?? NO_CLINICAL
  const set = (changes: Partial<Clinical>) => updateSession(session.id, { clinical: changes })
  const [examination, setExamination] = useShownAtOnce(clinical.examination, (examination) => set({ examination }))
  const [gaitScale, setGaitScale] = useShownAtOnce(clinical.gaitScale, (gaitScale) => set({ gaitScale }))
  const [isAsked] = useState(() => askedQuestionOf.get() === session.id)
  const [isOpen, setOpen] = useState(isAsked)
  useEffect(() => askedQuestionOf.set(null), [])
  return (
    <section className={details.section} aria-label="Clinical">
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={css.summary}>
          <h3>Clinical</h3>
          <span className={details.quiet}>{inShort({ ...clinical, examination, gaitScale })}</span>
        </summary>
        {isOpen && (
          <div className={css.fields}>
            <TextField label="Question asked" multiline hasFocus={isAsked} maxLength={4_000} placeholder="What the measurement is to answer" value={clinical.question} save={(question) => set({ question })} />
            <TextField label="Complaint" multiline maxLength={4_000} value={clinical.complaint} save={(complaint) => set({ complaint })} />
            <ExaminationTable rows={examination} onRows={setExamination} />
            <GaitScale scores={gaitScale} onScores={setGaitScale} />
            <TextField label="More" multiline maxLength={20_000} value={clinical.notes} save={(notes) => set({ notes })} />
          </div>
        )}
      </details>
    </section>
  )
}

function inShort({ complaint, question, examination, gaitScale }: Clinical): string {
  const [left, right] = gaitScale ? [scaleSum(gaitScale.left), scaleSum(gaitScale.right)] : []
  const parts = [question || complaint, examination.length > 0 && `${examination.length} examined`, left && right && left.of + right.of > 0 && `EVGS ${left.sum} left, ${right.sum} right`]
  return parts.filter(Boolean).join(' · ') || 'complaint, question, examination, gait scale'
}
