import { tooOld } from '../../../../lib/build/code/node-version';
import { engines } from '../../../../package.json';

test.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.10.0'])('%s is new enough', (version) => {
  expect(tooOld(version)).toBeUndefined();
});

test.each(['18.20.8', '20.9.0', '20.18.3', '21.7.3', '22.11.0'])(
  '%s is too old, and a line says so',
  (version) => {
    expect(tooOld(version)).toBe(
      `Node.js ${version} is too old for this blog; install Node.js 24, or at least 20.19 or 22.12`,
    );
  },
);

test('package.json says the same', () => {
  expect(engines.node).toBe('^20.19.0 || >=22.12.0');
});
