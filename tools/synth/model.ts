/** What the parts of the sample lab say to each other. Metres, seconds, world right-handed with Z up. */
import type { Side } from '../../app/core/body/joints.ts'
import type { Mat3 } from '../../app/core/math/mat3.ts'
import type { Vec3 } from '../../app/core/math/vec3.ts'
import type { Camera } from '../../app/core/vision/camera.ts'

export type { Side }
type Paired = 'upper-arm' | 'forearm' | 'hand' | 'thigh' | 'shank' | 'foot' | 'toes'
export type Segment = 'pelvis' | 'thorax' | 'head' | `${Side}-${Paired}`

/**
 * Of a person who stands facing +X with hanging arms every segment's axes are the world's: X anterior, Y to the
 * person's left, Z up. The origin is the proximal joint's centre: mid-hip of the pelvis, the lumbar joint of the
 * thorax, the base of the neck of the head, the ankle of the foot, the ball of the toes.
 */
export interface Frame {
  origin: Vec3
  axes: Mat3
}
export type Pose = Readonly<Record<Segment, Frame>>

/** Lengths between joint centres but for the foot's and head's outer measures. */
export interface Dimensions {
  heightM: number
  massKg: number
  hipSeparationM: number
  thighM: number
  shankM: number
  /** Ankle centre above the sole. */
  ankleHeightM: number
  /** Heel's back to the tip of the toes, and the parts of it behind the ankle and before the ball. */
  footLengthM: number
  heelBehindAnkleM: number
  ballBeforeAnkleM: number
  footWidthM: number
  /** Mid-hip to the lumbar joint, that to the base of the neck, that to the crown. */
  pelvisM: number
  trunkM: number
  headM: number
  headWidthM: number
  headDepthM: number
  shoulderSeparationM: number
  upperArmM: number
  forearmM: number
  handM: number
}

/** Girth of the flesh round the bones: 1 is average. */
export interface Build {
  /** 0 a typical woman's distribution … 1 a typical man's. */
  sex: number
  fat: number
  muscle: number
}

/** A ground reaction of one foot. */
export interface Support {
  /** Of the body's whole ground reaction: both feet together make 1 while anything touches the floor. */
  share: number
  centreOfPressure: Vec3
}

export interface GaitEvent {
  side: Side
  kind: 'foot-strike' | 'foot-off'
  timeS: number
}

export interface Motion {
  durationS: number
  /** 0 overground, where the person passes the origin half way. On a treadmill the person stays and the floor runs towards −X. */
  beltSpeedMps: number
  /** Twice continuously differentiable but for impacts; also for times shortly before 0 and after the end. */
  poseAt(timeS: number): Pose
  supportAt(timeS: number): Readonly<Record<Side, Support | undefined>>
  /** From 0 to the trial's end, both included. */
  events: readonly GaitEvent[]
}

/** `amount`: degrees, but for `short-step`, metres. At the trial's end it may have drifted to `amountAtEnd`. */
export interface Deviation {
  kind: 'stiff-knee' | 'drop-foot' | 'hip-hike' | 'trunk-lean' | 'short-step'
  side: Side
  amount: number
  amountAtEnd?: number
}

export interface Movement {
  kind: 'walk' | 'run' | 'squat' | 'jump'
  durationS: number
  speedMps: number
  treadmill: boolean
  /** Draws what differs from stride to stride; 1 is a healthy person's variability. */
  seed: number
  variability: number
  /** Degrees (SD over joints and sides) by which this whole session differs from the person's usual curves. */
  sessionSeed: number
  sessionEffectDeg: number
  /** Share by which a healthy person's left differs from the right. */
  asymmetry: number
  deviations: readonly Deviation[]
}

/** One film: a camera with a clock of its own, in which its frames are even. */
export interface SynthCamera {
  camera: Camera
  frameRateHz: number
  /** Session time of its first frame, and how much slower its clock runs than the session's. */
  startS: number
  driftPpm: number
  exposureS: number
}
