import type { ReactNode } from 'react'
import type { Gait } from '../../../../../contract/gait/gait.ts'
import { ANGLE_DEFINITIONS } from '../../../../../core/body/angles/angle-definitions.ts'
import { ANGLES } from '../../../../../core/body/angles/segment-angles.ts'
import { MOST_OFFSET_DEG } from '../../../../../core/gait/standing-trial.ts'
import { SEGMENT_MASSES } from '../../../../../core/body/centre-of-mass.ts'
import { REPEATABILITY_DEGREES, repeatabilityDeg, SESSION_EVENTS_S, USUAL_ASYMMETRY_DEG } from '../../../../../core/deviation/chance/repeatability.ts'
import { LEAST_PEOPLE } from '../../../../../core/norms/references/reference.ts'
import { INDEX_FEATURES, LEAST_CONTROLS } from '../../../../../core/norms/scores/deviation-index.ts'
import { halfPowerHz } from '../../../../../core/signal/butterworth.ts'
import { USUAL_CLEANING } from '../../../../../core/signal/usual-cleaning.ts'
import { number } from '../../../../format/measured.ts'
import css from './help.module.css'

/** What scores, bands and verdicts are made of, and what they are not. Each source as the code that computes it names it. */
export function ReadingNumbers({ gait }: { gait: Gait | null }) {
  return (
    <div className={css.reading}>
      <div>
        <Part title="No diagnosis">
          <p>
            Everything here says what was measured, and how it differs from a stated reference, with how sure that is. It says nothing of a cause that was not measured, and it is no diagnosis: that is for people who know more than curves.
          </p>
        </Part>
        <Part title="Moments and powers">
          <p>Moments and powers are shown where the file has them, written by its maker’s model, beside force and EMG under “All” of the curves. They are never computed here: that needs forces, masses and a model of the body, which points alone do not give. Their units are the file’s: a maker’s model may have divided by the mass of the body, as Plug-in Gait does, without the unit saying so.</p>
          {gait && <p className={css.dim}>{momentsOf(gait)}</p>}
        </Part>
        <Part title="The filter">
          <p>
            Points are smoothed by a second-order Butterworth filter that is run forward and back. “{USUAL_CLEANING.cutOffHz} Hz” so run is −3 dB at {halfPowerHz(USUAL_CLEANING.cutOffHz).toFixed(1)} Hz, not at {USUAL_CLEANING.cutOffHz} (Winter 2009, <cite>Biomechanics and Motor Control</cite>, 2.2.4), and takes about 1° off a walking knee’s peak.
          </p>
          <p>
            Where a file’s keypoints are noisier than usual, seen against bones that keep their lengths, the fitted body’s angles are smoothed once more: the more the noise, the lower the cut-off, and the smaller quick peaks come out. A warning says when that is so, and by what.
          </p>
          {gait && <p className={css.dim}>{filterOf(gait)}</p>}
        </Part>
        <Part title="A standing trial">
          <p>
            An accepted trial of the kind “Standing still” in the same session, measured by the same model, sets how long the segments are, that the soles are level, and what is 0° at knees and ankles: what straight knees and flat feet showed there is taken off each frame of the other trials. A knee that stood bent by more than {MOST_OFFSET_DEG}° counts as the person’s own, and nothing is taken off that knee and ankle. Without one, an ankle counts as at 0° where heel and stretched toes are level below an upright shank. What was measured with a standing trial is not held against what was measured without.
          </p>
          {gait && <p className={css.dim}>{standingOf(gait)}</p>}
        </Part>
        <Part title="OpenSim’s joint angles">
          <p>
            A MOT or STO of inverse kinematics holds the angles of a model that was moved to fit a recording, and no points. Hips, knees, ankles, elbows and arms are taken as they are, in the signs of the table of angles; pelvis, trunk and thighs are turned into this program’s order, against the way that the pelvis goes, or where it stays in place, faces on the whole. Whether bending a knee counts up or down in the model is seen from the knees, and said. What the model held fast, and how feet lie, is not observable. What is 0° is the model’s own: pelvis, hips and trunk may be off by 10° and more from another program’s, so such angles are held only against those of the same model, moved by the same markers or films. The file shows no feet: steps are placed by hand, or told by force plates in a file beside it whose clock is known, where the thigh that is before the other says whose foot came down.
          </p>
        </Part>
        <Part title="Lengths of strides and steps">
          <p>
            A stride is as long as it is from where the toes stand, once the foot lies flat, to where they stand after the next strike: strikes that are seen in how feet move may be told while a foot still swings. By events of a file’s maker it is by the maker’s rule, from where the toes are at one strike to where they are at the next.
          </p>
        </Part>
        <Part title="Bent toes">
          <p>
            Toes that bend bring their tips nearer to the ankle, which looks like a foot that is turned. How far they bend is seen from all strides of a walk together, and taken out of ankle and foot pitch; unless the keypoints wander along the bones of the legs with each stride, as those of a network that looks at films do: then toes count as rather straight.
          </p>
        </Part>
        <Part title="How sure an angle is">
          <p>“A frame ± 4°” beside a curve is one standard deviation of a single frame’s angle, from how far keypoints lie off and how the fitted body weighs them. Most of it is the same in every stride, so a mean is hardly surer; the band about the mean is what strides differ by, which is another thing. Knees and elbows bend one way only: where a limit held the body, it says in what share of the frames.</p>
        </Part>
        <Part title="Centre of mass">
          <p>Estimated from {SEGMENT_MASSES}: of nobody in particular, and least of children. It takes all of these segments’ keypoints; where one is missing there is no centre of mass. In 3D a dot with its way of the last second can be switched on; rise and sway are among the steps’ numbers.</p>
        </Part>
        <Part title="Scores">
          <p>
            <strong>GVS</strong>, the gait variable score, is how far one curve is from the reference’s mean over the whole stride, as a root mean square in degrees. <strong>GPS</strong>, the gait profile score, is the root mean square of the GVS of nine angles of a side; the overall one is of fifteen, the pelvis’ three counted once, from the left cycle (Baker et al. 2009, <cite>Gait Posture</cite> 30:265). Where fewer can be told, it says “k of 9”: scores of another k cannot be held against it. Where the pelvis’ tilt is not known, thigh flexion stands for hip flexion. A curve’s share is one of the <em>squared</em> GPS.
          </p>
          <p>
            <strong>GDI</strong>, the gait deviation index, is 100 for a usual gait of its control set, and ten less for each standard deviation further off (Schwartz &amp; Rozumalski 2008, <cite>Gait Posture</cite> 28:351). It means nothing without that set, which is named with it: the people of a cohort that keeps each person’s curves, both sides of each, {LEAST_CONTROLS} people at least. All nine angles have to be known, of them and today, as Plug-in Gait tells them; norms of means and spreads have no index. Whoever is one of a cohort’s people is left out of the controls. “±” is by how much as many other people would make the index come out otherwise: about 5 of {LEAST_CONTROLS} people and 3 of 30. The {INDEX_FEATURES} features by which it is made are those of the cohort’s own gaits, unless its file brings published ones (<code>deviationFeatures</code>): between the two lay half a point in a published set of 166 controls, so indices of different control sets are not to be held against each other. The rule measures controls by features that were made of them: another person as usual as they are comes out about 1 above 100 where they are 30 or fewer.
          </p>
        </Part>
        <Part title="Bands">
          <p>
            ±2 standard deviations hold 95 % of the values at each single point, but whole curves of only 72 % of healthy people’s knees. A band of people is therefore drawn so wide that whole curves lie in it as a rule: simultaneous, by bootstrap (Lenhoff et al. 1999, <cite>Gait Posture</cite> 9:10). About the same person’s earlier sessions it is the threshold over all that was tested (below) to either side of their mean. That is a threshold of means over a phase, not a band in which whole curves lie: at a single percent a curve may leave it though nothing has changed. A grey reference is for its shape only: it was not measured alike, the reason stands beside it, and no number or verdict comes of it.
          </p>
          <p>
            Where whole curves are tested (SPM, by random field theory: Pataky 2010, <cite>J Biomech</cite> 43:1976), the level is what chance comes over anywhere along that one curve in one of twenty cases; the strip below a curve shows t, the level, and where t comes over it. Between sessions a sample is a session, not a stride: today is tested against three earlier ones or more, each counted once, which only very large changes come over. Against a cohort of {LEAST_PEOPLE} people or more that keeps each person’s curve a sample is a person: today is tested as one more of them (as Crawford &amp; Howell 1998, <cite>Clin Neuropsychol</cite> 12:482, do with single numbers); a norm of which only mean and spread are known allows no test. Left against right, and a drift, are tested over the strides of this trial, less what each has from the one before (Cochrane &amp; Orcutt 1949, <cite>J Am Stat Assoc</cite> 44:32): they say what is so in this trial, not whether it is unusual.
          </p>
        </Part>
        <Part title="Thresholds and verdicts">
          <p>Against the same person’s earlier sessions, or the one that was picked, a finding holds the mean of one phase of the stride against theirs. How much such a mean differs between sessions of a person in whom nothing has changed is taken from the earlier sessions and from the table beside this together. Where a curve is steep, steps that come a little otherwise move a mean by more: both thresholds are wider there, and so is the band. From it come two thresholds, both printed:</p>
          <dl className={css.verdicts}>
            <div>
              <dt>at this place alone</dt>
              <dd>What chance exceeds in one of twenty cases, if this one angle, side and phase had been all that was looked at. Over it, a finding is <em>possible</em>.</dd>
            </div>
            <div>
              <dt>over all that was tested</dt>
              <dd>Whoever looks at every angle, side and phase finds something somewhere. This is what the largest of all of them exceeds by chance in fewer than one of twenty people, simulated. Over it, a finding is <em>beyond the usual variation of this measurement</em>.</dd>
            </div>
            <div>
              <dt>below both</dt>
              <dd><em>Within measurement error.</em> That is not “unchanged”: a change of 3° is rarely a finding.</dd>
            </div>
            <div>
              <dt>no thresholds</dt>
              <dd><em>Too little data</em>: fewer than two earlier sessions, and nothing known beforehand.</dd>
            </div>
          </dl>
          <p>
            <strong>Norms and cohorts</strong> are people, of whom whole curves are known. A finding holds the person’s curve against them at the percent of the phase that lies farthest out. Outside the band in which curves of this one angle lie as a rule, it is <em>possible</em>; outside the wider one in which the curves of all angles and both sides lie at once, it is <em>beyond what is usual among these people</em>. Both thresholds are half the width of these bands at that percent. Since that percent was chosen for its difference, the interval is wider than at one place alone: it is made to hold anywhere along the curve, by how a session’s errors are taken to hang together. A band, and so a verdict, takes {LEAST_PEOPLE} people or more; of fewer, or where only means are known, there are curves and scores alone.
          </p>
          <p>Where neighbouring phases differ by less than sessions let tell apart, a finding names all of them, with an “or” between.</p>
          <p>
            <strong>Left against right</strong> is judged in the same way, by what both sides do not share of a session’s error and by how much healthy people’s sides differ, wider where either side’s curve is steep. The interval is of this person’s own difference: how far healthy people’s sides differ is in the thresholds alone. <strong>Peaks, ranges and angles at events</strong> are too: the thresholds of an angle at foot off, where a knee is steep, are wider than those of its peak. A peak is one where the curve turns within its part of the stride: where it only goes on beyond that part, the stride has none, and of peaks that fewer than half of the strides have none is told. <strong>One other trial</strong>, earlier or later, is one measurement against one other: what is known of this measurement beforehand makes its thresholds, which are wider. <strong>Drift</strong> is the median slope between all pairs of strides (Sen 1968, <cite>J Am Stat Assoc</cite> 63:1379), less what each has from the one before, with an interval from how many pairs rise and how many fall (Kendall 1938, <cite>Biometrika</cite> 30:81). Over what the largest of all curves reaches in one of twenty people where nothing drifts, by strides in orders drawn at random, it <em>drifts</em>; of fewer than 20 strides nothing is told.
          </p>
          <p>Findings stand in the order of their size, the difference over the larger threshold; confidence is beside it, and poor data lower it. Each says whether its verdict holds with the measurement made a little otherwise: the filter 1 Hz lower and higher, steps 20 ms earlier and later, one camera less, another reference that passes the gate. Filter, steps and cameras are changed in today’s trial alone: of what a lower filter takes off a peak some is in such a check. So do drifts and what a test along a curve finds.</p>
        </Part>
      </div>
      <Repeatability />
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function momentsOf({ signals = [] }: Gait): string {
  const names = [...new Set(signals.filter(({ kind }) => kind === 'moment' || kind === 'power').map(({ name }) => name))]
  return names.length === 0 ? 'This trial’s file has none.' : `This trial’s file has: ${names.join(', ')}.`
}

function standingOf({ angles, standing }: Gait): string {
  if (standing) return `This trial’s is “${standing.trial}”.`
  return angles === 'fit' ? 'This trial has none; why stands among the notes on the measurement.' : 'It means nothing to this trial’s angles, which are no fitted body’s.'
}

function filterOf({ angles, cutOffHz }: Gait): string {
  if (angles === 'opensim') return 'This trial has no points: its joint angles are as smooth as its file has them.'
  return cutOffHz === null ? 'This trial’s points were smooth when they came.' : `This trial’s points were smoothed at ${cutOffHz} Hz: −3 dB at ${halfPowerHz(cutOffHz).toFixed(1)} Hz.`
}

/** What the thresholds take as known beforehand. */
function Repeatability() {
  const known = ANGLES.filter((angle) => repeatabilityDeg('keypoints', angle) !== undefined || repeatabilityDeg('markers', angle) !== undefined)
  const cell = (degrees: number | undefined) => (degrees === undefined ? '–' : `${number(degrees, 2)}°`)
  return (
    <table className={css.repeatability}>
      <caption>
        How much sessions of an unchanged person differ: standard deviation of a phase mean. Published is the range (without markers Augustine et al. 2025, <cite>PeerJ</cite> 13:e18613, and Riazati et al. 2022, <cite>Front Hum Neurosci</cite> 16:867474; with markers McGinley et al. 2009, <cite>Gait Posture</cite> 29:360); where in it each angle lies is assumed; so is that a session’s steps come otherwise by {1000 * SESSION_EVENTS_S} ms, which moves the mean of a steep phase beside that, that the table weighs as much as {REPEATABILITY_DEGREES} degrees of freedom of the person’s own sessions, and that healthy sides differ by {USUAL_ASYMMETRY_DEG}°.
      </caption>
      <thead>
        <tr>
          <th scope="col">Angle</th>
          <th scope="col">Keypoints</th>
          <th scope="col">Markers</th>
        </tr>
      </thead>
      <tbody>
        {known.map((angle) => (
          <tr key={angle}>
            <th scope="row">{ANGLE_DEFINITIONS[angle].name}</th>
            <td>{cell(repeatabilityDeg('keypoints', angle))}</td>
            <td>{cell(repeatabilityDeg('markers', angle))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
