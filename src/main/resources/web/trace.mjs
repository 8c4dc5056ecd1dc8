// Draws a trace beside its tree: documents by level, newer ones below what they carry out. The tree says all that the
// drawing says, for those who read instead; without scripts there is the tree alone.
import cytoscape from "./cytoscape.mjs";
import dagre from "./cytoscape-dagre.mjs";

cytoscape.use(dagre);

/** More documents than this are drawn only when asked for. */
const MOST = 200;

const english = document.documentElement.lang === "en";
const say = (vi, en) => (english ? en : vi);

const STANDING = {
  stated: say("văn bản tự nói", "the document says so itself"),
  reported: say("theo tin bài", "a report says so"),
  inferred: say("suy ra qua nhiều bước", "inferred over several steps"),
};
const ROLE = {
  implements: say("triển khai", "implements"),
  "legal-basis": say("căn cứ vào", "rests on"),
  establishes: say("ban hành kèm theo", "is issued with"),
};

/** Things and arrows of a trace, nearest first, each document once. */
function elements(trace) {
  const documents = new Map();
  const arrows = new Map();
  const queue = [];
  const meet = (node) => {
    if (!documents.has(node.iri)) {
      documents.set(node.iri, node);
    }
  };
  meet(trace.document);
  const step = (near, nodes, below) => nodes.forEach((node) => queue.push({ near, node, below }));
  step(trace.document, trace.restsOn, false);
  step(trace.document, trace.implements, false);
  step(trace.document, trace.implementedBy, true);
  for (let next = 0; next < queue.length; next++) {
    const { near, node, below } = queue[next];
    meet(node);
    // From what is carried out, or rested on, to what does so: the older stands above.
    const [above, under] = below ? [near, node] : [node, near];
    const key = `${above.iri} ${under.iri} ${node.role}`;
    const known = arrows.get(key);
    if (!known || known.standing === "inferred") {
      arrows.set(key, { above: above.iri, under: under.iri, role: node.role, standing: node.standing, quotes: node.quotes });
    }
    step(node, node.children, below);
  }
  return { documents: [...documents.values()], arrows: [...arrows.values()] };
}

const day = (date) => (date ? (english ? date : date.split("-").reverse().join("/")) : say("chưa rõ ngày", "date unknown"));
const name = (node) => [node.type, node.number].filter(Boolean).join(" ") || node.title || node.iri;
const label = (node) => `${node.number ?? shortened(name(node))}\n${day(node.issueDate)}`;
const shortened = (text) => (text.length > 40 ? `${text.slice(0, 38)}…` : text);
const path = (iri) => new URL(iri).pathname.replace(/^\/cancu/, "") + (english ? "?lang=en" : "");

/** One colour a type of document, told apart also by people who see few colours: each has its own lightness. */
const HUES = [8, 205, 130, 265, 40, 320, 180, 90];
function hue(type) {
  let sum = 0;
  for (const c of type ?? "") {
    sum = (sum * 31 + c.codePointAt(0)) % 9973;
  }
  return HUES[sum % HUES.length];
}

function style(place) {
  const of = (property) => getComputedStyle(place).getPropertyValue(property).trim();
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return [
    {
      selector: "node",
      style: {
        shape: "round-rectangle",
        label: "data(label)",
        "text-wrap": "wrap",
        "text-valign": "center",
        "font-family": getComputedStyle(place).fontFamily,
        "font-size": 13,
        width: 168,
        height: 46,
        color: of("--ink"),
        "background-color": (node) => `hsl(${node.data("hue")}, 45%, ${dark ? 20 : 92}%)`,
        "border-color": (node) => `hsl(${node.data("hue")}, 45%, ${dark ? 62 : 36}%)`,
        "border-width": 1.5,
      },
    },
    { selector: "node[?root]", style: { "border-width": 4, "font-weight": "bold" } },
    {
      selector: "edge",
      style: {
        width: 1.8,
        "curve-style": "bezier",
        "line-color": of("--stated"),
        "source-arrow-color": of("--stated"),
        "source-arrow-shape": "triangle",
      },
    },
    { selector: "edge[standing = 'reported']", style: { "line-style": "dotted", "line-color": of("--reported"), "source-arrow-color": of("--reported") } },
    { selector: "edge[standing = 'inferred']", style: { "line-style": "dashed", "line-color": of("--inferred"), "source-arrow-color": of("--inferred") } },
    { selector: ":selected", style: { "border-color": of("--link"), "line-color": of("--link"), "source-arrow-color": of("--link"), "border-width": 4, width: (one) => (one.isNode() ? 168 : 3.5) } },
  ];
}

/** An element with text; whatever the text holds, it stays text. */
function piece(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  return element;
}

const link = (node) => piece("a", name(node), { href: path(node.iri) });

