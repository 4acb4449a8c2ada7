/** The tasks of `app/workers/calibrate` and what they take. */
import { z } from 'zod'
import { calibratedCameraSchema, lensNumbersSchema, lensSchema, poseSchema } from '../basics/camera.ts'
import { oddityOutSchema } from '../library/media.ts'

const count = z.int().min(2).max(60)
const metres = z.number().positive().max(10)

/** Columns and rows are those of inner corners, where four squares meet: a board of 5 × 8 squares has 4 × 7. */
export const boardSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('checkerboard'), columns: count, rows: count, squareM: metres }),
  /** `dictionary` as OpenCV calls it without `DICT_`: `4X4_50`. */
  z.object({ kind: z.literal('charuco'), columns: count, rows: count, squareM: metres, markerM: metres, dictionary: z.string().regex(/^[A-Za-z0-9_]{3,30}$/) }),
])
export type Board = z.infer<typeof boardSchema>

const pixelSchema = z.tuple([z.number(), z.number()])

/** A board's corners as one picture shows them. */
export const boardViewSchema = z.object({
  /** The photo's name, or the film's with the time of the frame. */
  name: z.string(),
  widthPx: z.int(),
  heightPx: z.int(),
  /** Row by row; null where one is not seen. */
  corners: z.array(pixelSchema.nullable()),
  isWhole: z.boolean(),
  /** Whether it is certain which corner is the first. */
  isTurnKnown: z.boolean(),
  /** Of the edges, as the standard deviation of a Gaussian; null where it was not measured. */
  blurPx: z.number().nullable(),
})
export type BoardView = z.infer<typeof boardViewSchema>

const unusedSchema = z.object({ name: z.string(), reason: z.string() })

/** The board in photos and films of one camera. Output `board-views`: JSON, an array of `BoardView`; of films the frames worth having. */
export const findBoardsParams = z.object({
  board: boardSchema,
  /** `atUs`: of a film, only the frame that it shows at this time of its own. */
  sources: z.array(z.object({ file: z.string(), name: z.string(), atUs: z.int().optional() })).min(1),
  ffmpeg: z.string().optional(),
  /** Corners by a fit of the edges that cross in them, or by the gradients about them as OpenCV's `cornerSubPix` does. */
  corners: z.enum(['edges', 'gradients']).default('edges'),
})
export const foundBoardsSchema = z.object({ views: z.int(), pictures: z.int(), unused: z.array(unusedSchema) })

/** A camera's lens from the views of a board. Output `lens`: JSON, what the summary says. */
export const calibrateLensParams = z.object({
  camera: z.string(),
  board: boardSchema,
  /** Files of `board-views`. */
  views: z.array(z.string()).min(1),
  /** Names of pictures to do without. */
  leaveOut: z.array(z.string()).default([]),
})
export const calibratedLensSchema = z.object({
  lens: lensSchema,
  /** Standard errors; 0 where a term was held at 0. */
  spread: lensNumbersSchema,
  /** Root mean square over all corners. */
  errorPx: z.number(),
  pictures: z.array(
    z.object({
      name: z.string(),
      errorPx: z.number(),
      corners: z.int(),
      /** Of the board against the line of sight. */
      tiltDeg: z.number(),
      blurPx: z.number().nullable(),
      /** So much worse than the others that it is worth leaving out. */
      standsOut: z.boolean(),
    }),
  ),
  unused: z.array(unusedSchema),
  coverage: z.object({
    columns: z.int(),
    rows: z.int(),
    /** Corners by cell, row by row. */
    corners: z.array(z.int()),
    /** Of the cells, those with a corner. */
    share: z.number(),
    /** How far from the picture's middle the outermost corner lies; 1 is the picture's own corner. */
    reach: z.number(),
  }),
  /** How far off, as a standard error, the lens may be in the picture's corners; null where the fit shows nothing there. */
  cornerSpreadPx: z.number().nullable(),
  findings: z.array(oddityOutSchema),
})
export type CalibratedLens = z.infer<typeof calibratedLensSchema>

/** Where a camera stands in a room whose floor a board lies on, from one view of it. Output `place`: JSON, what the summary says. */
export const placeCameraParams = z.object({
  board: boardSchema,
  lens: lensSchema,
  /** Of `board-views`; the view that fits best is taken. */
  views: z.string(),
})
/** The board's first corner is the origin, Z points up. */
export const placedCameraSchema = z.object({
  /** The view that was taken. */
  view: z.string(),
  ...poseSchema.shape,
  errorPx: z.number(),
  /** Standard errors, as far as the corners tell; the lens is taken to be exact. */
  positionSpreadM: z.number(),
  directionSpreadDeg: z.number(),
  findings: z.array(oddityOutSchema),
})
export type PlacedCamera = z.infer<typeof placedCameraSchema>

/** What a calibration file says of its cameras. */
export const readCalibrationParams = z.object({ file: z.string(), name: z.string() })
const sizePx = z.number().nullable()
const sized = { widthPx: sizePx, heightPx: sizePx }
/** A size is null where the file does not tell it. `lenses` are those of all cameras, `cameras` those of them that have a place. */
export const calibrationReadSchema = z.object({
  lenses: z.array(lensSchema.extend(sized)),
  cameras: z.array(calibratedCameraSchema.extend(sized)),
  lengths: z.enum(['metres', 'unstated']),
  errorPx: z.record(z.string(), z.number()),
})
