import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** They start engines, browsers or ffmpeg, or compute for many seconds: what begins last must be short, or one core waits for it. */
const LONG = /\/(?:app\/main\/(?:survival|pose|calibrate|import|analysis|report)|app\/workers\/(?:media|calibrate|pose)|tools\/synth)\//

/** Files with a process of their own come before all others: between two that share one they would end it. */
const rank = ({ moduleId, project }: TestSpecification): number => (project.config.isolate ? 0 : LONG.test(moduleId) ? 1 : 2)

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}
