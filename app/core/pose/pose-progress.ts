/** How far an estimator is with one film. */
export interface PoseProgress {
  camera: string
  framesDone: number
  frames: number
  /** NaN until it can be told. */
  framesPerS: number
  /** What really works: `CPU (WebAssembly)`, `CUDA`, … */
  device: string
}

/** As a worker's progress, in words. */
export function poseProgress({ camera, framesDone, frames, framesPerS, device }: PoseProgress): { kind: 'pose'; value: number; title: string; detail: string } {
  const speed = Number.isNaN(framesPerS) ? [] : [`${framesPerS < 100 ? framesPerS.toPrecision(3) : Math.round(framesPerS)} frames/s`]
  return {
    kind: 'pose',
    value: frames > 0 ? framesDone / frames : 1,
    title: `Looking for people in ${camera}`,
    detail: [`${framesDone} of ${frames} frames`, ...speed, device].join(' · '),
  }
}
