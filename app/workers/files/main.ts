import { serveTasks } from '../kit.ts'
import { findCamerasOfFilms } from '../reconstruct/cameras-of-films.ts'
import { preview } from './preview.ts'
import { readCalibrationFile } from './read-calibration-file.ts'
import { takeIn } from './take-in.ts'
import { verify } from './verify.ts'

serveTasks({ 'cameras-of-films': findCamerasOfFilms, preview, 'read-calibration': readCalibrationFile, 'take-in': takeIn, verify })
