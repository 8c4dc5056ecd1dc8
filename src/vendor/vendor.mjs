// Fetches the libraries of the pages by npm, takes out of them what calls other hosts, and writes them with VENDOR.json
// into src/main/resources/web. Run by hand when a version changes: node src/vendor/vendor.mjs. The build needs no node.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const web = join(dirname(fileURLToPath(import.meta.url)), "..", "main", "resources", "web");

/** Replaces what stands between two marks, each of which must stand there once. */
function between(text, from, to, replacement) {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  if (start < 0 || end < 0 || text.indexOf(from, start + 1) >= 0) {
    throw new Error(`the library has changed: ${from} … ${to}`);
  }
  return text.slice(0, start) + replacement + text.slice(end);
}

/** Replaces what stands there once. */
const once = (text, from, replacement) => between(text, from, text.slice(text.indexOf(from) + from.length), replacement);

const withoutMap = (text) => text.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");

const LIBRARIES = [
  {
    package: "cytoscape", version: "3.35.0", license: "MIT", use: "the drawing of a trace",
    files: { "cytoscape.mjs": { from: "dist/cytoscape.esm.min.mjs", change: withoutMap } },
    changes: ["the address of the source map is left out"],
  },
  {
    package: "cytoscape-dagre", version: "4.0.1", license: "MIT", use: "the levels of that drawing; contains dagre",
    files: { "cytoscape-dagre.mjs": { from: "dist/cytoscape-dagre.min.mjs", change: withoutMap } },
    changes: ["the address of the source map is left out"],
  },
  {
    package: "@zazuko/yasqe", version: "4.6.2", license: "MIT", use: "the editor of queries",
    files: {
      "yasqe.mjs": {
        from: "build/yasqe.esm.js",
        change(text) {
          let own = withoutMap(text);
          own = between(own, "}, madsrdf = ", "}, tokenTypes = {", "}, prefixes_default = {\n");
          own = between(own, "var fetchFromLov = ", "completers = [", "var fetchFromLov = () => Promise.resolve([]), ");
          own = between(own, "completers = [\n", "];\n//#endregion", "completers = [\n\tconf$3\n");
          own = once(own, "<strong style='text-decoration:underline'>", "<strong>");
          own = once(own, '"This line is invalid. Expected: "',
            '(document.documentElement.lang === "en" ? "This line is invalid. Expected: " : "Dòng này chưa đúng. Có thể là: ")');
          return between(own, 'endpoint: "https://dbpedia.org/sparql"', ",\n\t\tmethod:", 'endpoint: "/sparql"');
        },
      },
      "yasqe.css": { from: "build/yasqe.min.css", change: withoutMap },
    },
    changes: [
      "the list of prefixes is left out: it names strangers' sites",
      "the completers that ask another host are left out; that of variables stays",
      "its hint at a wrong line has no style of its own, and is Vietnamese on a Vietnamese page",
      "queries go to /sparql where nothing else is said, not to another host",
      "the address of the source map is left out",
    ],
  },
];

/** Packages whose licences are to be told: those above, and those that their files contain. */
const NOTICES = ["cytoscape@3.35.0", "cytoscape-dagre@4.0.1", "@dagrejs/dagre@1.1.5", "@triply/yasqe@4.2.28", "codemirror@5.65.19", "lodash-es@4.17.21", "query-string@6.14.1"];

const sum = (bytes) => createHash("sha256").update(bytes).digest("hex");
const work = mkdtempSync(join(tmpdir(), "vendor-"));
try {
  const listed = LIBRARIES.map(({ files, ...library }) => {
    const archive = execFileSync("npm", ["pack", "--silent", `${library.package}@${library.version}`], { cwd: work })
      .toString().trim();
    execFileSync("tar", ["xzf", archive], { cwd: work });
    const written = Object.entries(files).map(([name, { from, change }]) => {
      const original = readFileSync(join(work, "package", from));
      const own = Buffer.from(change(original.toString("utf8")));
      writeFileSync(join(web, name), own);
      return { file: name, sha256: sum(own), from, fromSha256: sum(original) };
    });
    rmSync(join(work, "package"), { recursive: true });
    return { ...library, files: written };
  });
  const licences = NOTICES.map((name) => {
    const archive = execFileSync("npm", ["pack", "--silent", name], { cwd: work }).toString().trim();
    execFileSync("tar", ["xzf", archive], { cwd: work });
    const file = readdirSync(join(work, "package")).find((one) => /^licen[cs]e/i.test(one));
    const text = file ? readFileSync(join(work, "package", file), "utf8").trim() : "MIT, without a text of its own.";
    rmSync(join(work, "package"), { recursive: true });
    return `${name}\n\n${text}\n`;
  });
  writeFileSync(join(web, "LICENSES.txt"), licences.join(`\n${"-".repeat(80)}\n\n`));
  writeFileSync(join(web, "VENDOR.json"), JSON.stringify({ libraries: listed }, null, 2) + "\n");
} finally {
  rmSync(work, { recursive: true });
}
