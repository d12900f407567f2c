/** A pipe of the network: between `lower` and `upper` may flow, and each unit costs `cost`. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly lower: number;
  readonly upper: number;
  readonly cost: number;
}

/**
 * A cheapest circulation and its proof, or the proof that there is none.
 *
 * `potential` proves that `flow` is cheapest (complementary slackness): with reduced cost
 * `cost + potential[from] − potential[to]`, an arc of positive reduced cost carries its lower bound and one of
 * negative reduced cost its upper bound. `side` proves that no circulation exists (Hoffman 1960): into the
 * marked nodes must flow more (sum of lower bounds) than can leave them (sum of upper bounds).
 */
export type Circulation =
  | { readonly kind: 'optimal'; readonly flow: Float64Array; readonly potential: Float64Array }
  | { readonly kind: 'infeasible'; readonly side: Uint8Array };

/**
 * Finds a cheapest circulation: every node passes on what it receives, every arc keeps its bounds.
 *
 * The primal-dual method (Ford and Fulkerson 1962, chapter 3) with blocking flows (Dinic 1970): each arc starts at the
 * bound that its cost prefers, which is optimal but unbalanced; shortest distances between unbalanced nodes
 * raise the potentials, and flow along arcs without reduced cost restores the balance, never the cost.
 * Bounds and costs are integers and so is the result; it is exact as long as the upper bounds at one
 * node add up to less than 2^53. Of several optima the order of the arcs decides, so the result is a function
 * of the arguments alone.
 *
 * @param nodes number of nodes; arcs name them 0 to `nodes − 1`.
 * @param arcs every `lower` ≤ `upper`; all numbers finite integers, either sign.
 */
export function findCirculation(nodes: number, arcs: readonly Arc[]): Circulation {
  const net = openNetwork(nodes, arcs);
  while (net.excess.some((excess) => excess > 0)) {
    const distance = distancesFromExcess(net);
    let nearest = Infinity;
    net.excess.forEach((excess, node) => {
      if (excess < 0) nearest = Math.min(nearest, distance[node]!);
    });
    if (nearest === Infinity) return { kind: 'infeasible', side: Uint8Array.from(distance, reached) };
    distance.forEach((d, node) => (net.potential[node]! += Math.min(d, nearest)));
    while (levelNodes(net)) sendBlockingFlow(net);
  }
  const flow = Float64Array.from(arcs, (arc, a) => arc.lower + net.room[2 * a + 1]!);
  return { kind: 'optimal', flow, potential: net.potential };
}

/** Residual network: edge `2a` runs along arc `a`, edge `2a + 1` against it; `room` is what still fits. */
interface Network {
  readonly head: Int32Array;
  readonly room: Float64Array;
  readonly cost: Float64Array;
  /** Edges that leave a node. */
  readonly edges: readonly (readonly number[])[];
  /** What a node receives more than it passes on. */
  readonly excess: Float64Array;
  readonly potential: Float64Array;
  /** Steps from the nodes with excess, along edges that are open and without reduced cost; −1: out of reach. */
  readonly level: Int32Array;
  /** Edges of a node that the present blocking flow has used up. */
  readonly used: Int32Array;
}

function openNetwork(nodes: number, arcs: readonly Arc[]): Network {
  const edges: number[][] = Array.from({ length: nodes }, () => []);
  const net: Network = {
    head: new Int32Array(2 * arcs.length),
    room: new Float64Array(2 * arcs.length),
    cost: new Float64Array(2 * arcs.length),
    edges,
    excess: new Float64Array(nodes),
    potential: new Float64Array(nodes),
    level: new Int32Array(nodes),
    used: new Int32Array(nodes),
  };
  arcs.forEach(({ from, to, lower, upper, cost }, a) => {
    const start = cost < 0 ? upper : lower;
    net.head.set([to, from], 2 * a);
    net.room.set([upper - start, start - lower], 2 * a);
    net.cost.set([cost, -cost], 2 * a);
    edges[from]!.push(2 * a);
    edges[to]!.push(2 * a + 1);
    net.excess[from]! -= start;
    net.excess[to]! += start;
  });
  return net;
}

function reached(distance: number): number {
  return distance < Infinity ? 1 : 0;
}

function reducedCost(net: Network, tail: number, edge: number): number {
  return net.cost[edge]! + net.potential[tail]! - net.potential[net.head[edge]!]!;
}

/** Shortest distances by reduced cost (Dijkstra 1959, without a heap: these networks have few nodes and many arcs). */
function distancesFromExcess(net: Network): Float64Array {
  const distance = Float64Array.from(net.excess, (excess) => (excess > 0 ? 0 : Infinity));
  const done = new Uint8Array(distance.length);
  for (;;) {
    let node = -1;
    distance.forEach((d, candidate) => {
      if (!done[candidate] && d < (node < 0 ? Infinity : distance[node]!)) node = candidate;
    });
    if (node < 0) return distance;
    done[node] = 1;
    for (const edge of net.edges[node]!) {
      if (net.room[edge]! <= 0) continue;
      const to = net.head[edge]!;
      distance[to] = Math.min(distance[to]!, distance[node]! + reducedCost(net, node, edge));
    }
  }
}

/** Numbers the nodes by steps from the excess; true when some deficit is in reach. */
function levelNodes(net: Network): boolean {
  net.used.fill(0);
  net.level.fill(-1);
  const queue: number[] = [];
  net.excess.forEach((excess, node) => {
    if (excess > 0) {
      net.level[node] = 0;
      queue.push(node);
    }
  });
  let found = false;
  for (const node of queue) {
    found ||= net.excess[node]! < 0;
    for (const edge of net.edges[node]!) {
      const to = net.head[edge]!;
      if (net.level[to]! >= 0 || net.room[edge]! <= 0 || reducedCost(net, node, edge) !== 0) continue;
      net.level[to] = net.level[node]! + 1;
      queue.push(to);
    }
  }
  return found;
}

function sendBlockingFlow(net: Network): void {
  net.excess.forEach((excess, node) => {
    if (excess > 0) net.excess[node]! -= send(net, node, excess);
  });
}

/** Sends up to `amount` from `node` towards deficits, one level further with each edge; returns what arrived. */
function send(net: Network, node: number, amount: number): number {
  let sent = 0;
  if (net.excess[node]! < 0) {
    sent = Math.min(amount, -net.excess[node]!);
    net.excess[node]! += sent;
  }
  const edges = net.edges[node]!;
  for (; sent < amount && net.used[node]! < edges.length; net.used[node]!++) {
    const edge = edges[net.used[node]!]!;
    const to = net.head[edge]!;
    if (net.level[to] !== net.level[node]! + 1 || net.room[edge]! <= 0) continue;
    if (reducedCost(net, node, edge) !== 0) continue;
    const passed = send(net, to, Math.min(amount - sent, net.room[edge]!));
    net.room[edge]! -= passed;
    net.room[edge ^ 1]! += passed;
    sent += passed;
    if (sent === amount) break;
  }
  return sent;
}
