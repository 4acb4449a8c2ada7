import { modelIn } from '../../../core/pose/made-by.ts'
import type { MarkerMotion } from '../../../core/formats/motion/read-trc.ts'
import type { UntoldAngles } from '../../../core/gait/angles/untold-angles.ts'
import { PROGRAMS_OWN } from '../../models/folders.ts'
import { untoldByModel } from '../../models/untold-by-model.ts'

/** What a file's points do not tell, of the models that come with the program. `said`: the model, by a person. */
export function untoldIn({ remark }: Pick<MarkerMotion, 'remark'>, said: string | undefined): UntoldAngles {
  const model = said ?? modelIn(remark)
  return model === null ? {} : (untoldByModel([PROGRAMS_OWN])[model] ?? {})
}
