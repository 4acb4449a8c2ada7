import { expect, test } from 'vitest'
import { reportWords } from '../../../core/report/words/all-languages.ts'
import { cautionsIn } from './cautions-in.ts'

const words = reportWords('en')
const model = (isForTrying: boolean) => ({ model: { title: 'Own', isForTrying } }) as Parameters<typeof cautionsIn>[0]['trial']

test('a picture or a clip says that its model is for trying alone, that the result is out of date, and that nobody has tried whether the reference holds', () => {
  expect(cautionsIn({ trial: model(false), trialGait: { stale: null, isTried: true } }, 3, words)).toEqual([])
  expect(cautionsIn({ trial: model(true), trialGait: { stale: 'Another calibration counts now.', isTried: false } }, 3, words)).toEqual([words.head.forTrying('Own'), `${words.head.stale(null)} Another calibration counts now.`, words.head.notTried])
  // Where nothing is shown, nothing has to hold.
  expect(cautionsIn({ trial: model(false), trialGait: { stale: null, isTried: false } }, 0, words)).toEqual([])
})
