import { HALPE_26 } from '../../../app/core/body/halpe26.ts'
import { CONTACT_N } from '../../../app/core/forces/force-plate.ts'
import { trcMarkerName } from '../../../app/core/formats/motion/write-trc.ts'
import { TOUCH_SHARE } from '../sensors/ground-reaction.ts'
import type { Lab, PlannedTrial } from './plan-lab.ts'
import { reactionRange } from './reaction-range.ts'
import { hasMarkersOnly } from './trial-files.ts'

/** Explains every file of a lab, so that nobody needs this program to use them. */
export function readmeText(lab: Lab): string {
  const { recipe, person } = lab
  const { dimensions } = person
  return `# A synthetic movement lab

Made by Stridescope's sample lab (\`npm run synth\`) from \`recipe.json\`: the same recipe and program give the same bytes of all
but the films, whose pictures may differ by a grey level between graphics drivers. Nobody was filmed: ${recipe.athlete.name}
(${dimensions.heightM.toFixed(2)} m, ${dimensions.massKg.toFixed(1)} kg) is computed, and so everything about each movement is known exactly. What
lies in \`truth/\` is that knowledge. What lies beside it is what a lab would have recorded.

| folder | session | trial | holds |
|---|---|---|---|
${lab.trials.map(trialRow).join('\n')}

## Conventions
- **World:** metres, right-handed, Z up, origin on the floor. The person faces and walks towards +X; +Y is to the person's left. On
  a treadmill the person stays and the belt runs towards −X.
- **In TRC and MOT files Y is up**, as their readers expect: world (X, Y, Z) is written as (Y, Z, X).
- **Time:** each trial has a session time that begins with it. Every film and device has a clock of its own; \`truth/clocks.json\`
  maps each to session time: \`session = offsetUs + rate × own\`, microseconds.
- **Missing** values are empty in CSV and TRC, \`nan\` in MOT.

## What was recorded
| file | |
|---|---|
| \`camNN.mp4\` | H.264. A frame's time stamp is the middle of its exposure on the camera's own clock, which starts at 0. |
| \`calibration.toml\` | Pose2Sim: \`size\` [width, height] and \`matrix\` in pixels, \`distortions\` [k1, k2, p1, p2(, k3)] of OpenCV's model, \`rotation\` (Rodrigues vector, radians) and \`translation\` (metres), both from world to camera: \`x_cam = R·X + t\`, x right, y down, z forward. The centre of the first pixel is (0, 0). |
| \`calibration.json\` | The same, with the rotation also as a matrix (rows) and each camera's \`position_m\` in the world. |
| \`force-plates.mot\` | OpenSim storage, time on the plates' own clock. \`ground_force_N_v…\` newton, \`ground_force_N_p…\` centre of pressure in metres, \`ground_moment_N_m…\` free moment (0). With noise. On a treadmill plate 1 is the left belt and carries the left foot, plate 2 the right; on the floor two plates lie under two steps. Below ${CONTACT_N} N no centre of pressure is given. |
| \`force-plates.json\` | Corners of each plate in the world, metres. |
| \`imu/left-foot.csv\`, \`imu/right-foot.csv\` | \`time_s\` on the sensor's own clock; \`acc_x_mps2\` … acceleration with gravity (at rest 9.81 m/s² upwards), \`gyr_x_dps\` … turn rate in degrees per second, both in the sensor's axes. With noise and bias. |
| \`markers.trc\` | Of sessions without films: Halpe-26 keypoints in millimetres. Its header says whether they were taken from the exact movement, or reconstructed from films. |

## What is true
| file | |
|---|---|
| \`truth/clocks.json\` | Offset and rate of every clock, frame rates, exposure times. |
| \`truth/keypoints-3d.trc\` | Halpe-26, millimetres, session time. |
| \`truth/keypoints-2d/camNN.csv\` | One row a frame: \`frame\` (from 0), \`pts_us\` (its time stamp in the film), \`session_us\`, then of each keypoint \`_x\`, \`_y\` in pixels through the distorted lens at the middle of the exposure, and \`_visibility\`: 0 outside the picture, 1 hidden, 2 seen. |
| \`truth/angles.mot\` | Joint and segment angles in degrees, by side; Cardan Y-X-Z (flexion, adduction, internal rotation) between segment frames. |
| \`truth/events.csv\` | \`side\`, \`kind\` (foot-strike, foot-off), \`time_us\` in session time. |
| \`truth/ground-reaction.mot\` | What each foot gets from the floor, without noise: the whole body's mass times the acceleration of its centre of mass (segment masses of de Leva 1996), shared between the feet. How true that is, see below. |
| \`truth/imus.json\` | Where each sensor sits in the foot's frame (origin ankle; X forward, Y left, Z up), its axes as columns, its biases. |

## How true the forces are
The forces are mass times acceleration of the body that is drawn, and nothing smooths them: whoever adds up what the plates measure
gets back how its centre of mass went. In a run's flight they are 0, and the body falls freely: at any moment to 1 m/s² in runs of up
to 3 m/s. Faster ones do so in seven of eight moments; for some thousandths of a second, mostly when a knee is all but straight, they
depart by up to 11 m/s² (second differences over ±2 ms, of ten runners). Over a fifth of the flight it is less than 0.8 m/s².
A jump's body falls freely from foot off to strike. Its landing is planned, and gentle: the force grows from nothing, to 2.8 to 3.2
body weights up, 0.2 fore and aft and 0.02 aside (of twenty jumpers). A person's comes down more roughly, on one foot before the other.

**Who tests an event detector** must know that the forces fit the events by the way they are made. Where two feet stand, the load
goes from one to the other along a quintic that begins and ends at rest, but for ${percent(TOUCH_SHARE)} of it, which each foot takes at once when it
touches and gives up at once when it leaves. That step is assumed: by it a walking foot's force passes ${CONTACT_N} N on the very event, as that
of no plate under a real foot does. Of a run the force grows from nothing, and passes ${CONTACT_N} N up to 13 ms after the strike and before the off.

What else is assumed: that each foot pushes along its leg, where under it that presses, and a free moment of 0. What is missing: a
heel's impact peak, and the balance of moments about the body's centre. Take no joint moment from them.

${rangeTable(lab.trials, recipe.truth.rateHz)}
Keypoints, in this order; in TRC files by Pose2Sim's names:
${HALPE_26.map((name) => `${name} (${trcMarkerName(name)})`).join(', ')}.
`
}

