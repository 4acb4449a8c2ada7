export const SENSOR = /* glsl */ `
uniform float exposure, vignette, grain;
uniform vec3 cameraTint;
uniform vec2 pictureSize;
uniform uint grainSeed;

/** The sRGB curve, by roots, which cost less than powers: least squares for light above 0.4 %, there within 0.2 %. */
vec3 transferred(vec3 c) {
  vec3 second = sqrt(c), fourth = sqrt(second), eighth = sqrt(fourth);
  return clamp(0.5800 * second + 0.7951 * fourth - 0.3746 * eighth, 0.0, 1.0);
}

/** Rec. 709 (limited range) of light that has met the lens. */
vec3 encoded(vec3 light) {
  vec2 off = (gl_FragCoord.xy / pictureSize - 0.5) * vec2(pictureSize.x / pictureSize.y, 1.0);
  vec3 c = light * (1.0 - vignette * dot(off, off));
  c = mix(c, 0.75 + 0.25 * (1.0 - exp((0.75 - c) * 4.0)), step(0.75, c));
  c = transferred(max(c, 0.0));
  float y = dot(c, vec3(0.2126, 0.7152, 0.0722));
  return vec3(16.0 + 219.0 * y, 128.0 + 224.0 * (c.b - y) / 1.8556, 128.0 + 224.0 * (c.r - y) / 1.5748) / 255.0;
}

/**
 * Shot and read noise of a sensor: in linear light (about the square of the signal v) its variance is a constant and a part
 * that grows with the light; the transfer curve's slope of about 1/v makes shadows grainier than lights. 1 at mid grey.
 */
vec3 grainy(vec3 coded) {
  float v = max(0.1, (coded.x * 255.0 - 16.0) / 219.0);
  float spread = 0.96 * sqrt(0.02 + v * v) / v;
  // PCG (Jarzynski & Olano 2020); sums of three or two of its bytes are near enough to normal
  uint state = (uint(gl_FragCoord.x) + uint(gl_FragCoord.y) * 8192u + grainSeed) * 747796405u + 2891336453u;
  uint word = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
  word = (word >> 22u) ^ word;
  uint other = word * 747796405u + 2891336453u;
  vec3 drawn = vec3(
    float((word & 255u) + ((word >> 8u) & 255u) + ((word >> 16u) & 255u)) - 382.5,
    0.73 * (float((word >> 24u) + (other >> 24u)) - 255.0),
    0.73 * (float(((other >> 16u) & 255u) + ((other >> 8u) & 255u)) - 255.0));
  return coded + grain * spread / 128.0 * drawn;
}
`
