import type { ModelEntry } from '../../contract/models/models.ts'
import { ffmpegNeeded } from '../../core/media/ffmpeg-needed.ts'
import type { Problem } from '../../core/problem.ts'
import type { Machine } from '../jobs/job-kind.ts'

/** What an estimator lacks on this machine to do its work, wherever its models are; null where it lacks nothing. */
export function unableHere({ estimator, id }: Pick<ModelEntry, 'estimator' | 'id'>, { ffmpeg, opensPages, runsOnnx }: Pick<Machine, 'ffmpeg' | 'opensPages' | 'runsOnnx'>): Problem | null {
  if (estimator === 'mediapipe') return opensPages ? null : { code: 'browser-missing', message: 'It runs in a browser without a window, and no browser was found, or nothing has been built that it could open.', hint: 'Install Chromium, Chrome or Edge: "stridescope doctor" says where it looks. In a checkout of the program run `npm run build` once.', subject: id }
  // Those of TensorFlow.js as well: an ONNX model finds the people whom they look at.
  if (!runsOnnx) return { code: 'onnx-missing', message: 'ONNX Runtime does not run on this machine.', hint: 'MediaPipe’s models do without.', subject: id }
  return ffmpeg === undefined ? ffmpegNeeded('Films cannot be decoded for it: ffmpeg was not found.', id, 'MediaPipe’s models do without.').problem : null
}
