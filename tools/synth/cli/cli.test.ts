import { describe, expect, it } from 'vitest'
import { checkedRecipe } from './check-recipe.ts'
import { HELP } from './help.ts'
import { MAKE_OPTIONS, parseMake } from './make-options.ts'
import { filmLine } from './progress.ts'
import { recipeFrom } from './recipe-from-options.ts'

const recipeOf = (...args: string[]) => checked(['out', ...args])
function checked(args: string[], recipe = {}) {
  const { values } = parseMake(args)
  return checkedRecipe(recipeFrom(values, recipe), values)
}

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
    [['a', '--movement', 'fly'], '--movement must be walk, run, squat or jump, not "fly".'],
    [['a', '--person=-1'], '--person must be at least 0, not -1.'],
    [['a', '--seed=-1'], '--seed must be at least 0, not -1.'],
    [['a', '--name', ' '], '--name: A name is needed.'],
    [['a', '--speed', '99'], '--speed: a walk is from 0.4 to 2 m/s, not 99.'],
    [['a', '--movement', 'run', '--speed', '0.5'], '--speed: a run is from 2.2 to 5 m/s, not 0.5.'],
    [['a', '--seconds', '0'], '--seconds must be more than 0, not 0.'],
    [['a', '--variability', '9'], '--variability must be at most 5'],
    [['a', '--asymmetry', '1'], '--asymmetry must be at most 0.2'],
    [['a', '--session-effect', '99'], '--session-effect must be at most 10'],
    [['a', '--rig', 'tent'], '--rig must be lab, ring, arc or sagittal, not "tent".'],
    [['a', '--size', '100x101'], '--size must be even, not 101.'],
    [['a', '--distance', '0'], '--distance must be more than 0'],
    [['a', '--height', '99'], '--height must be at most 20'],
    [['a', '--fps', '0'], '--fps must be more than 0'],
    [['a', '--exposure', '2'], '--exposure must be at most 1'],
    [['a', '--start-spread', '99'], '--start-spread must be at most 10'],
    [['a', '--drift', '9999'], '--drift must be at most 1000'],
    [['a', '--crf', '99'], '--crf must be at most 51'],
    [['a', '--noise', '99'], '--noise must be at most 64'],
    [['a', '--blur', '0'], '--blur must be at least 1'],
    [['a', '--clutter', '0.5'], '--clutter must be a whole number'],
    [['a', '--sensor-noise', '99'], '--sensor-noise must be at most 20'],
    [['a', '--truth-rate', '0'], '--truth-rate must be more than 0'],
    [['a', '--deviation', 'limp:left:3'], '--deviation must be stiff-knee, drop-foot, hip-hike, trunk-lean or short-step, not "limp".'],
    [['a', '--deviation', 'stiff-knee:middle:3'], '--deviation must be left or right, not "middle".'],
    [['a', '--deviation', 'stiff-knee:left'], 'KIND:SIDE:AMOUNT'],
    [['a', '--sessions', '0'], '--sessions is a whole number'],
    [['a', '--cameras', '0'], '--cameras must be at least 1, not 0.'],
    [['a', '--cameras', '2.5'], '--cameras must be a whole number, not 2.5.'],
    [['a', '--movement', 'squat', '--deviation', 'stiff-knee:left:17'], 'a squat is not drawn with a stiff-knee, only with trunk-lean.'],
    [['a', '--deviation', 'stiff-knee:left:-5'], 'a stiff-knee is from 0 to 60 °, not -5.'],
    [['a', '--deviation', 'short-step:left:0.1:2'], 'a short-step is from 0 to 0.4 m, not 2.'],
  ])('refuses %j in a sentence', (args, words) => {
    expect(() => checked(args)).toThrow(words)
  })

  it('calls by its place in the recipe what no option has said', () => {
    const recipe = { rig: { cameras: 0 }, film: { crf: 99 } }
    expect(() => checked(['a', '--crf', '18'], recipe)).toThrow('The recipe does not hold: rig.cameras must be at least 1, not 0.')
    expect(() => checked(['a', '--cameras', '4'], recipe)).toThrow('The recipe does not hold: film.crf must be at most 51, not 99.')
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
