// The peers that run under node, driven by lines of JSON: one job in, one answer out.
//
// Usage: node peers.mjs FOLDER, the folder being the node_modules the peers are installed in.
// Only the layout itself is timed, here, so that neither the start of node nor the way of the
// numbers to it counts.

import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const require = createRequire(join(folder, "peers.cjs"));
const d3 = await import(pathToFileURL(require.resolve("d3-force")));
const { UndirectedGraph } = require("graphology");
const forceAtlas2 = require("graphology-layout-forceatlas2");

const running = new Map();

function buildD3({ n, edges }) {
  const nodes = Array.from({ length: n }, () => ({}));
  const links = edges.map(([source, target]) => ({ source, target }));
  return d3
    .forceSimulation(nodes)
    .stop()
    .force("charge", d3.forceManyBody())
    .force("link", d3.forceLink(links))
    .force("x", d3.forceX())
    .force("y", d3.forceY());
}

function timed(work) {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
}

const jobs = {
  // All of d3's way from its own start to where it cools down.
  d3(job) {
    let simulation;
    const seconds = timed(() => {
      simulation = buildD3(job);
      simulation.tick(job.iterations);
    });
    return { seconds, positions: simulation.nodes().map(({ x, y }) => [x, y]) };
  },

  // Makes a simulation to be asked for single ticks, and warms it up.
  d3Start(job) {
    const simulation = buildD3(job);
    simulation.tick(job.iterations);
    running.set(job.name, simulation);
    return {};
  },

  // The time of each of some ticks.
  d3Ticks({ name, iterations }) {
    const simulation = running.get(name).alpha(1);
    const seconds = Array.from({ length: iterations }, () => timed(() => simulation.tick()));
    return { seconds };
  },

  d3Stop({ name }) {
    running.delete(name);
    return {};
  },

  graphology({ n, edges, start, iterations }) {
    const graph = new UndirectedGraph();
    for (let node = 0; node < n; node++) {
      graph.addNode(node, { x: start[node][0], y: start[node][1] });
    }
    for (const [one, other] of edges) graph.addEdge(one, other);
    const settings = forceAtlas2.inferSettings(graph);
    let found;
    const seconds = timed(() => {
      found = forceAtlas2(graph, { iterations, settings });
    });
    return { seconds, positions: Array.from({ length: n }, (_, i) => [found[i].x, found[i].y]) };
  },
};

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const job = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(jobs[job.kind](job))}\n`);
}
