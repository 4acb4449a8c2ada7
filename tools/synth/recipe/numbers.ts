import { z } from 'zod'

export const positive = (most: number) => z.number().positive().max(most)
export const seedSchema = z.int().min(0).max(2 ** 32 - 1)
