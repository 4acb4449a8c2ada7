import { FilesetResolver, PoseLandmarker } from '@mediapipe/tasks-vision'
import { openLine } from './line.ts'

/** Two 32-bit sizes, then a picture's planes (I420, Rec. 709): answered with the landmarks found in it, as shares of its size. */
const landmarker = FilesetResolver.forVisionTasks('/wasm').then((files) =>
  PoseLandmarker.createFromOptions(files, { baseOptions: { modelAssetPath: '/model', delegate: 'CPU' }, runningMode: 'IMAGE', numPoses: 1 }),
)
const canvas = new OffscreenCanvas(1, 1)
const context = canvas.getContext('2d', { willReadFrequently: true })!

openLine(async (message) => {
  const [codedWidth, codedHeight] = new Uint32Array(message as ArrayBuffer, 0, 2) as unknown as [number, number]
  const picture = new VideoFrame(new Uint8Array(message as ArrayBuffer, 8), {
    format: 'I420',
    codedWidth,
    codedHeight,
    timestamp: 0,
    colorSpace: { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false },
  })
  canvas.width = codedWidth
  canvas.height = codedHeight
  context.drawImage(picture, 0, 0)
  picture.close()
  const { landmarks } = (await landmarker).detect(context.getImageData(0, 0, codedWidth, codedHeight))
  return JSON.stringify(landmarks[0]?.map(({ x, y }) => [x, y]) ?? null)
})
