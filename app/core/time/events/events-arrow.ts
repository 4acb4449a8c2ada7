/** What a film hears, and how bright it is, as files. */
import { numbersFromArrow, numbersToArrow, type NumberTable } from '../../formats/arrow/number-columns.ts'
import { ProblemError } from '../../problem.ts'
import type { Brightness } from './flashes.ts'
import { ENVELOPE_HZ } from './onsets.ts'
import type { Sound } from './sound-lag.ts'

const START = 'stridescope.start_us'

/** An envelope of so many values a second. */
export function soundToArrow(envelope: Float32Array, startUs: number): Uint8Array {
  return numbersToArrow([['envelope', 'float32', envelope]], { 'stridescope.kind': 'sound', 'stridescope.version': '1', [START]: String(startUs), 'unit.envelope': `change of sound from sample to sample, ${ENVELOPE_HZ} values a second` })
}

export function soundFromArrow(bytes: Uint8Array, subject: string): Sound {
  return read(bytes, subject, ({ column, metadata }) => ({ samples: column('envelope', 'float32'), rateHz: ENVELOPE_HZ, startUs: Number(metadata[START]) }))
}

export function brightnessToArrow(timesUs: Float64Array, values: Float32Array): Uint8Array {
  return numbersToArrow([['time_us', 'float64', timesUs], ['brightness', 'float32', values]], { 'stridescope.kind': 'brightness', 'stridescope.version': '1', 'unit.time_us': 'microseconds of the film', 'unit.brightness': 'mean of all pixels, 0 to 255' })
}

export function brightnessFromArrow(bytes: Uint8Array, subject: string): Brightness {
  return read(bytes, subject, ({ column }) => ({ timesUs: column('time_us', 'float64'), values: column('brightness', 'float32') }))
}

function read<T>(bytes: Uint8Array, subject: string, take: (table: NumberTable) => T): T {
  try {
    return take(numbersFromArrow(bytes))
  } catch (thrown) {
    throw new ProblemError({ code: 'damaged-events', message: `What was heard or seen in a film, "${subject}", is damaged: ${(thrown as Error).message}.`, hint: 'Run "stridescope library check"; it is made again from the film.', subject }, { cause: thrown })
  }
}
