import { Button, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Dataset } from '../../../../contract/annotate/annotate.ts'
import { USUAL_SHARES } from '../../../../core/annotation/split.ts'
import { engine } from '../../../engine/client.ts'
import { tracked } from '../../../engine/saving.ts'
import { attempt } from '../../../ui/toasts.ts'
import css from './versions.module.css'

/** Whole percent: what is neither checked nor tested on is learned from. */
export function MakeVersion({ dataset, onMade }: { dataset: Dataset; onMade: (id: string) => void }) {
  const [name, setName] = useState('')
  const [validation, setValidation] = useState(100 * USUAL_SHARES.validation)
  const [test, setTest] = useState(100 * USUAL_SHARES.test)
  const [seed, setSeed] = useState(1)
  const [isMaking, setMaking] = useState(false)
  const train = 100 - validation - test
  const make = async () => {
    setMaking(true)
    const made = await attempt(() => tracked(engine.annotate.makeVersion({ datasetId: dataset.id, name: name.trim(), shares: { train: train / 100, validation: validation / 100, test: test / 100 }, seed })))
    setMaking(false)
    if (made) onMade(made.id)
  }
  const share = (label: string, value: number, set: (value: number) => void) => <NumberInput size="xs" w={96} label={label} suffix=" %" min={0} max={90} step={5} allowDecimal={false} value={value} onChange={(next) => set(Number(next) || 0)} />
  return (
    <form
      className={css.make}
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <TextInput size="xs" label="Name of the version" placeholder="May be left out" value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
      {share('Validation', validation, setValidation)}
      {share('Test', test, setTest)}
      <NumberInput size="xs" w={96} label="Seed" min={0} max={4_294_967_295} allowDecimal={false} value={seed} onChange={(next) => setSeed(Number(next) || 0)} />
      <Button type="submit" size="xs" loading={isMaking} disabled={train <= 0 || dataset.progress.done + dataset.progress.mine === 0}>
        Make a version
      </Button>
      <p className={css.how}>Parted by person, never by frame: {Math.max(0, train)} % of the frames to learn from, as near as whole people allow. The same seed parts the same people alike.</p>
    </form>
  )
}
