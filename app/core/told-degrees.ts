/** With a true minus, and none before nothing. */
export const toldDegrees = (value: number, decimals = 0): string => `${value.toFixed(decimals).replace(/^-/, '−').replace(/^−0(?:\.0+)?$/, '0')}°`
