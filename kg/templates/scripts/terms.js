// SPARQL terms and what people read: a name, an id or a term typed becomes a term; an IRI becomes the thing that it names.
const terms = (() => {
  /** What a reader may type for a value: nothing, a SPARQL term, an id, or a name that the graph knows. */
  function term(value) {
    const typed = value.trim();
    if (!typed || typed === "UNDEF") return "UNDEF";
    const node = nodeNamed(typed);
    if (node >= 0) return iri(model.nodes.id[node]);
    if (/^(<[^<>"{}|\\^`\s]*>|[\w-]+:[\w.-]*|[-+]?\d+(\.\d+)?|"[^"\\\n]*"(@[\w-]+|\^\^[\w-]+:\w+)?)$/u.test(typed)) return typed;
    return model.number.has(typed) || /^[a-z-]+\/\S+$/.test(typed) ? iri(typed) : JSON.stringify(typed);
  }
  const iri = (id) => `<${model.base}${id.replace(/[<>"{}|\\^`\s]/g, encodeURIComponent)}>`;
  function nodeNamed(typed) {
    const wanted = search.fold(typed);
    const { name, en, short: usual, id, sort } = model.nodes;
    return id.findIndex((_, n) =>
      [name[n], en[n], usual[n], sort[n] === TOPIC ? nameOf(n) : ""].some((x) => x && search.fold(x) === wanted),
    );
  }
  /** How a value is shown: a thing of the graph by its name. */
  function shownValue(value, prefixes) {
    const full = value.replace(/^([\w-]+):(.*)$/, (whole, p, rest) => {
      const known = prefixes.find(([x]) => x === p);
      return known ? `<${known[1]}${rest}>` : whole;
    });
    const id = full.startsWith(`<${model.base}`) ? decode(full.slice(1 + model.base.length, -1)) : "";
    return value === "UNDEF" ? "" : model.number.has(id) ? nameOf(model.number.get(id)) : value;
  }

  const localOf = (x) => (x?.termType === "NamedNode" && x.value.startsWith(model.base) ? decode(x.value.slice(model.base.length)) : null);
  const decode = (x) => {
    try {
      return decodeURIComponent(x);
    } catch {
      return x;
    }
  };
  return { term, iri, localOf, shownValue };
})();
