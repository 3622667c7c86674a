/**
 * Loads a page as a slow telephone would, with an empty cache.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @returns {Promise<{ figures: Record<string, number>, note: object }>} times in milliseconds, bytes, numbers of requests; and what was
 * remarkable.
 */
export async function loadPage(browser, url) {
  const { origin } = new URL(url);
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await slowDown(cdp);
  const network = watchNetwork(cdp);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error).slice(0, 120)));
  await page.addInitScript(watchPaint);
  await page.goto(url, { waitUntil: 'load', timeout: 90_000 });
  network.pageIsLoaded();
  // A page that never falls silent is measured as it is.
  await page.waitForLoadState('networkidle', { timeout: 30_000 }).catch(() => {});
  await page.waitForTimeout(1000);
  const seen = await page.evaluate(() => ({
    ...window.seen,
    load: performance.getEntriesByType('navigation')[0].loadEventEnd,
  }));
  const { metrics } = await cdp.send('Performance.getMetrics');
  await context.close();
  const requests = network.requests();
  const own = requests.filter((request) => request.url.startsWith(origin));
  return {
    figures: { ...timesOf(seen), ...trafficOf(own), ...workOf(metrics) },
    note: {
      lcp_element: seen.element,
      errors,
      not_found: own
        .filter(({ bytes, failed }) => bytes === 0 || failed)
        .map((request) => request.url.replace(origin, ''))
        .slice(0, 5),
      outside: [...new Set(requests.filter((request) => !own.includes(request)).map((each) => each.url))],
    },
  };
}

/** 1.6 Mbps down, 750 kbps up, 150 ms for a round trip, and a processor four times slower. */
async function slowDown(cdp) {
  await cdp.send('Network.enable');
  await cdp.send('Performance.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 750e3 / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Notes each request: `late` says that it began after the page was loaded, `endedLate` that it ended then. */
function watchNetwork(cdp) {
  const requests = new Map();
  let isLoaded = false;
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (/^(data|blob):/.test(request.url)) return;
    requests.set(requestId, {
      url: request.url,
      type,
      late: isLoaded,
      endedLate: false,
      failed: false,
      bytes: 0,
    });
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) Object.assign(request, { bytes: encodedDataLength, endedLate: isLoaded });
  });
  cdp.on('Network.loadingFailed', ({ requestId }) => {
    const request = requests.get(requestId);
    if (request) request.failed = true;
  });
  return {
    requests: () => [...requests.values()],
    pageIsLoaded: () => {
      isLoaded = true;
    },
  };
}

/** Runs in the page, before all else: notes what is painted, what moves, and which tasks are long. */
function watchPaint() {
  const seen = { fcp: 0, lcp: 0, cls: 0, tasks: [] };
  window.seen = seen;
  const on = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime;
  });
  on('largest-contentful-paint', ({ startTime, element }) => {
    seen.lcp = startTime;
    seen.element = element?.tagName;
  });
  on('layout-shift', ({ hadRecentInput, value }) => {
    if (!hadRecentInput) seen.cls += value;
  });
  on('longtask', ({ duration }) => seen.tasks.push(duration));
}

function timesOf({ fcp, lcp, load, cls, tasks }) {
  const sum = (durations) => durations.reduce((total, duration) => total + duration, 0);
  return { fcp, lcp, load, cls, long: sum(tasks), tbt: sum(tasks.map((task) => Math.max(0, task - 50))) };
}

function trafficOf(requests) {
  const bytes = (isCounted) =>
    requests.filter(isCounted).reduce((total, request) => total + request.bytes, 0);
  return {
    bytes: bytes(() => true),
    bytes_before_load: bytes(({ endedLate }) => !endedLate),
    requests: requests.length,
    requests_late: requests.filter(({ late }) => late).length,
    js_bytes: bytes(({ type }) => type === 'Script'),
    font_bytes: bytes(({ type }) => type === 'Font'),
    css_bytes: bytes(({ type }) => type === 'Stylesheet'),
    image_bytes: bytes(({ type }) => type === 'Image'),
  };
}

function workOf(metrics) {
  const milliseconds = (name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return { script_ms: milliseconds('ScriptDuration'), task_ms: milliseconds('TaskDuration') };
}
