import type { KnownTopology } from '../../core/body/topologies.ts'

const NAMES: Readonly<Record<KnownTopology, string>> = {
  'halpe-26': 'Halpe-26',
  'coco-17': 'COCO',
  'coco-18': 'OpenPose COCO',
  'body-25': 'OpenPose BODY_25',
  'body-25b': 'OpenPose BODY_25B',
  'coco-23': 'COCO-WholeBody, without face and hands',
  'mediapipe-33': 'MediaPipe',
}

/** As who made the set calls it; one that is not known stays as it is. */
export const topologyName = (topology: string) => NAMES[topology as KnownTopology] ?? topology
