// What is lit on the picture: under the pointer, or chosen, with all that it is tied to.
const focusing = (() => {
  function lit(seen, focus) {
    const chosen = focus || picked(seen);
    if (!chosen) return null;
    const { from, to } = model.edges;
    if (chosen.edge !== undefined) return { nodes: new Set([from[chosen.edge], to[chosen.edge]]), edges: [chosen.edge], centre: -1 };
    const list = chosen.edges || seen.edges.filter((e) => from[e] === chosen.node || to[e] === chosen.node);
    const ns = new Set(list.flatMap((e) => [from[e], to[e]]));
    if (chosen.node !== undefined) ns.add(chosen.node);
    return { nodes: ns, edges: list, centre: chosen.node ?? -1 };
  }
  function picked(seen) {
    const chosen = pick.read(state.get().sel);
    if (!chosen || !seen) return null;
    if (state.get().path.length === 2) return null;
    if (chosen.type === "n")
      return seen.nodes.includes(chosen.node) && model.nodes.id[chosen.node] !== state.get().ego ? { node: chosen.node } : null;
    if (chosen.type === "e") return seen.edges.includes(chosen.edge) ? { edge: chosen.edge } : null;
    if (chosen.type === "p") {
      const list = seen.edges.filter((e) => e < model.stanceEdges && model.edges.rows[e].includes(chosen.position));
      return list.length ? { edges: list } : null;
    }
    return null;
  }
  return { lit };
})();
