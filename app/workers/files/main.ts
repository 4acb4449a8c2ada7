import { serveTasks } from '../kit.ts'
import { preview } from './preview.ts'
import { takeIn } from './take-in.ts'
import { verify } from './verify.ts'

serveTasks({ preview, 'take-in': takeIn, verify })
