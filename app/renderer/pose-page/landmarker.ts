/** MediaPipe's Pose Landmarker without what it does to its own results: they come as its network found them. */
import { FilesetResolver, PoseLandmarker, type PoseLandmarkerOptions } from '@mediapipe/tasks-vision'
import { posePageRoutes } from '../../contract/channels/pose-page.ts'
import { type Landmarks, VisibilityAsFound } from './visibility.ts'

export type Delegate = 'CPU' | 'GPU'
export type Picture = VideoFrame | ImageBitmap | OffscreenCanvas

interface Setting {
  model: Uint8Array
  people: number
  upright: (picture: Picture) => Picture
}

/**
 * Of one person MediaPipe smooths what it finds by one-euro filters (Casiez et al. 2012): on a walk at 60 Hz feet and wrists
 * then lag by 0.3 to 0.7 frames, and the head by 2. Their strength follows from the time between pictures. With this long between them they let at least 97 %
 * of each change through, for a cut-off that is never below 0.05 Hz; the following from frame to frame knows no time.
 */
const MS_BETWEEN_PICTURES = 1e5
/** MediaPipe's milliseconds have 31 bits. */
const MOST_PICTURES = Math.floor((2 ** 31 - 1) / MS_BETWEEN_PICTURES)
/** Between two times that it forgets. */
const MOST_IN_ONE_GO = 1_000
const MOST_BLANKS = 5

export class Landmarker {
  private task: PoseLandmarker
  private readonly openTask: () => Promise<PoseLandmarker>
  private readonly upright: Setting['upright']
  private readonly visibility: VisibilityAsFound | undefined
  private readonly blank = new OffscreenCanvas(256, 256)
  private pictures = 0

  private constructor(task: PoseLandmarker, openTask: () => Promise<PoseLandmarker>, { people, upright }: Setting) {
    this.task = task
    this.openTask = openTask
    this.upright = upright
    this.visibility = people === 1 ? new VisibilityAsFound() : undefined
    this.blank.getContext('2d')!.fillRect(0, 0, 256, 256)
  }

  static async open(delegate: Delegate, setting: Setting): Promise<Landmarker> {
    const files = await FilesetResolver.forVisionTasks(posePageRoutes.wasm, true)
    const options: PoseLandmarkerOptions = { baseOptions: { modelAssetBuffer: setting.model, delegate }, runningMode: 'VIDEO', numPoses: setting.people }
    const openTask = () => PoseLandmarker.createFromOptions(files, options)
    return new Landmarker(await openTask(), openTask, setting)
  }

  /** Everybody in the picture, followed from the one before. */
  look(picture: Picture): Landmarks[] {
    this.pictures++
    const { landmarks } = this.task.detectForVideo(this.upright(picture), this.pictures * MS_BETWEEN_PICTURES)
    return this.visibility ? this.visibility.of(landmarks) : landmarks
  }

  /** What it finds from now on depends on nothing that it has seen. */
  async forget(): Promise<void> {
    if (this.pictures > MOST_PICTURES - MOST_IN_ONE_GO) {
      this.task.close()
      this.task = await this.openTask()
      this.pictures = 0
      this.visibility?.forget()
    }
    for (let blanks = 0; this.look(this.blank).length > 0; blanks++) if (blanks === MOST_BLANKS) throw new Error('MediaPipe sees people in the dark')
  }

  close(): void {
    this.task.close()
  }
}
