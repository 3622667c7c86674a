// Runs in the page that `npm run diagrams` opens: makes of a drawing, whose look is a style sheet, one whose look is in attributes.

/** Attributes that say where something is; all others say how it looks, and come from the style that counts. */
const GEOMETRY =
  'd points x y x1 y1 x2 y2 cx cy r rx ry dx dy width height transform viewBox refX refY markerWidth markerHeight markerUnits orient id'.split(
    ' ',
  );

/** The parts of a look that children inherit. */
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

/** Those that children do not inherit. */
const OWN = ['opacity', 'fill-opacity', 'stroke-opacity', 'marker-start', 'marker-mid', 'marker-end'];

/** What they are where nothing says otherwise. */
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

/**
 * The text of a drawing that looks the same without its style sheet. It stands in the page while it is read.
 * @param {SVGSVGElement} svg
 * @returns {string}
 */
globalThis.flattenDrawing = (svg) => {
  putGrounds(svg);
  const copy = flat(svg, START);
  const { x, y, width, height } = svg.viewBox.baseVal ?? svg.getBBox();
  copy.setAttribute('viewBox', [x, y, width, height].map((each) => short(each.toFixed(3))).join(' '));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', 'sans-serif');
  return copy.outerHTML;
};

/** What is said in a sequence lies across the lifelines of others: on a ground of the paper's colour, lines do not run through words. */
function putGrounds(svg) {
  for (const text of svg.querySelectorAll('.messageText, .loopLine ~ text:not(.labelText)')) {
    const { x, y, width, height } = text.getBBox();
    if (width === 0) continue;
    const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    for (const [name, value] of Object.entries({ x: x - 3, y, width: width + 6, height })) {
      ground.setAttribute(name, String(value));
    }
    Object.assign(ground.style, { fill: '#ffffff', stroke: 'none' });
    text.before(ground);
  }
}

/** A copy of an element, and of all in it that is seen. @param around the look that its parent passes on to it. */
function flat(node, around) {
  const copy = document.createElementNS('http://www.w3.org/2000/svg', node.localName);
  copyPlace(node, copy);
  const look = copyLook(node, copy, around);
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE && /^t(ext|span)$/.test(node.localName)) {
      copy.append(child.textContent.replace(/\s+/g, ' '));
    }
    if (child.nodeType !== Node.ELEMENT_NODE) continue;
    if (child.localName === 'foreignObject') copy.append(...words(child, look));
    else if (!/^(style|script|title|desc|metadata|image)$/.test(child.localName) && isSeen(child)) {
      copy.append(flat(child, look));
    }
  }
  return copy;
}

/** Where an element is, and where it leads. Of names, only those of markers are needed. */
function copyPlace(node, copy) {
  for (const name of GEOMETRY) {
    const value = node.getAttribute(name);
    const isNeeded = name !== 'id' || node.localName === 'marker';
    if (value !== null && isNeeded) copy.setAttribute(name, short(value));
  }
  const href = node.getAttribute('href') ?? node.getAttribute('xlink:href');
  if (node.localName === 'a' && href) copy.setAttribute('href', href);
}

/** How an element looks, where it differs from what is around it. @returns what it passes on. */
function copyLook(node, copy, around) {
  const style = getComputedStyle(node);
  const look = { ...around };
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value === around[name]) continue;
    look[name] = value;
    copy.setAttribute(name, value.replace(/px/g, ''));
  }
  for (const name of OWN) {
    const value = style.getPropertyValue(name);
    if (value === '' || value === 'none' || value === OWN_START[name]) continue;
    copy.setAttribute(name, value.replace(/url\("[^"#]*#([^"]*)"\)/, 'url(#$1)'));
  }
  return look;
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
