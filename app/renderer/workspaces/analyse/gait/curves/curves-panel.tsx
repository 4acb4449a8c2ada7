import { ActionIcon, NativeSelect, SegmentedControl, Tooltip } from '@mantine/core'
import { useMemo } from 'react'
import { SIDES } from '../../../../../core/body/joints.ts'
import { tipOf } from '../../../../commands/commands.ts'
import { useChoice } from '../../../../engine/choices.ts'
import { angleName } from '../../../../format/angle-words.ts'
import { open } from '../../../../frame/overlay.ts'
import { useStore } from '../../../../store.ts'
import { Pane } from '../../../../ui/pane.tsx'
import { ProblemNote } from '../../../../ui/problem-note.tsx'
import { angleChoice, sidesChoice, type SidesShown } from '../../../../trial/gait/choices.ts'
import { leaveFocus } from '../../../../trial/gait/leave-focus.ts'
import { lit } from '../../../../trial/gait/lit.ts'
import { openCurve, openSignal } from '../../../../trial/gait/open-curve.ts'
import type { ShownGait } from '../../../../trial/gait/shown-gait.ts'
import { anglesOf, curveModel } from '../../../../trial/gait/curves/curve-model.ts'
import { SideChart } from '../../../../trial/gait/curves/side-chart.tsx'
import { SignalChart } from './signal-chart.tsx'
import { shownSignal, signalModels, type SignalModel } from '../../../../trial/gait/curves/signal-models.ts'
import { SmallMultiples } from './small-multiples.tsx'
import { WhatIsTested } from '../../../../trial/gait/curves/test-below.tsx'
import css from '../../../../trial/gait/curves/curves.module.css'

const WAYS: readonly { value: SidesShown; label: string }[] = [
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
  { value: 'beside', label: 'Both' },
  { value: 'all', label: 'All' },
]

/** The curve of one angle over the stride, or of all of them. */
export function CurvesPanel({ shown }: { shown: ShownGait }) {
  const [chosen] = useChoice(angleChoice)
  const [sidesShown, setSidesShown] = useChoice(sidesChoice)
  const { hovered } = useStore(lit)
  const { gait } = shown.trialGait
  const angles = useMemo(() => anglesOf(gait), [gait])
  const own = angles.known.includes(chosen) || angles.unknown.some(({ angle }) => angle === chosen) ? chosen : (angles.known[0] ?? chosen)
  // What is looked at in passing is seen where it is; nothing that was chosen changes by it.
  const angle = hovered?.variable ?? own
  const ways = hovered && sidesShown !== 'beside' ? hovered.side : sidesShown
  const sides = ways === 'left' || ways === 'right' ? [ways] : SIDES
  const model = useMemo(() => curveModel(shown, angle), [shown, angle])
  const signals = useMemo(() => signalModels(gait), [gait])
  const key = useStore(shownSignal)
  const chosenSignal = signals.find((one) => one.key === key)
  const signal = hovered ? undefined : chosenSignal
  return (
    <Pane
      title="Curves"
      label="Curves"
      aside={
        <>
          <Tooltip label={tipOf('next-angle')}>
            <NativeSelect
              aria-label="Angle"
              value={chosenSignal ? SIGNAL + chosenSignal.key : own}
              data={optionsOf(angles, signals)}
              onChange={({ currentTarget: { value }, currentTarget }) => {
                if (value.startsWith(SIGNAL)) openSignal(value.slice(SIGNAL.length))
                else openCurve(value)
                currentTarget.blur()
              }}
            />
          </Tooltip>
          <Tooltip label={tipOf('angles-help')}>
            <ActionIcon aria-label="Angles: what each one is" onClick={({ currentTarget, detail }) => askWhatAnglesAre(currentTarget, detail > 0)}>
              ?
            </ActionIcon>
          </Tooltip>
          <SegmentedControl aria-label="What is drawn" value={sidesShown} data={[...WAYS]} onChange={(value) => setSidesShown(value as SidesShown)} onPointerUp={leaveFocus} />
        </>
      }
    >
      {shown.unread && <ProblemNote problem={shown.unread} />}
      {ways === 'all' ? (
        <SmallMultiples shown={shown} angles={angles} />
      ) : (
        <>
          <div className={css.charts}>
            {sides.map((side) => signal ? (
              <SignalChart key={side} signal={signal} side={side} shown={shown} isAlone={ways !== 'beside'} />
            ) : (
              <SideChart key={side} model={model} side={side} shown={shown} isAlone={ways !== 'beside'} />
            ))}
          </div>
          {!signal && <WhatIsTested shown={shown} sides={sides} angle={angle} />}
        </>
      )}
    </Pane>
  )
}

/** The dialog gives the focus back to where it was: of a pointer, that is the workspace, whose keys a focused button would take. */
function askWhatAnglesAre(button: HTMLElement, isByPointer: boolean): void {
  if (isByPointer) button.blur()
  open({ name: 'angles' })
}

/** Before the key of what is no angle. */
const SIGNAL = 'signal '

const optionsOf = ({ known, unknown }: ReturnType<typeof anglesOf>, signals: readonly SignalModel[]) => [
  { group: 'Angles', items: known.map((value) => ({ value, label: angleName(value) })) },
  ...(signals.length > 0 ? [{ group: 'Also in the file', items: signals.map(({ key, name, over }) => ({ value: SIGNAL + key, label: over === 'stance' ? `${name}, stance` : name })) }] : []),
  ...(unknown.length > 0 ? [{ group: 'Not observable', items: unknown.map(({ angle }) => ({ value: angle, label: angleName(angle) })) }] : []),
]
