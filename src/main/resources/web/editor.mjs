// Turns the text area of queries into an editor with colours, checks while typing and completions from the ontology.
// The form stays what it was: running a query is asking for a page, and its address is the link to share.
import Yasqe from "./yasqe.mjs";

const english = document.documentElement.lang === "en";
const area = document.querySelector("textarea[data-vocabulary]");

/** Classes, properties and prefixes of this data: {prefixes: {cancu: "https://…"}, terms: [{name, kind, vi, en}]}. */
const vocabulary = fetch(area.dataset.vocabulary)
  .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
  .catch(() => ({ prefixes: {}, terms: [] }));

const folded = (text) =>
  text.normalize("NFD").replace(/\p{Mn}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

/** Names that have what was typed in the name itself or in a label: those that begin with it first. */
async function fitting(typed, kind) {
  const wanted = folded(typed.replace(/^</, ""));
  const { terms } = await vocabulary;
  const rank = (term) => {
    const local = folded(term.name.slice(term.name.indexOf(":") + 1));
    if (folded(term.name).startsWith(wanted) || local.startsWith(wanted)) {
      return 0;
    }
    return folded(`${term.name} ${term.vi} ${term.en}`).includes(wanted) ? 1 : 2;
  };
  return terms
    .filter((term) => term.kind === kind && rank(term) < 2)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .map((term) => term.name);
}

const completer = (name, kind, allowed) => ({
  name,
  persistenceId: null,
  bulk: false,
  autoShow: false,
  isValidCompletionPosition: (yasqe) => {
    const token = yasqe.getCompleteToken();
    const before = yasqe.getPreviousNonWsToken(yasqe.getDoc().getCursor().line, token).string;
    return !token.string.startsWith("?") && allowed(token, before);
  },
  get: (yasqe, token) => fitting(token?.string?.trim() ?? "", kind),
});

const followsType = (before) => before === "a" || before === "rdf:type";

Yasqe.registerAutocompleter(completer("cancu-classes", "class", (token, before) => followsType(before)), true);
Yasqe.registerAutocompleter(
  completer(
    "cancu-properties",
    "property",
    (token, before) => !followsType(before) && (token.state?.possibleCurrent ?? []).includes("a"),
  ),
  true,
);

const place = document.createElement("div");
place.className = "editor";
area.before(place);
const yasqe = new Yasqe(place, {
  value: area.value.replace(/^\n/, ""),
  persistenceId: null,
  showQueryButton: false,
  createShareableLink: null,
  resizeable: true,
  autocompleters: ["variables", "cancu-classes", "cancu-properties"],
  requestConfig: { endpoint: "/sparql" },
});
area.hidden = true;
area.labels.forEach((label) => yasqe.getInputField().setAttribute("aria-label", label.textContent));

const keep = () => {
  area.value = yasqe.getValue();
};
keep();
yasqe.on("change", keep);
area.form.addEventListener("submit", keep);
// Tab leaves the editor, as everywhere else on the page.
yasqe.setOption("extraKeys", {
  ...yasqe.getOption("extraKeys"),
  Tab: false,
  "Shift-Tab": false,
  "Ctrl-Enter": () => area.form.querySelector("button[name=run]").click(),
  "Cmd-Enter": () => area.form.querySelector("button[name=run]").click(),
});

/** A name is of no use without its prefix: what was completed brings it along. */
yasqe.on("change", async (editor, change) => {
  if (change.origin !== "complete") {
    return;
  }
  const { prefixes } = await vocabulary;
  const declared = yasqe.getPrefixesFromQuery();
  for (const text of change.text) {
    const prefix = text.slice(0, Math.max(0, text.indexOf(":")));
    if (prefixes[prefix] && !declared[prefix]) {
      yasqe.addPrefixes({ [prefix]: prefixes[prefix] });
    }
  }
});

if (english) {
  place.title = "Ctrl-Space completes, Ctrl-Enter runs";
} else {
  place.title = "Ctrl-Space để gợi ý, Ctrl-Enter để chạy";
}
place.dataset.ready = "true";
area.form.yasqe = yasqe;
