import type { BODY_NOTES, BodySize } from '../english/body.ts'
import type { STANDING_NOTES } from '../english/standing.ts'
import type { ValuesOf } from '../notes.ts'

const SIZE: BodySize = { statureM: 5.7, statedM: null, byLegM: null, fitting: [{ slips: [['feet', 'metres']], statureM: 1.74 }, { slips: [['millimetres', 'centimetres'], ['centimetres', 'decimetres']], statureM: 0.57 }] }
const TODDLER = { statureM: 1.8, inCentimetresM: 0.71 }
const TRIAL = { trial: 'Stand 1' }

export const BODY_SAMPLES: { readonly [Key in keyof (typeof BODY_NOTES & typeof STANDING_NOTES)]: readonly ValuesOf<Key>[] } = {
  'body-size': [SIZE, { ...SIZE, statedM: 1.8 }, { ...SIZE, statedM: 1.7, byLegM: 0.9 }, { ...SIZE, statureM: 1.8e12, fitting: [] }, { ...SIZE, statureM: 0.0001 }],
  'body-size-doubted': [SIZE, { ...SIZE, statedM: 1.8, fitting: [] }, { ...SIZE, statureM: 0.05 }],
  'body-size-of-toddler': [TODDLER],
  'body-size-of-toddler-perhaps': [TODDLER],
  'sides-exchanged': [{ parts: ['hip', 'shoulder'] }, { parts: ['knee'] }, { parts: ['foot'] }],
  'sides-exchanged-untold': [{}],
  'other-angles': [{ wanted: 'vendor', given: 'fit' }],
  'angles-steadied': [{ cutOffHz: 4.52, usualHz: 6.5 }],
  'limit-acts': [{ side: 'left', joint: 'knee', percent: 12 }, { side: 'right', joint: 'elbow', percent: null }],
  'feet-turned-back': [{ lessPercent: 24, mostDeg: 7 }],
  'stands-still': [{ canSet: true, mostCm: 5 }, { canSet: false, mostCm: 5 }],
  'standing-trial': [{ ...TRIAL, takenOff: [] }, { ...TRIAL, takenOff: [{ side: 'left', joint: 'knee', deg: -2.34 }, { side: 'right', joint: 'ankle', deg: 1.2 }] }],
  'standing-bent': [{ ...TRIAL, side: 'right', deg: 7.25 }],
  'no-standing-trial': [{}],
  'standing-beside-file': [{}],
  'standing-itself': [{}],
  'standing-none': [{}],
  'standing-not-analysed': [TRIAL],
  'standing-otherwise': [{ ...TRIAL, stand: { model: 'rtmpose-m' }, walk: { markers: 39 } }],
  'standing-lacks': [{ ...TRIAL, markers: ['LHEE', 'RHEE'] }],
  'standing-of-skin': [TRIAL],
  'standing-exchanged': [TRIAL],
  'standing-no-ankles': [TRIAL],
  'standing-moves': [TRIAL],
  'standing-not-whole': [TRIAL],
}
