import { serveTasks } from '../kit.ts'
import { calibrate } from '../reconstruct/calibrate.ts'
import { preview } from './preview.ts'
import { takeIn } from './take-in.ts'
import { verify } from './verify.ts'

serveTasks({ calibrate, preview, 'take-in': takeIn, verify })
