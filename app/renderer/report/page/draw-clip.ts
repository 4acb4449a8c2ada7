/** Frames of a film of the findings: each one's clearest stride, slowed down, with what it says. */
import type { ReportData } from '../../../contract/review/report.ts'
import { measuredStrides } from '../../../core/gait/cycles/place-in-stride.ts'
import { frameAt } from '../../../core/time/frame-times.ts'
import { keyFindings } from '../../../core/report/key-findings.ts'
import { CLIP_SPEED, clipPlan } from '../../../core/report/clip-plan.ts'
import { reportWords } from '../../../core/report/words/all-languages.ts'
import type { Finding } from '../../trial/gait/lit.ts'
import { told } from '../document/report.ts'
import { bestView, clearestTimeUs, type View } from '../stills/best-view.ts'
import { croppedTo } from '../stills/crop.ts'
import { bodyIn, canvasOf, drawView, encoded } from '../stills/draw-still.ts'
import { playerOf } from '../stills/draw-stills.ts'
import { readTrial, type ReadTrial } from '../stills/read-trial.ts'
import { cautionsIn } from './cautions-in.ts'
import { abovePx, belowPx, drawCaption } from './clip-caption.ts'
import type { Line } from './line.ts'

/** Of the picture, between what is written above and below. */
const SEEN = { width: 720, height: 960 }

interface Shown {
  finding: Finding
  view: View
  stride: { fromS: number; toS: number }
}

export async function drawClip(data: ReportData, line: Line): Promise<string[]> {
  const read = await readTrial(data.trials[0]!, new AbortController().signal, data.isPseudonymous)
  const player = playerOf(read)
  if (!player) return []
  const words = reportWords(data.template.language)
  const shown = keyFindings(read.trialGait.gait.deviations, read.trial.decisions).pictured.flatMap((finding) => shownOf(finding, read))
  const parts = clipPlan(shown.map(({ stride }) => stride))
  const all = parts.reduce((sum, { timesS }) => sum + timesS.length, 0)
  const cautions = cautionsIn(read, shown.length, words)
  const canvas = canvasOf(SEEN)
  const context = canvas.getContext('2d')!
  const titles = shown.map(({ finding }) => told(finding, { data, words, trials: [read], stills: new Map() }).title)
  const above = abovePx(context, titles)
  canvas.height += above + belowPx(context, cautions)
  let done = 0
  const missing = { 'not-decoded': 0, 'face-unknown': 0 }
  for (const { of, timesS } of parts) {
    const { finding, view, stride } = shown[of]!
    const placed = croppedTo(timesS.flatMap((timeS) => bodyIn({ timeUs: 1e6 * timeS, calibration: view.calibration }, read.walk)), view.picture, SEEN)
    const caption = { title: titles[of]!, cautions, notice: words.footer.notDiagnosis, speed: `${words.number(CLIP_SPEED, 1)} ×`, abovePx: above }
    for (const timeS of timesS) {
      const at = frameAt(view.film.times, 1e6 * timeS)
      const drawn = at.kind === 'frame' ? await drawView(canvas, { film: view.film, index: at.index }, { ...placed, y: placed.y + above }, { finding, referenceCalled: words.findings.referenceShort }, read, player) : 'not-decoded'
      if (drawn === 'drawn') {
        drawCaption(context, { ...caption, percent: `${Math.round((100 * (timeS - stride.fromS)) / (stride.toS - stride.fromS))} %` })
        await line.send('frame', await encoded(canvas, 'jpeg'))
      } else missing[drawn]++
      line.tell({ type: 'progress', value: ++done / all, title: `Drawing frame ${done} of ${all}` })
    }
  }
  player.close()
  return [
    ...(missing['not-decoded'] === 0 ? [] : [`${missing['not-decoded']} of ${all} frames could not be decoded, and are missing.`]),
    ...(missing['face-unknown'] === 0 ? [] : [`${missing['face-unknown']} of ${all} frames are missing: faces are hidden, and in these it is not known where each of them is.`]),
  ]
}

function shownOf(finding: Finding, read: ReadTrial): Shown[] {
  const stride = measuredStrides(read.trialGait.gait.strides[finding.side])[finding.strides.clearest]
  const timeUs = clearestTimeUs(finding, read)
  const view = timeUs === null ? null : bestView(finding, read, timeUs)
  return stride && view ? [{ finding, view, stride }] : []
}
