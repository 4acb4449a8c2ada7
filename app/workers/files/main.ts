import { serveTasks } from '../kit.ts'
import { calibrate } from '../reconstruct/calibrate.ts'
import { preview } from './preview.ts'
import { readCalibrationFile } from './read-calibration-file.ts'
import { takeIn } from './take-in.ts'
import { verify } from './verify.ts'

serveTasks({ calibrate, preview, 'read-calibration': readCalibrationFile, 'take-in': takeIn, verify })
