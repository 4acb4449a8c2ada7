/** What a C3D recorded beside its markers, and what its maker's model made of it: all that is looked at over time and cut into strides. */
import type { Side } from '../../body/joints.ts'
import { type PlateReaction, reactionsZUp } from '../../forces/reactions-z-up.ts'
import { type C3d, c3dTimesS, channelValues } from '../../formats/c3d/c3d.ts'
import { emgChannels } from './emg-channels.ts'
import { emgEnvelope } from './emg-envelope.ts'
import { type ModelCourse, modelCourses } from './model-courses.ts'

export interface Muscle {
  /** As the file calls it. */
  label: string
  /** Null where its name does not tell. */
  side: Side | null
  unit: string
  samples: Float64Array
  envelope: Float64Array
}

export interface Recorded {
  /** Of plates and muscles: all of them have as many samples. */
  rateHz: number
  firstTimeS: number
  plates: readonly PlateReaction[]
  muscles: readonly Muscle[]
}

/** Null where nothing of it is there. */
export function recordedIn(c3d: C3d): Recorded | null {
  const rateHz = c3d.rateHz * c3d.analog.samplesPerFrame
  const muscles = emgChannels(c3d.analog).flatMap(({ index, label, side }): Muscle[] => {
    const samples = channelValues(c3d.analog, index)
    const envelope = emgEnvelope(samples, rateHz)
    return envelope ? [{ label, side, samples, envelope, unit: c3d.analog.channels[index]!.unit }] : []
  })
  const plates = reactionsZUp(c3d)
  return muscles.length + plates.length === 0 ? null : { rateHz, firstTimeS: c3dTimesS(c3d)[0] ?? 0, plates, muscles }
}

/** Null where nothing of it is there. */
export function modelledIn(c3d: C3d): Modelled | null {
  const courses = modelCourses(c3d)
  return courses.length === 0 ? null : { timesS: c3dTimesS(c3d), courses }
}

export interface Modelled {
  /** Of the frames. */
  timesS: Float64Array
  courses: readonly ModelCourse[]
}
