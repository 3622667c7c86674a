import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  classesOfStyle,
  classOfAlign,
  STYLE_CLASSES,
  widthClass,
} from '../../../../lib/markdown/raw-html/style-classes';

test.each([
  ['text-align: center', ['text-center'], []],
  ['TEXT-ALIGN:RIGHT !important', ['text-end'], []],
  ['text-align: justify', [], []],
  ['float: left; width: 48%', ['float-start', 'w-50'], []],
  ['margin: 0 auto', ['mx-auto'], []],
  ['margin-left: auto; margin-right: auto', ['mx-auto'], []],
  ['max-width: 100%', ['w-100'], []],
  ['color: red; font-weight: bold', ['bold'], ['color: red']],
  ['width: calc(100% - 1px)', [], ['width: calc(100% - 1px)']],
  ['constructor: x; float: constructor', [], ['constructor: x', 'float: constructor']],
  ['nonsense', [], ['nonsense']],
  [';;', [], []],
])('%s', (style, classes, removed) => {
  expect(classesOfStyle(style)).toMatchObject({ classes, removed });
});

test('pixels are handed back', () => {
  expect(classesOfStyle('width: 300px').width).toBe(300);
});

test.each([
  ['1%', 'w-10'],
  ['34%', 'w-33'],
  ['66.6%', 'w-67'],
  ['250%', 'w-100'],
  ['300', undefined],
  ['x%', undefined],
])('a width of %s is %s', (value, name) => {
  expect(widthClass(value)).toBe(name);
});

test.each([
  ['img', 'left', 'float-start'],
  ['img', 'middle', ''],
  ['table', 'center', 'mx-auto'],
  ['p', 'Right', 'text-end'],
  ['td', 'middle', 'text-center'],
  ['p', 'constructor', undefined],
])('<%s align=%s> is %s', (tagName, align, name) => {
  expect(classOfAlign(tagName, align)).toBe(name);
});

test('the stylesheet knows every class of the set', () => {
  const css = readFileSync(path.join(process.cwd(), 'components/prose-classes.css'), 'utf8');
  for (const name of STYLE_CLASSES) expect(css).toMatch(new RegExp(`\\.${name}\\b`));
});
