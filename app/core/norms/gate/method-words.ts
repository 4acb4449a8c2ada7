/** How a person calls a model, by its id; what nobody describes is called as it is. */
export type TitleOf = (model: string) => string
export const asItIs: TitleOf = (model) => model

/** Two that differ: by their ids where they are called alike. */
export function modelsInWords(one: string, other: string, titleOf: TitleOf): [string, string] {
  const titles: [string, string] = [titleOf(one), titleOf(other)]
  return titles[0] === titles[1] ? [one, other] : titles
}
