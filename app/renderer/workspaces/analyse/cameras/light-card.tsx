import { Button } from '@mantine/core'
import { useId } from 'react'
import { percent } from '../../../format/amounts.ts'
import { useStore } from '../../../store.ts'
import { AS_FILMED, LIGHT_LIMITS, lights, setLight, type Light } from '../../../trial/view.ts'
import css from './camera-cards.module.css'

/** How the picture is shown; the footage itself stays as it is. */
export function LightCard({ cameraId }: { cameraId: string }) {
  const light = useStore(lights).get(cameraId) ?? AS_FILMED
  const set = (change: Partial<Light>) => setLight(cameraId, { ...light, ...change })
  return (
    <>
      <Slider label="Brightness" value={light.brightness} onValue={(brightness) => set({ brightness })} />
      <Slider label="Contrast" value={light.contrast} onValue={(contrast) => set({ contrast })} />
      <div className={css.row}>
        <Button variant="default" disabled={light.brightness === 1 && light.contrast === 1} onClick={() => setLight(cameraId, AS_FILMED)}>
          As filmed
        </Button>
      </div>
    </>
  )
}

/** Twice as much is as far to the right as half as much is to the left. */
function Slider({ label, value, onValue }: { label: string; value: number; onValue: (value: number) => void }) {
  const id = useId()
  return (
    <div className={css.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={Math.log2(LIGHT_LIMITS.least)}
        max={Math.log2(LIGHT_LIMITS.most)}
        step={0.02}
        value={Math.log2(value)}
        aria-valuetext={percent(value)}
        onChange={(event) => onValue(Number((2 ** event.currentTarget.valueAsNumber).toFixed(2)))}
      />
      <output htmlFor={id}>{percent(value)}</output>
    </div>
  )
}