function quotes(list) {
  const shown = document.createElement("div");
  for (const quote of list) {
    const source = new URL(quote.source);
    shown.append(
      piece("blockquote", quote.exact, { lang: "vi" }),
      piece("a", say("xem trong nguồn", "see it in the source"), {
        href: `${path(quote.source)}#evidence-${quote.start}-${quote.end}`,
        title: source.pathname,
      }),
    );
  }
  return shown;
}

function drawing(place, trace) {
  const { documents, arrows } = elements(trace);
  let shown = MOST;

  const canvas = piece("div", "", {
    class: "canvas",
    role: "img",
    "aria-label": say("Sơ đồ; cây bên dưới nói cùng một điều bằng chữ.", "Drawing; the tree below says the same in words."),
  });
  const told = piece("div", say("Bấm vào một văn bản hay một mũi tên để xem đoạn trích.", "Choose a document or an arrow to see its quote."), {
    class: "told",
    "aria-live": "polite",
  });
  const buttons = piece("p", "", { class: "files" });
  place.replaceChildren(piece("h2", say("Sơ đồ", "Drawing")), buttons, canvas, told);

  const graph = cytoscape({ container: canvas, style: style(place), minZoom: 0.1, maxZoom: 2 });

  const fill = () => {
    const some = documents.slice(0, shown);
    const there = new Set(some.map((node) => node.iri));
    graph.elements().remove();
    graph.add(some.map((node, n) => ({ data: { id: node.iri, label: label(node), hue: hue(node.type), root: n === 0, node } })));
    graph.add(
      arrows
        .filter((arrow) => there.has(arrow.above) && there.has(arrow.under))
        .map((arrow) => ({ data: { source: arrow.above, target: arrow.under, standing: arrow.standing, arrow } })),
    );
    graph
      .layout({
        name: "dagre",
        rankDir: "TB",
        nodeSep: 24,
        rankSep: 60,
        animate: false,
        // In one level the older stands to the left.
        sort: (a, b) => String(a.data("node")?.issueDate ?? "").localeCompare(String(b.data("node")?.issueDate ?? "")),
      })
      .run();
    graph.fit(undefined, 16);
    graph.zoom(Math.min(graph.zoom(), 1.2));
    graph.center();
    more.hidden = shown >= documents.length;
    more.textContent = say(
      `Vẽ thêm (đang có ${some.length} trong ${documents.length} văn bản)`,
      `Draw more (${some.length} of ${documents.length} documents)`,
    );
    place.dataset.drawn = String(some.length);
  };

  const button = (text, action) => {
    const made = piece("button", text, { type: "button", class: "button" });
    made.addEventListener("click", action);
    buttons.append(made);
    return made;
  };
  button(say("Vừa khung", "Fit"), () => graph.fit(undefined, 16));
  button(say("Tải PNG", "Download PNG"), () => {
    const url = URL.createObjectURL(graph.png({ output: "blob", full: true, scale: 2, bg: getComputedStyle(document.body).backgroundColor }));
    const save = piece("a", "", { href: url, download: "so-do.png" });
    save.click();
    URL.revokeObjectURL(url);
  });
  const more = button("", () => {
    shown += MOST;
    fill();
  });

  graph.on("tap", "node", ({ target }) => {
    const node = target.data("node");
    const title = piece("p", "");
    title.append(link(node), ` (${day(node.issueDate)})${node.issuer ? ` – ${node.issuer}` : ""}`);
    told.replaceChildren(title, piece("p", node.title ?? "", { lang: "vi", class: "title" }));
    if (node.standing) {
      told.append(piece("p", STANDING[node.standing], { class: "aside" }), quotes(node.quotes));
    }
  });
  graph.on("tap", "edge", ({ target }) => {
    const { above, under, role, standing, quotes: list } = target.data("arrow");
    const sentence = piece("p", "");
    sentence.append(link(graph.getElementById(under).data("node")), ` ${ROLE[role]} `, link(graph.getElementById(above).data("node")));
    told.replaceChildren(sentence, piece("p", STANDING[standing], { class: "aside" }), quotes(list));
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(style(place)));
  // For tests and for the curious.
  place.graph = graph;
  fill();
}

for (const place of document.querySelectorAll("[data-trace]")) {
  try {
    const answer = await fetch(place.dataset.trace, { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      throw new Error(`${answer.status}`);
    }
    const trace = await answer.json();
    if (trace.document && elements(trace).documents.length > 1) {
      place.hidden = false;
      drawing(place, trace);
    }
  } catch (failed) {
    place.hidden = false;
    place.replaceChildren(piece("p", say("Không vẽ được sơ đồ; cây bên dưới vẫn đủ.", "The drawing failed; the tree below has all of it."), { class: "absent" }));
    console.warn(failed);
  }
}