function rangeTable(trials: readonly PlannedTrial[], rateHz: number): string {
  const rows = trials.flatMap(({ folder, trial, take }) => {
    if (hasMarkersOnly(trial)) return []
    const { vertical, foreAft, lateral } = reactionRange(take, rateHz)
    return [`| \`${folder}\` | ${[vertical, foreAft, lateral].map(({ least, low, high, most }) => [least, low, high, most].map(inBodyWeights).join(' · ')).join(' | ')} |`]
  })
  if (rows.length === 0) return ''
  return `Both feet together while one stands, in body weights: least, 1 % and 99 % of the samples, most.

| folder | vertical | fore-aft (forward is positive) | lateral (to the left is positive) |
|---|---|---|---|
${rows.join('\n')}
`
}

const percent = (share: number) => `${Math.round(100 * share)} %`
const inBodyWeights = (value: number) => value.toFixed(2).replace(/^-(?!0\.00$)/, '−').replace('-', '')

function trialRow({ folder, session, trial }: PlannedTrial): string {
  const holds = { films: 'films, sensors, truth', truth: 'sensors, truth', markers: 'markers made from exact truth: no film was analysed', skeleton: 'the skeleton that the program made of films, which are not kept; its header says by which model' }[trial.writes]
  const deviations = trial.deviations.map(
    ({ kind, side, amount, amountAtEnd }) => `${kind} ${side} ${amount}${amountAtEnd === undefined ? '' : ` to ${amountAtEnd}`} ${kind === 'short-step' ? 'm' : '°'}`,
  )
  const how = [trial.name, `${trial.durationS} s`, ...(trial.speedMps > 0 ? [`${trial.speedMps} m/s`] : []), ...deviations].join(', ')
  return `| \`${folder}\` | ${session.name}, ${session.date} | ${how} | ${holds} |`
}
