import { hashSource } from '../../../lib/build/hosting/policy';
import { sitePolicy } from '../../../lib/build/hosting/site-policy';
import { siteStyle } from '../../../lib/site/site-style';
import { siteOf } from '../../blog';

test('a blog that asks for nothing has no style of its own', () => {
  expect(siteStyle(siteOf())).toBe('');
  expect(sitePolicy([], new Map(), siteOf()).all).not.toMatch(/style-src/);
});

test('accent and type are one rule', () => {
  const style = siteStyle(siteOf({ accent: '#8a2be2', type: 'Iowan Old Style, serif' }));
  const colour = /oklch\([\d.]+ [\d.]+ [\d.]+\)/.source;
  const pair = `light-dark\\(${colour},${colour}\\)`;
  expect(style).toMatch(
    new RegExp(`^:root\\{--accent:${pair};--tint:${pair};--serif:"Iowan Old Style", serif\\}$`),
  );
});

test('sans sets texts in the type of the system', () => {
  expect(siteStyle(siteOf({ type: 'sans' }))).toBe(':root{--serif:system-ui, sans-serif}');
});

test('the policy allows the rule by its digest', () => {
  const site = siteOf({ accent: 'navy' });
  expect(sitePolicy([], new Map(), site).all).toContain(`style-src ${hashSource(siteStyle(site))}`);
});
