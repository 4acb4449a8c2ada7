/** Painted where the belt is at that moment; the still room has its mean grey. */
export const BELT = /* glsl */ `
const float BELT_GREY = 0.03;
vec3 beltColour(vec3 world, float offset) {
  vec2 at = vec2(world.x + offset, world.y);
  float weave = 0.9 + 0.1 * sin(at.x * 420.0) * sin(at.y * 420.0);
  float speck = 0.85 + 0.3 * hash(floor(at * 140.0));
  float seam = smoothstep(0.012, 0.006, abs(mod(at.x, 3.1) - 1.2 - 0.1 * at.y));
  float edge = smoothstep(0.004, 0.0, abs(mod(at.x, 0.62) - 0.31) - 0.016) * step(0.19, abs(at.y)) * step(abs(at.y), 0.25);
  return mix(vec3(0.028, 0.03, 0.033) * weave * speck, vec3(0.32), max(0.4 * seam, 0.75 * edge));
}
`
