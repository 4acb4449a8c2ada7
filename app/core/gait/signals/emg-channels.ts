import type { Side } from '../../body/joints.ts'
import type { C3dAnalog } from '../../formats/c3d/c3d.ts'

/** Short names of the leg's and trunk's muscles, as laboratories call their channels. */
const MUSCLES = /^(rf|vl|vm|vi|st|sm|bf|ham|ta|gl|gm|gas|lg|mg|sol|so|pe|pl|pb|gmax|gmed|glut|add|addl|tfl|es|ra|il|ip|sar)$/i
const VOLTS = /^[mµu]?v(olts?)?$/i

export interface EmgChannel {
  index: number
  label: string
  /** Null where its name does not tell. */
  side: Side | null
}

/** Channels that are called EMG, or by a side and a muscle, and measure volts. Of others nobody knows what they are. */
export function emgChannels({ channels }: C3dAnalog): EmgChannel[] {
  return channels.flatMap(({ label, description, unit }, index): EmgChannel[] => {
    if (!VOLTS.test(unit.trim())) return []
    const [, letter, muscle] = /^([lr])[ _.-]*([a-z]+)\d*$/i.exec(label.trim()) ?? []
    const isMuscle = muscle !== undefined && MUSCLES.test(muscle)
    if (!isMuscle && !/emg/i.test(`${label} ${description}`)) return []
    return [{ index, label: label.trim(), side: isMuscle ? (letter!.toLowerCase() === 'l' ? 'left' : 'right') : null }]
  })
}
