/** What is said of the pose model that comes with the program, in the window and on the command line alike. Its card, models/cards/stridescope-pose.md, has the figures. */

export const LEARNT_FROM = 'has learnt from computed people and two real men'

export const MEANT_FOR = 'for trying the program, not for judging anybody'

/** Beside what a model has made, that one or another; goes on with the name of the model that can be fetched. */
export function anotherCanBeFetched(isEmbedded: boolean): string {
  return isEmbedded ? 'For real people, one can be fetched that has learnt from many' : 'Another can be fetched'
}
