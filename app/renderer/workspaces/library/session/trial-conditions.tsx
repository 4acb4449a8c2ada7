import type { Trial, TrialFields } from '../../../../contract/library/trials.ts'
import { updateTrial } from '../../../engine/actions.ts'
import { beltSpeed } from '../../../format/quantity.ts'
import { ChoiceField } from '../../../ui/fields/choice-field.tsx'
import { QuantityField } from '../../../ui/fields/quantity-field.tsx'
import { OptionalTextField, TextField } from '../../../ui/fields/text-field.tsx'
import { PAIN, SIDES, STANDINGS, STEPS_BY, SURFACES, TRIAL_KINDS, UPS } from '../../../format/lab-words.ts'
import details from '../details.module.css'
import { PlatesClock, PlatesProposal } from './plates-clock.tsx'

/** Of several of a kind the one that a session is known by: later ones are held against it. */
const REPRESENTS = [
  ['no', 'no'],
  ['yes', 'yes'],
] as const

/** Under which conditions a trial was recorded: what decides later what it may be compared with. */
export function TrialConditions({ trial }: { trial: Trial }) {
  const change = (changes: Partial<TrialFields>) => updateTrial(trial, changes)
  // A speed of a belt that is not there would be a lie.
  const changeSurface = (surface: Trial['surface']) => change(surface === 'treadmill' ? { surface } : { surface, beltSpeedMps: null })
  return (
    <div className={details.fields}>
      <ChoiceField label="Kind" options={TRIAL_KINDS} value={trial.kind} save={(kind) => change({ kind: kind ?? 'other' })} />
      <ChoiceField label="Surface" options={SURFACES} unknown="not stated" value={trial.surface} save={changeSurface} />
      {trial.surface === 'treadmill' && (
        <QuantityField label="Belt speed" quantity={beltSpeed} value={trial.beltSpeedMps} save={(beltSpeedMps) => change({ beltSpeedMps })} />
      )}
      <OptionalTextField label="Footwear" placeholder="barefoot" value={trial.footwear} save={(footwear) => change({ footwear })} />
      <OptionalTextField label="Aid or orthosis" placeholder="none" value={trial.aid} save={(aid) => change({ aid })} />
      <ChoiceField
        label="Pain, 0 to 10"
        options={PAIN}
        unknown="not asked"
        value={trial.pain === null ? null : String(trial.pain)}
        save={(level) => change({ pain: level === null ? null : Number(level) })}
      />
      <ChoiceField label="Affected side" options={SIDES} unknown="not stated" value={trial.affectedSide} save={(affectedSide) => change({ affectedSide })} />
      <ChoiceField label="Steps told by" options={STEPS_BY} unknown="as usual" value={trial.stepsBy} save={(stepsBy) => change({ stepsBy })} />
      <PlatesClock trial={trial} />
      <OptionalTextField label="Model or marker set" placeholder="as its file says" maxLength={80} value={trial.model} save={(model) => change({ model })} />
      <ChoiceField label="Axis of its file that is up" options={UPS} unknown="as the file or the body shows" value={trial.up} save={(up) => change({ up })} />
      <PlatesProposal trial={trial} />
      <ChoiceField label="This trial is" options={STANDINGS} value={trial.standing} save={(standing) => change({ standing: standing ?? 'accepted' })} />
      <ChoiceField
        label="Stands for its kind"
        options={REPRESENTS}
        value={trial.isRepresentative ? 'yes' : 'no'}
        save={(answer) => change({ isRepresentative: answer === 'yes' })}
      />
      {trial.standing === 'rejected' && (
        <div className={details.wide}>
          <OptionalTextField label="Rejected because" placeholder="stumbled, markers were lost …" maxLength={500} value={trial.rejectionReason} save={(rejectionReason) => change({ rejectionReason })} />
        </div>
      )}
      <div className={details.wide}>
        <OptionalTextField
          label="Instruction"
          placeholder="Walk as you usually do"
          maxLength={500}
          value={trial.instruction}
          save={(instruction) => change({ instruction })}
        />
      </div>
      <div className={details.wide}>
        <TextField label="Notes" multiline maxLength={20_000} value={trial.notes} save={(notes) => change({ notes })} />
      </div>
    </div>
  )
}
