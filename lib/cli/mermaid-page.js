// Runs in the page that `npm run diagrams` opens, beside Mermaid: draws, and makes of the drawing, whose look is a style sheet, one whose
// look is in attributes. Colours stay literal here, so that the file can be looked at; the build makes them the site's.

/* global mermaid */

/** Greys for all that is not to tell things apart, which become the site's own; and six hues, soft enough for words on them. */
const HUES = ['#cfe8da', '#cfe0f2', '#f6dccf', '#e9dcf3', '#f2e6bd', '#d3e9ea'];
const numbered = (name, from, count) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${from + i}`, HUES[i % HUES.length]]));

const THEME = {
  background: '#ffffff',
  primaryColor: '#ffffff',
  primaryTextColor: '#000000',
  primaryBorderColor: '#000000',
  secondaryColor: '#ffffff',
  secondaryTextColor: '#000000',
  secondaryBorderColor: '#000000',
  tertiaryColor: '#ffffff',
  tertiaryTextColor: '#000000',
  tertiaryBorderColor: '#888888',
  lineColor: '#000000',
  textColor: '#000000',
  mainBkg: '#ffffff',
  nodeBorder: '#000000',
  clusterBkg: '#ffffff',
  clusterBorder: '#888888',
  titleColor: '#000000',
  edgeLabelBackground: '#ffffff',
  actorBkg: '#ffffff',
  actorBorder: '#000000',
  actorLineColor: '#888888',
  signalColor: '#000000',
  labelBoxBkgColor: '#ffffff',
  labelBoxBorderColor: '#888888',
  activationBkgColor: '#f0f0f0',
  activationBorderColor: '#000000',
  sequenceNumberColor: '#ffffff',
  noteBkgColor: '#f0f0f0',
  noteTextColor: '#000000',
  noteBorderColor: '#888888',
  sectionBkgColor: '#f0f0f0',
  altSectionBkgColor: '#ffffff',
  sectionBkgColor2: '#f0f0f0',
  taskBkgColor: HUES[0],
  taskBorderColor: '#000000',
  taskTextColor: '#000000',
  taskTextLightColor: '#000000',
  taskTextDarkColor: '#000000',
  taskTextOutsideColor: '#000000',
  activeTaskBkgColor: HUES[1],
  activeTaskBorderColor: '#000000',
  doneTaskBkgColor: '#e8e8e8',
  doneTaskBorderColor: '#888888',
  critBkgColor: HUES[2],
  critBorderColor: '#000000',
  gridColor: '#d0d0d0',
  todayLineColor: '#b03030',
  pieStrokeColor: '#000000',
  pieStrokeWidth: '1px',
  pieOuterStrokeColor: '#000000',
  pieOuterStrokeWidth: '1px',
  pieOpacity: '1',
  quadrant1Fill: '#ffffff',
  quadrant2Fill: '#ffffff',
  quadrant3Fill: '#ffffff',
  quadrant4Fill: '#ffffff',
  git0: '#046c46',
  git1: '#1d5b92',
  git2: '#ae5a27',
  git3: '#6b4a9a',
  ...Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`gitBranchLabel${i}`, '#ffffff'])),
  xyChart: { plotColorPalette: '#046c46,#1d5b92,#ae5a27,#6b4a9a' },
  commitLabelColor: '#000000',
  commitLabelBackground: '#ffffff',
  ...numbered('pie', 1, 12),
  ...numbered('cScale', 0, 12),
  ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`cScaleLabel${i}`, '#000000'])),
};

/**
 * Draws one diagram.
 * @param {string} source
 * @param {number} size of letters: a little more than those of the page, whose font may be wider.
 * @returns {Promise<{ svg: string } | { error: string, line?: number }>}
 */
globalThis.drawDiagram = async (source, size) => {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    flowchart: { useMaxWidth: false, minNodeWidth: 0, padding: 10, nodeSpacing: 32, rankSpacing: 36 },
    state: { minNodeWidth: 0 },
    sequence: {
      mirrorActors: false,
      boxMargin: 8,
      height: 36,
      width: 110,
      actorMargin: 56,
      diagramMarginX: 4,
      diagramMarginY: 4,
    },
    gantt: { useWidth: 720 },
    deterministicIds: true,
    deterministicIDSeed: 'd',
    theme: 'base',
    look: 'classic',
    fontFamily: 'Arial, "Liberation Sans", sans-serif',
    fontSize: size,
    themeVariables: { ...THEME, fontSize: `${size}px`, fontFamily: 'Arial, "Liberation Sans", sans-serif' },
  });
  try {
    const { svg } = await mermaid.render('d', source);
    const place = document.createElement('div');
    place.innerHTML = svg;
    document.body.append(place);
    const flat = flatten(place.querySelector('svg'), size);
    place.remove();
    return { svg: flat };
  } catch (error) {
    const line = error?.hash?.loc?.first_line ?? Number(/line (\d+)/i.exec(String(error?.message))?.[1]);
    for (const left of document.querySelectorAll('[id^="dd"], #d')) left.remove();
    return { error: String(error?.message ?? error), ...(line > 0 && { line }) };
  }
};

/** Attributes that say where something is; all others say how it looks, and come from the style that counts. */
const GEOMETRY =
  'd points x y x1 y1 x2 y2 cx cy r rx ry dx dy width height transform viewBox refX refY markerWidth markerHeight markerUnits orient id'.split(
    ' ',
  );
const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
];
const OWN = ['opacity', 'fill-opacity', 'stroke-opacity', 'marker-start', 'marker-mid', 'marker-end'];
const START = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'font-size': '16px',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};
const OWN_START = { opacity: '1', 'fill-opacity': '1', 'stroke-opacity': '1' };

/** What is said in a sequence lies across the lifelines of others: on a ground of the paper's colour, lines do not run through words. */
function putGrounds(svg) {
  for (const text of svg.querySelectorAll('.messageText, .loopLine ~ text:not(.labelText)')) {
    const { x, y, width, height } = text.getBBox();
    if (width === 0) continue;
    const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    for (const [name, value] of Object.entries({ x: x - 3, y, width: width + 6, height })) {
      ground.setAttribute(name, String(value));
    }
    Object.assign(ground.style, { fill: THEME.background, stroke: 'none' });
    text.before(ground);
  }
}

function flatten(svg, size) {
  putGrounds(svg);
  const copy = flat(svg, START, size);
  const { x, y, width, height } = svg.viewBox.baseVal ?? svg.getBBox();
  copy.setAttribute('viewBox', [x, y, width, height].map((each) => short(each.toFixed(3))).join(' '));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', 'sans-serif');
  return copy.outerHTML;
}

function flat(node, around, size) {
  const copy = document.createElementNS('http://www.w3.org/2000/svg', node.localName);
  const style = getComputedStyle(node);
  for (const name of GEOMETRY) {
    const value = node.getAttribute(name);
    if (value !== null && (name !== 'id' || node.localName === 'marker'))
      copy.setAttribute(name, short(value));
  }
  if (node.localName === 'a') {
    const href = node.getAttribute('href') ?? node.getAttribute('xlink:href');
    if (href) copy.setAttribute('href', href);
  }
  const now = { ...around };
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value === around[name]) continue;
    now[name] = value;
    copy.setAttribute(name, value.replace(/px/g, ''));
  }
  for (const name of OWN) {
    const value = style.getPropertyValue(name);
    if (value === '' || value === 'none' || value === OWN_START[name]) continue;
    copy.setAttribute(name, value.replace(/url\("[^"#]*#([^"]*)"\)/, 'url(#$1)'));
  }
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE && /^t(ext|span)$/.test(node.localName)) {
      copy.append(child.textContent.replace(/\s+/g, ' '));
    }
    if (child.nodeType !== Node.ELEMENT_NODE) continue;
    if (child.localName === 'foreignObject') copy.append(...words(child, now));
    else if (!/^(style|script|title|desc|metadata|image)$/.test(child.localName) && isSeen(child)) {
      copy.append(flat(child, now, size));
    }
  }
  return copy;
}

/** What is not drawn is left out; so is a ground without a colour. */
function isSeen(node) {
  const { display, visibility } = getComputedStyle(node);
  return display !== 'none' && visibility !== 'hidden';
}

/** HTML in a drawing becomes text: each line where the browser has set it. */
function words(foreign, around) {
  const texts = [];
  const boxes = [];
  const toPlace = foreign.getScreenCTM().inverse();
  const walker = document.createTreeWalker(foreign, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const { text, box } of linesOf(node)) {
      const style = getComputedStyle(node.parentElement);
      const size = Number.parseFloat(style.fontSize);
      const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(toPlace);
      const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      const look = {
        x: short(middle.x.toFixed(3)),
        y: short((middle.y + size * 0.35).toFixed(3)),
        'text-anchor': 'middle',
        'font-size': String(size),
        'font-weight': style.fontWeight,
        'font-style': style.fontStyle,
        fill: style.color,
      };
      for (const [name, value] of Object.entries(look)) {
        if (value !== around[name]) element.setAttribute(name, value);
      }
      element.append(text);
      texts.push(element);
      boxes.push({ x: middle.x, y: middle.y, width: box.width, height: box.height });
    }
  }
  return foreign.closest('.edgeLabel') === null ? texts : [...boxes.map(ground), ...texts];
}

/** A line does not go through its label. */
function ground({ x, y, width, height }) {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const place = { x: x - width / 2 - 2, y: y - height / 2, width: width + 4, height };
  for (const [name, value] of Object.entries(place)) rect.setAttribute(name, short(value.toFixed(3)));
  rect.setAttribute('fill', 'rgb(255, 255, 255)');
  rect.setAttribute('stroke', 'none');
  return rect;
}

/** The lines of a text, and where each is on the screen. */
function linesOf(node) {
  const lines = [];
  const range = document.createRange();
  for (const { index, 0: word } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.trimEnd().length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.box.y - box.y) < box.height / 2) {
      last.text += word;
      last.box = new DOMRect(last.box.x, last.box.y, box.right - last.box.x, last.box.height);
    } else if (box.width > 0) lines.push({ text: word, box });
  }
  return lines.map(({ text, box }) => ({ text: text.trimEnd(), box }));
}

/** Tenths are fine enough. */
function short(value) {
  return value.replace(/-?\d*\.\d{2,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
