import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { builtSite } from './support/built-site';
import { postWith, samplePages } from './support/pages';

/** What the tree that screen readers are told holds of a page, as far as it is looked at here. */
interface Node {
  role: string;
  name: string;
  /** Where a link leads. */
  url: string;
  /** Of a heading. */
  level: number;
  /** The list, or the way through a site, in which it stands. */
  list: string;
}

/** What a reader is told by its name. */
const NAMED = new Set(
  'link button textbox searchbox checkbox combobox image region navigation DisclosureTriangle heading RootWebArea dialog note'.split(
    ' ',
  ),
);

/** Places that a reader jumps to, by kind and name. */
const PLACES = new Set(['region', 'navigation', 'search', 'complementary', 'form']);

const LISTS = new Set(['list', 'navigation', 'DescriptionList', 'table']);

/** A page of each type, and the posts that show what a text can hold. */
function pages() {
  const features = ['class="callout', 'fig diagram', 'class="noted"', 'id="C"', 'class="embed'];
  return [...samplePages(), ...features.map(postWith)];
}

describe('what screen readers are told', () => {
  const site = builtSite();

  for (const width of [360, 1440]) {
    test(`has a name for all that can be reached, and headings in order, at ${width} px`, async () => {
      const { page, context } = await site.open({ viewport: { width, height: 800 } });
      const wrong: Record<string, string[]> = {};
      for (const { path } of pages()) {
        await page.goto(site.at(path));
        const nodes = await treeOf(page);
        assert.ok(nodes.length > 5, path);
        const found = [...faultsOf(nodes), ...(await scrollFaults(page))];
        if (found.length > 0) wrong[path] = found;
      }
      assert.deepEqual(wrong, {});
      await context.close();
    });
  }

  test('is found wanting where a page is wrong', async () => {
    const { page, context } = await site.open();
    await page.goto(site.at('/'));
    await page.evaluate(() => {
      document.body.innerHTML = `<nav></nav><main><h1>A</h1><h3>B</h3><a href="/x"></a><button></button><input>
        <img src="/mark.svg"><ul><li><a href="/a">More</a></li><li><a href="/b">More</a></li><li><a href="/b">More</a></li></ul>
        <section aria-label="C">1</section><section aria-label="C">2</section>
        <pre style="overflow: auto; width: 50px">a long line that does not fit into it</pre></main>`;
      for (const pre of document.querySelectorAll('pre')) {
        pre.style.overflow = 'auto';
        pre.style.width = '50px';
      }
    });
    assert.deepEqual(
      [...faultsOf(await treeOf(page)), ...(await scrollFaults(page))],
      [
        'a navigation has no name',
        'a link has no name',
        'a button has no name',
        'a textbox has no name',
        'a image has no name',
        'two places are called region "C"',
        '"More" leads to two places in one list',
        'heading "B" is of level 3 after one of level 1',
        'PRE scrolls, and a keyboard does not reach it',
      ],
    );
    await context.close();
  });
});

async function treeOf(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const roleOf = (node: (typeof nodes)[number]) => String(node.role?.value ?? '');
  const listOf = (node: (typeof nodes)[number]): string => {
    const parent = node.parentId === undefined ? undefined : byId.get(node.parentId);
    if (parent === undefined) return '';
    return LISTS.has(roleOf(parent)) ? parent.nodeId : listOf(parent);
  };
  // Told a level at a time; read from top to bottom.
  const inOrder = (node: (typeof nodes)[number]): typeof nodes => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child === undefined ? [] : inOrder(child);
    }),
  ];
  const [root] = nodes;
  return (root === undefined ? [] : inOrder(root))
    .filter(({ ignored }) => !ignored)
    .map((node) => {
      const property = (name: string) =>
        node.properties?.find((each) => each.name === name)?.value.value ?? '';
      return {
        role: roleOf(node),
        name: String(node.name?.value ?? '').trim(),
        url: String(property('url')),
        level: Number(property('level')),
        list: listOf(node),
      };
    });
}

function faultsOf(nodes: readonly Node[]): string[] {
  const found = nodes
    .filter(({ role, name }) => NAMED.has(role) && name === '')
    .map(({ role }) => `a ${role} has no name`);
  const places = nodes.filter(({ role }) => PLACES.has(role)).map(({ role, name }) => `${role} "${name}"`);
  found.push(
    ...places
      .filter((place, at) => places.indexOf(place) < at)
      .map((place) => `two places are called ${place}`),
  );
  found.push(...twoWays(nodes), ...headingFaults(nodes));
  return found;
}

/** Links of one list that have the same name and lead to different places. */
function twoWays(nodes: readonly Node[]): string[] {
  const found = new Set<string>();
  const urls = new Map<string, string>();
  for (const { role, name, url, list } of nodes) {
    if (role !== 'link' || list === '') continue;
    const key = `${list} ${name}`;
    if ((urls.get(key) ?? url) !== url) found.add(`"${name}" leads to two places in one list`);
    urls.set(key, url);
  }
  return [...found];
}

function headingFaults(nodes: readonly Node[]): string[] {
  const headings = nodes.filter(({ role }) => role === 'heading');
  const found = headings.filter(({ level }) => level === 1).length === 1 ? [] : ['not one h1'];
  for (const [at, { level, name }] of headings.entries()) {
    const before = headings[at - 1]?.level ?? 0;
    if (level > before + 1) found.push(`heading "${name}" is of level ${level} after one of level ${before}`);
  }
  return found;
}

/** What is larger than its box and scrolls in it must be reached by the keyboard, and have a name. */
function scrollFaults(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isWide = element.scrollWidth > element.clientWidth && /auto|scroll/.test(overflowX);
      const isHigh = element.scrollHeight > element.clientHeight && /auto|scroll/.test(overflowY);
      if (!(isWide || isHigh) || !element.checkVisibility()) return [];
      const isReached =
        element.matches('[tabindex="0"]') || element.querySelector('a, button, [tabindex="0"]');
      if (!isReached) return [`${element.tagName} scrolls, and a keyboard does not reach it`];
      const isNamed =
        !element.matches('[tabindex="0"]') || element.matches('[role][aria-label], [role][aria-labelledby]');
      return isNamed ? [] : [`${element.tagName} scrolls, and has no name`];
    }),
  );
}
