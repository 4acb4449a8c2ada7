/** Of files of markers and joint angles: what is up in them, their unit, and what they lack. */
interface Of {
  file: string
}

/** `+Z`, `-Y`. */
export type NotedAxis = `${'+' | '-'}${'X' | 'Y' | 'Z'}`

/** As one says it: Z, -Y. */
export const axisCalled = (axis: NotedAxis): string => (axis.startsWith('-') ? axis : axis.slice(1))

type Reach = Of & { reach: number }

export const MOTION_FILE_NOTES = {
  'up-axis-by-body': ({ file, axis, usual }: Of & Record<'axis' | 'usual', NotedAxis>) => `What is up in ${file} is its ${axisCalled(axis)}, not its ${axisCalled(usual)} as usual: the file does not say it, but who is in it stands and steps so.`,
  'up-axis-by-plates': ({ file, axis, usual }: Of & Record<'axis' | 'usual', NotedAxis>) => `What is up in ${file} is its ${axisCalled(axis)}, not its ${axisCalled(usual)} as usual: the file does not say it, but its force plates lie so.`,
  'up-axis-unsaid': ({ file, axis }: Of & { axis: NotedAxis }) => `Nothing says which axis of ${file} points up, and who is in it does not show it: its ${axisCalled(axis)} is taken. If it is another, steps and angles against the vertical are wrong.`,
  'up-axis-doubted': ({ file, axis, by, other, shownBy }: Of & { axis: NotedAxis; by: 'person' | 'file' | 'plates'; other: NotedAxis; shownBy: 'body' | 'plates' }) =>
    `${by === 'person' ? `It was said that what is up in ${file}` : by === 'plates' ? `As its force plates lie, what is up in ${file}` : `${file} says that what is up`} is its ${axisCalled(axis)}, but ${shownBy === 'body' ? 'who is in it stands and steps along' : 'as its force plates lie it is'} its ${axisCalled(other)}: if so, steps and angles against the vertical are wrong.`,
  'frames-missing': ({ file, stated, frames }: Of & Record<'stated' | 'frames', number>) => `${file} says that it has ${stated} frames, and has ${frames}: its end is missing.`,
  'torn-row': ({ file }: Of) => `The last row of ${file} is torn off, and is left out.`,
  'uneven-times': ({ file, hz }: Of & { hz: number }) => `The rows of ${file} lie at uneven times; its angles are read between them by straight lines, ${hz} times a second.`,
  'unnamed-markers': ({ markers }: { markers: number }) => `${markers} ${markers === 1 ? 'marker has no name and is' : 'markers have no name and are'} left out.`,
  'angles-in-degrees': ({ file, reach }: Reach) => `${file} does not say whether its angles are in degrees or radians; they are taken for degrees, because joints go as far as ${reach}, which no joint does in radians.`,
  'angles-in-radians': ({ file, reach, moved }: Reach & { moved: number }) => `${file} does not say whether its angles are in degrees or radians; they are taken for radians, because no joint goes beyond ${reach}, and one moves by ${moved}, which as degrees would hardly be a movement.`,
  'angles-hardly-degrees': ({ file, reach }: Reach) => `${file} says that its angles are in degrees, but none of a joint goes beyond ${reach}: if they are radians, each is 57 times too small here.`,
  'angles-no-radians': ({ file, reach }: Reach) => `${file} says that its angles are in radians, but joints go as far as ${reach}, more than half a turn: they are taken for degrees.`,
}
