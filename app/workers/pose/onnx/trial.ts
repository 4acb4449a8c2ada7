/** A process that opens one network on one provider and tells how long it takes. */
import { median } from '../../../core/math/median.ts'
import { openNetwork } from './open-network.ts'

export interface Trial {
  file: string
  provider: string
  threads: number
}

export interface TrialAnswer {
  milliseconds: number
}

/** The first ones compile what they run. */
const WARM_UP = 3
const ROUNDS = 7

process.once('message', ({ file, provider, threads }: Trial) => {
  void milliseconds({ file, provider, threads }).then(
    (took) => process.send?.({ milliseconds: took } satisfies TrialAnswer, undefined, undefined, () => process.exit(0)),
    () => process.exit(1),
  )
})

async function milliseconds({ file, provider, threads }: Trial): Promise<number> {
  const { run, kind } = await openNetwork({ name: file, file, provider, threads })
  const input = new Float32Array(3 * kind.input.width * kind.input.height)
  const took: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const start = performance.now()
    await run(input)
    took.push(performance.now() - start)
  }
  return median(took.slice(WARM_UP))
}
