// Runs in the page that `npm run diagrams` opens, behind Mermaid, its theme and what flattens drawings: draws.

/* global flattenDrawing, mermaid, mermaidTheme */

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
    themeVariables: {
      ...mermaidTheme,
      fontSize: `${size}px`,
      fontFamily: 'Arial, "Liberation Sans", sans-serif',
    },
  });
  try {
    const { svg } = await mermaid.render('d', source);
    const place = document.createElement('div');
    place.innerHTML = svg;
    document.body.append(place);
    const drawing = flattenDrawing(place.querySelector('svg'));
    place.remove();
    return { svg: drawing };
  } catch (error) {
    const line = error?.hash?.loc?.first_line ?? Number(/line (\d+)/i.exec(String(error?.message))?.[1]);
    for (const left of document.querySelectorAll('[id^="dd"], #d')) left.remove();
    return { error: String(error?.message ?? error), ...(line > 0 && { line }) };
  }
};
