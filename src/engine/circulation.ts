import { groupRows } from './group-rows.ts';

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
  const network = openNetwork(nodes, arcs);
  const side = balanceNetwork(network);
  if (side !== null) return { kind: 'infeasible', side };
  return { kind: 'optimal', flow: flowOf(network), potential: network.potential };
}

/**
 * A network with a flow that keeps all bounds and is cheapest for what it balances; `balanceNetwork` balances it.
 * Edge `2a` of the residual network runs along arc `a`, edge `2a + 1` against it.
 */
export interface Network {
  readonly lower: Float64Array;
  readonly head: Int32Array;
  /** What still fits through an edge. */
  readonly room: Float64Array;
  readonly cost: Float64Array;
  /** Edges that leave node `n`: `edges[start[n]]` to `edges[start[n + 1] − 1]`. */
  readonly start: Int32Array;
  readonly edges: Int32Array;
  /** What a node receives more than it passes on. */
  readonly excess: Float64Array;
  readonly potential: Float64Array;
  /** Steps from the nodes with excess, along edges that are open and without reduced cost; −1: out of reach. */
  readonly level: Int32Array;
  /** First edge of a node that the present blocking flow has not used up. */
  readonly next: Int32Array;
}

/** Opens a network with every arc at the bound that its cost prefers. */
export function openNetwork(nodes: number, arcs: readonly Arc[]): Network {
  const tail = Int32Array.from({ length: 2 * arcs.length }, (_, edge) =>
    edge % 2 === 0 ? arcs[edge >> 1]!.from : arcs[edge >> 1]!.to,
  );
  const { start, rows } = groupRows(tail, nodes, []);
  const network: Network = {
    lower: Float64Array.from(arcs, (arc) => arc.lower),
    head: tail.map((_, edge) => tail[edge ^ 1]!),
    room: new Float64Array(2 * arcs.length),
    cost: new Float64Array(2 * arcs.length),
    start,
    edges: rows,
    excess: new Float64Array(nodes),
    potential: new Float64Array(nodes),
    level: new Int32Array(nodes),
    next: new Int32Array(nodes),
  };
  arcs.forEach(({ from, to, lower, upper, cost }, a) => {
    const flow = cost < 0 ? upper : lower;
    network.room.set([upper - flow, flow - lower], 2 * a);
    network.cost.set([cost, -cost], 2 * a);
    network.excess[from]! -= flow;
    network.excess[to]! += flow;
  });
  return network;
}

/** Sets the upper bound of an arc without cost; flow beyond it is taken back and leaves its nodes unbalanced. */
export function boundArc({ lower, head, room, excess }: Network, arc: number, upper: number): void {
  const [along, against] = [2 * arc, 2 * arc + 1];
  const most = upper - lower[arc]!;
  const back = Math.max(0, room[against]! - most);
  excess[head[against]!]! += back;
  excess[head[along]!]! -= back;
  room[against]! -= back;
  room[along] = most - room[against]!;
}

/** Balances all nodes; returns null, or the side that proves that it is impossible. */
export function balanceNetwork(network: Network): Uint8Array | null {
  for (;;) {
    while (levelNodes(network)) sendBlockingFlow(network);
    if (!network.excess.some((excess) => excess > 0)) return null;
    const distance = distancesFromExcess(network);
    let nearest = Infinity;
    network.excess.forEach((excess, node) => {
      if (excess < 0) nearest = Math.min(nearest, distance[node]!);
    });
    if (nearest === Infinity) return Uint8Array.from(distance, reached);
    distance.forEach((d, node) => (network.potential[node]! += Math.min(d, nearest)));
  }
}

/** Flow per arc. */
export function flowOf({ lower, room }: Network): Float64Array {
  return lower.map((least, arc) => least + room[2 * arc + 1]!);
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
    let least = Infinity;
    for (let candidate = 0; candidate < distance.length; candidate++) {
      if (done[candidate] || distance[candidate]! >= least) continue;
      node = candidate;
      least = distance[candidate]!;
    }
    if (node < 0) return distance;
    done[node] = 1;
    for (let i = net.start[node]!; i < net.start[node + 1]!; i++) {
      const edge = net.edges[i]!;
      if (net.room[edge]! <= 0) continue;
      const to = net.head[edge]!;
      distance[to] = Math.min(distance[to]!, least + reducedCost(net, node, edge));
    }
  }
}

/** Numbers the nodes by steps from the excess; true when some deficit is in reach. */
function levelNodes(net: Network): boolean {
  net.next.set(net.start.subarray(0, net.next.length));
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
    for (let i = net.start[node]!; i < net.start[node + 1]!; i++) {
      const edge = net.edges[i]!;
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
  for (; sent < amount && net.next[node]! < net.start[node + 1]!; net.next[node]!++) {
    const edge = net.edges[net.next[node]!]!;
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
