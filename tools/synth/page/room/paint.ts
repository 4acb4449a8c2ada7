/** What a surface is painted with: the shader's cases. */
export const PAINT = { plain: 0, wood: 1, concrete: 2, mats: 3, vinyl: 4, belt: 5, poster: 6, cardboard: 7, leaf: 8, glow: 9 } as const
