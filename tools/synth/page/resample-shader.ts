import { DISTORTION } from './glsl/lens.ts'

/** From the ideal pinhole's wide picture to the lens's own: each pixel's ray by Newton's method on the distortion. */
export const resampleFragment = (samples: number) => /* glsl */ `
precision highp float;
uniform highp sampler2D wideShaded, wideKeyed, wideWhere;
uniform vec4 wideRays, pinhole;
${DISTORTION}
layout(location = 0) out vec4 shaded;
layout(location = 1) out vec4 keyed;
layout(location = 2) out vec4 where;

vec2 rayOf(vec2 pixel) {
  vec2 seen = (pixel - pinhole.zw) / pinhole.xy;
  vec2 p = seen;
  for (int i = 0; i < 8; i++) {
    float r2 = dot(p, p);
    float radial = 1.0 + r2 * (distortion.x + r2 * (distortion.y + r2 * distortion3));
    float slope = 2.0 * (distortion.x + r2 * (2.0 * distortion.y + 3.0 * r2 * distortion3));
    vec2 off = distorted(p) - seen;
    float a = radial + p.x * p.x * slope + 2.0 * distortion.z * p.y + 6.0 * distortion.w * p.x;
    float b = p.x * p.y * slope + 2.0 * distortion.z * p.x + 2.0 * distortion.w * p.y;
    float c = radial + p.y * p.y * slope + 6.0 * distortion.z * p.y + 2.0 * distortion.w * p.x;
    p -= vec2(c * off.x - b * off.y, a * off.y - b * off.x) / (a * c - b * b);
  }
  return p;
}

vec2 placeOf(vec2 pixel) { return (rayOf(pixel) - wideRays.xy) / (wideRays.zw - wideRays.xy); }

void main() {
  vec2 pixel = gl_FragCoord.xy - 0.5;
  // over one pixel the lens is as good as linear
  vec2 middle = placeOf(pixel);
  vec2 right = placeOf(pixel + vec2(0.5, 0.0)) - middle;
  vec2 down = placeOf(pixel + vec2(0.0, 0.5)) - middle;
  shaded = vec4(0.0);
  keyed = vec4(0.0);
  for (int j = 0; j < ${samples}; j++)
    for (int i = 0; i < ${samples}; i++) {
      vec2 off = 2.0 * (vec2(i, j) + 0.5) / ${samples}.0 - 1.0;
      vec2 at = middle + off.x * right + off.y * down;
      shaded += texture(wideShaded, at) / ${samples * samples}.0;
      keyed += texture(wideKeyed, at) / ${samples * samples}.0;
    }
  where = texelFetch(wideWhere, ivec2(middle * vec2(textureSize(wideWhere, 0))), 0);
}
`
