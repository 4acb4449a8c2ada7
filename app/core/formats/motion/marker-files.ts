/** The kinds of files that hold places of markers, as a sentence lists them. */
export const MARKER_FILES = 'C3D, TRC, or MOT with places of markers'
