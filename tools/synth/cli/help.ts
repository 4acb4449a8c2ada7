export const HELP = `The sample lab: films of a person who never was, and everything that is true about them.

  npm run synth -- make OUT [options]     a lab in the folder OUT; run again, it goes on with the films that are missing
  npm run synth -- judge [options]        an outside judge, MediaPipe, looks for random people in random rooms
  npm run synth -- sample [OUT]           the bundled sample from its committed recipe, into resources/sample
  npm run synth -- snapshots OUT          many people cut out in any pose, for a network to learn from (models/training)
  npm run synth -- takes OUT              random people filmed in random rooms, with the truth of every frame

OUT then holds README.md, which explains every file in it, recipe.json, which makes it again, stridescope-lab.json, by
which \`stridescope sample --from OUT\` imports it, and a folder a trial: films, calibration, force plates, two foot
sensors, and under truth/ keypoints in 3D and on every frame, joint angles, foot strikes and offs, all clocks.
The same recipe gives the same bytes, of all but the films and what is found in them.

The person and what they do
  --recipe FILE.json      take all of it from a recipe (an earlier OUT/recipe.json, edited); every field has a default
  --seed N                draws everything that is left to chance (1)
  --person N              which random person (the seed)
  --name TEXT             what the athlete is called
  --movement KIND         walk · run · squat · jump (walk)
  --speed M/S             1.25 walking (from 0.4 to 2), 3 running (from 2.2 to 5)
  --treadmill | --overground
  --seconds N             how long a trial lasts (10)
  --variability N         from stride to stride: 1 is a healthy person's, 0 a machine's
  --asymmetry N           share by which left differs from right (0.02; at most 0.2)
  --deviation KIND:SIDE:AMOUNT[:AT-THE-END]
                          stiff-knee · drop-foot · hip-hike · trunk-lean in degrees, short-step in metres; may be repeated;
                          with a fourth part it drifts there: --deviation stiff-knee:left:17:25
  --sessions N            so many sessions, a week apart; deviations are in the last only (1)
  --session-effect DEG    by which a session differs from the person's usual curves, at each joint (2)
  --baseline-trc          sessions before the last are written as marker files (TRC) only

The cameras
  --cameras N             how many (4)
  --rig LAYOUT            lab: left, front, right, rear, a little off axis · ring · arc: across the front · sagittal (lab)
  --distance M, --height M  from the person, above the floor (4, 1.25)
  --size 720x1280         pixels
  --fps N, --exposure S   pictures and seconds (60, 0.004)
  --distortion=K1,K2,P1,P2,K3  of the lenses, as OpenCV counts them (-0.06,0.015,0.0004,-0.0003,0)
  --start-spread S        films begin within so many seconds (0.03)
  --drift PPM             clocks run fast or slow by at most so much (30)
  --clutter N             things that stand about
  --noise N, --blur N     sensor noise in grey levels (2); pictures averaged over an exposure (4)
  --crf N                 compression: 0 lossless … 51 (22)
  --no-films              everything but the films

Sensors and truth
  --sensor-noise N        of force plates and foot sensors: 1 ordinary, 0 none
  --truth-rate HZ         of 3D keypoints and angles (100)

The judge
  --people N, --views N   how many random people, each from how many directions (10, 8)
  --frames N              of each person from each direction (8)
  --seed N                other people, rooms and cameras (1)
  --keep DIR              leaves the films there
  --json                  the figures as data

Snapshots and takes; run again, they go on with what is missing
  --people N, --each N    of snapshots: how many people, each in how many (100, 100)
  --takes N               how many (20)
  --views N, --frames N, --width PX, --height PX   of a take (4, 6, 360, 480)
  --first N, --seed N     from which on, and which of all there might be (0, 1)

Lenses, frame rates and clocks of single cameras, scenes and sensor rates are set in a recipe.
Exit codes: 0 done, 1 failed or not passed, 2 wrong use, 130 stopped with Ctrl-C.
`
