// The thread in which Graphviz draws: compiled C, which neither yields nor ends when a graph is too much for it.
const { parentPort } = require('node:worker_threads');
const { instance } = require('@viz-js/viz');

const graphviz = instance();

parentPort.on('message', async (request) => parentPort.postMessage(await draw(request)));

/** @returns {Promise<import('./drawings').GraphAnswer>} */
async function draw({ source, engine, defaults }) {
  try {
    const { output, errors } = (await graphviz).render(source, {
      format: 'svg',
      engine,
      graphAttributes: defaults.graph,
      nodeAttributes: defaults.node,
      edgeAttributes: defaults.edge,
    });
    const said = (level) => errors.filter((each) => each.level === level).map(({ message }) => message);
    if (output === undefined) return { errors: said('error'), warnings: [] };
    return { svg: output, errors: [], warnings: errors.map(({ message }) => message) };
  } catch (error) {
    return { errors: [String(error?.message ?? error)], warnings: [] };
  }
}
