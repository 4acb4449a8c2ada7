import { describe, expect, it } from 'vitest'
import { checkedRecipe } from './check-recipe.ts'
import { HELP } from './help.ts'
import { MAKE_OPTIONS, parseMake } from './make-options.ts'
import { filmLine } from './progress.ts'
import { recipeFrom } from './recipe-from-options.ts'

const recipeOf = (...args: string[]) => checkedRecipe(recipeFrom(parseMake(['out', ...args]).values, {}))

describe('the command line of the sample lab', () => {
  it('without a word more makes a treadmill walk before four cameras', () => {
    expect(recipeOf()).toMatchObject({
      seed: 1,
      athlete: { person: 1 },
      sessions: [{ effectDeg: 2, trials: [{ name: 'Treadmill walk', movement: 'walk', treadmill: true, speedMps: 1.25, durationS: 10, deviations: [], writes: 'films' }] }],
      rig: { layout: 'lab', cameras: 4, widthPx: 720, heightPx: 1280 },
    })
  })

  it('puts what is asked for where it belongs', () => {
    const recipe = recipeOf(
      ...'--seed 5 --person 9 --name Ada --movement run --overground --speed 3.5 --seconds 4 --variability 0.5 --asymmetry 0'.split(' '),
      ...'--deviation stiff-knee:left:17:25 --deviation short-step:right:0.1 --session-effect 1.5'.split(' '),
      ...'--cameras 8 --rig ring --distance 5 --height 1.5 --size 1280x720 --fps 120 --exposure 0.002 --distortion=-0.1,0.02 --start-spread 0.5 --drift 0'.split(' '),
      ...'--noise 0 --blur 1 --crf 18 --clutter 0 --sensor-noise 0 --truth-rate 200'.split(' '),
    )
    expect(recipe).toMatchObject({
      seed: 5,
      athlete: { person: 9, name: 'Ada' },
      sessions: [
        {
          effectDeg: 1.5,
          trials: [
            {
              movement: 'run',
              treadmill: false,
              speedMps: 3.5,
              durationS: 4,
              variability: 0.5,
              asymmetry: 0,
              deviations: [{ kind: 'stiff-knee', side: 'left', amount: 17, amountAtEnd: 25 }, { kind: 'short-step', side: 'right', amount: 0.1 }],
            },
          ],
        },
      ],
      rig: { layout: 'ring', cameras: 8, distanceM: 5, heightM: 1.5, widthPx: 1280, heightPx: 720, frameRateHz: 120, exposureS: 0.002, distortion: [-0.1, 0.02, 0, 0, 0], startSpreadS: 0.5, driftPpm: 0 },
      film: { crf: 18, noise: 0, blur: 1 },
      scene: { clutter: 0 },
      sensors: { noise: 0 },
      truth: { rateHz: 200 },
    })
  })

  it('makes earlier sessions a week apart, marker files where asked, and the deviation in the last alone', () => {
    const { sessions } = recipeOf('--sessions', '3', '--baseline-trc', '--deviation', 'stiff-knee:left:17')
    expect(sessions.map(({ date, trials: [trial] }) => [date, trial!.writes, trial!.deviations.length])).toEqual([
      ['2026-11-06', 'markers', 0],
      ['2026-11-13', 'markers', 0],
      ['2026-11-20', 'films', 1],
    ])
  })

  it('keeps what a recipe says but for what is said beside it, and a complete recipe is one again', () => {
    const complete = recipeOf('--movement', 'squat', '--size', '540x960')
    expect(checkedRecipe(complete)).toEqual(complete)
    const again = checkedRecipe(recipeFrom(parseMake(['out', '--recipe', 'recipe.json', '--cameras', '2']).values, complete))
    expect(again).toEqual({ ...complete, rig: { ...complete.rig, cameras: 2 } })
  })

  it.each([
    [[], 'Where shall the lab be written'],
    [['a', 'b'], 'One folder at a time'],
    [['a', '--treadmill', '--overground'], 'exclude each other'],
    [['a', '--recipe', 'r.json', '--speed', '2'], '--speed would'],
    [['a', '--size', '720'], '--size is a width and a height'],
    [['a', '--fps', 'fast'], '--fps is a number, not "fast"'],
    [['a', '--speed', ''], '--speed is a number'],
    [['a', '--movement', 'fly'], 'sessions.0.trials.0.movement'],
    [['a', '--deviation', 'stiff-knee:left'], 'KIND:SIDE:AMOUNT'],
    [['a', '--sessions', '0'], '--sessions is a whole number'],
    [['a', '--cameras', '2.5'], 'rig.cameras'],
    [['a', '--movement', 'squat', '--deviation', 'stiff-knee:left:17'], 'a squat is not drawn with a stiff-knee, only with trunk-lean.'],
    [['a', '--deviation', 'stiff-knee:left:-5'], 'a stiff-knee is from 0 to 60 °, not -5.'],
    [['a', '--deviation', 'short-step:left:0.1:2'], 'a short-step is from 0 to 0.4 m, not 2.'],
  ])('refuses %j in a sentence', (args, words) => {
    expect(() => checkedRecipe(recipeFrom(parseMake(args).values, {}))).toThrow(words)
  })

  it('explains every option that it has', () => {
    for (const option of Object.keys(MAKE_OPTIONS)) expect(HELP).toContain(`--${option}`)
  })

  it('says how fast it renders and how long that takes yet', () => {
    expect(filmLine('walk', 151, 601, 150, 10)).toBe('walk  151 of 601 frames, 15.0 frames/s, 0:30 left')
    expect(filmLine('walk', 11, 100_011, 10, 1)).toContain('2:46:40 left')
    expect(filmLine('walk', 1, 600, 0, 0)).toBe('walk  1 of 600 frames, starting')
  })
})
