/** The kinds of files that hold movement, as a sentence lists them. */
export const MARKER_FILES = 'C3D, TRC, or MOT with places of markers or OpenSim’s joint angles'
