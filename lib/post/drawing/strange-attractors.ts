/*
 * Systems of three differential equations that have a strange attractor, with parameters and starts at which they are
 * known to be chaotic.
 */

export type Vector = [number, number, number];
/** Puts the velocity at a state into `v`: no vector is made where tens of thousands are asked for. */
export type Flow = (x: number, y: number, z: number, v: Vector) => void;
/** A parameter: its usual value, and how far it may stray from that. */
export type Vary = (usual: number, stray: number) => number;

export interface System {
  flow: (vary: Vary) => Flow;
  start: Readonly<Vector>;
  /** Time from knot to knot. */
  dt: number;
}

export const LORENZ: System = {
  flow: (vary) => {
    const [s, r, b] = [vary(10, 2), vary(28, 5), vary(8 / 3, 0.3)];
    return (x, y, z, v) => {
      v[0] = s * (y - x);
      v[1] = x * (r - z) - y;
      v[2] = x * y - b * z;
    };
  },
  start: [1, 1, 20],
  dt: 0.085,
};

const ROSSLER: System = {
  flow: (vary) => {
    const [a, b, c] = [vary(0.2, 0.05), vary(0.2, 0.05), vary(5.7, 1.2)];
    return (x, y, z, v) => {
      v[0] = -y - z;
      v[1] = x + a * y;
      v[2] = b + z * (x - c);
    };
  },
  start: [1, 1, 0],
  dt: 0.8,
};

const HALVORSEN: System = {
  flow: (vary) => {
    const a = vary(1.4, 0.15);
    return (x, y, z, v) => {
      v[0] = -a * x - 4 * (y + z) - y * y;
      v[1] = -a * y - 4 * (z + x) - z * z;
      v[2] = -a * z - 4 * (x + y) - x * x;
    };
  },
  start: [-5, 0, 0],
  dt: 0.11,
};

const AIZAWA: System = {
  flow: (vary) => {
    const [b, c, d] = [vary(0.7, 0.08), vary(0.62, 0.08), vary(3.5, 0.7)];
    return (x, y, z, v) => {
      v[0] = (z - b) * x - d * y;
      v[1] = d * x + (z - b) * y;
      v[2] = c + 0.95 * z - (z * z * z) / 3 - (x * x + y * y) * (1 + z / 4) + (z * x * x * x) / 10;
    };
  },
  start: [0.1, 0, 0],
  dt: 0.27,
};

const BURKE_SHAW: System = {
  flow: (vary) => {
    const [s, w] = [vary(10, 1.5), vary(4.3, 1)];
    return (x, y, z, v) => {
      v[0] = -s * (x + y);
      v[1] = -y - s * x * z;
      v[2] = s * x * y + w;
    };
  },
  start: [0.6, 0, 0],
  dt: 0.12,
};

const SPROTT_B: System = {
  flow: (vary) => {
    const [a, b] = [vary(1, 0.3), vary(1, 0.3)];
    return (x, y, z, v) => {
      v[0] = a * y * z;
      v[1] = x - y;
      v[2] = b - x * y;
    };
  },
  start: [0.1, 0, 0],
  dt: 0.85,
};

const FOUR_WING: System = {
  flow: (vary) => {
    const [a, c] = [vary(0.2, 0.03), vary(-0.4, 0.06)];
    return (x, y, z, v) => {
      v[0] = a * x + y * z;
      v[1] = 0.01 * x + c * y - x * z;
      v[2] = -z - x * y;
    };
  },
  start: [1.3, -0.2, 0],
  dt: 2.2,
};

export const SYSTEMS = [LORENZ, ROSSLER, HALVORSEN, AIZAWA, BURKE_SHAW, SPROTT_B, FOUR_WING];
