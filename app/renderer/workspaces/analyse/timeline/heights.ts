/** What lies above each other on the timeline, in CSS pixels. */
export const LABELS_PX = 18
export const TICKS_PX = 12
export const NUMBERS_PX = 13
export const EXTENT_GAP_PX = 2
export const BOTTOM_PX = 8

/** Up to so many cameras have thicker bars. */
const FEW_CAMERAS = 4

export const extentPx = (cameras: number) => (cameras > FEW_CAMERAS ? 2 : 3)
