package vn.cancu.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;
import vn.cancu.text.Folding;

/**
 * Finds the document that a person means by what they type: a number ({@code 1191/QĐ-TTg}, {@code 1191 qd ttg}), a
 * number with type, issuer, date or year ({@code Kế hoạch 43/KH-UBND Quảng Trị 2024}), the title of a document without
 * number, a path ({@code vb/…}) or an IRI. One object for one generation of the database: it keeps an index of numbers.
 */
public final class DocumentFinder {
    private static final int CANDIDATES_IN_MESSAGE = 6;
    private static final Set<String> FILLERS =
            Set.of("cua", "ngay", "thang", "nam", "do", "ban", "hanh", "so", "of", "by", "in", "no", "dated");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-]((?:19|20)\\d\\d)\\b");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Facts facts;
    private volatile @org.jspecify.annotations.Nullable Numbers numbers;

    /** @param data whose union of named graphs is searched */
    public DocumentFinder(DatasetGraph data) {
        this.facts = new Facts(data);
    }

    /** What {@code typed} means. */
    public Finding find(String typed) {
        return find(typed, Optional.empty(), OptionalInt.empty());
    }

    /**
     * What {@code typed} means.
     *
     * @param issuer name, other name or slug of the issuing body or its province; may be part of a name
     * @param year of issue
     */
    public Finding find(String typed, Optional<String> issuer, OptionalInt year) {
        return Facts.reading(facts.data(), () -> new Search(typed, issuer, year).run());
    }

    /**
     * The document that {@code typed} means.
     *
     * @throws UserError UNKNOWN_NUMBER with the nearest numbers, AMBIGUOUS_NUMBER with the candidates
     */
    public DocumentSummary require(String typed) {
        return require(typed, Optional.empty(), OptionalInt.empty());
    }

    /** As {@link #require(String)}, with issuer and year as in {@link #find(String, Optional, OptionalInt)}. */
    public DocumentSummary require(String typed, Optional<String> issuer, OptionalInt year) {
        Finding finding = find(typed, issuer, year);
        if (finding instanceof Finding.Found found) {
            return found.document();
        }
        throw error(typed, finding);
    }

    /** Whether a document is of that issuer and year, as in {@link #find(String, Optional, OptionalInt)}. */
    boolean fits(Node document, Optional<String> issuer, OptionalInt year) {
        return (issuer.isEmpty() && year.isEmpty()) || new Search("", issuer, year).fitsRest(document, "");
    }

    /** What to tell somebody whose document was not found. */
    UserError error(String typed, Finding finding) {
        return finding instanceof Finding.Several several
                ? ambiguous(typed, several)
                : unknown(typed, finding instanceof Finding.Unknown unknown ? unknown.nearest() : List.of());
    }

    private static UserError ambiguous(String typed, Finding.Several several) {
        List<DocumentSummary> candidates = several.candidates();
        String shown = candidates.stream()
                .limit(CANDIDATES_IN_MESSAGE)
                .map(candidate -> candidate.line(Locale.forLanguageTag("vi")))
                .collect(Collectors.joining("; "));
        return UserError.of(
                Code.AMBIGUOUS_NUMBER,
                Location.NONE,
                typed,
                candidates.size() > CANDIDATES_IN_MESSAGE ? shown + "; …" : shown);
    }

    private static UserError unknown(String typed, List<String> nearest) {
        return UserError.of(Code.UNKNOWN_NUMBER, Location.NONE, typed, String.join("; ", nearest));
    }

    private Numbers numbers() {
        Numbers made = numbers;
        if (made == null) {
            made = new Numbers(facts);
            numbers = made;
        }
        return made;
    }

    /** All numbers and titles by their keys. */
    private static final class Numbers {
        final Map<String, Set<Node>> exact;
        final Map<String, Set<Node>> folded;
        final Map<String, String> printed = new TreeMap<>();

        Numbers(Facts facts) {
            List<Triple> triples = facts.find(Node.ANY, Terms.NUMBER, Node.ANY);
            exact = by(triples, Folding::number);
            folded = by(triples, Folding::foldedNumber);
            for (Triple triple : triples) {
                if (!facts.contains(triple.getSubject(), Terms.TYPE, Terms.UNIDENTIFIED_DOCUMENT)) {
                    String number = triple.getObject().getLiteralLexicalForm();
                    printed.putIfAbsent(Folding.foldedNumber(number), number);
                }
            }
        }

        private static Map<String, Set<Node>> by(List<Triple> triples, Function<String, String> key) {
            return triples.stream()
                    .collect(Collectors.groupingBy(
                            triple -> key.apply(triple.getObject().getLiteralLexicalForm()),
                            Collectors.mapping(Triple::getSubject, Collectors.toCollection(LinkedHashSet::new))));
        }
    }

    /** One question. */
    private final class Search {
        private final Labels labels = new Labels(facts);
        private final Documents documents = new Documents(facts, labels);
        private final String typed;
        private final Optional<String> issuer;
        private final OptionalInt year;

        Search(String typed, Optional<String> issuer, OptionalInt year) {
            this.typed = Normalizer.normalize(typed, Normalizer.Form.NFC)
                    .strip()
                    .replaceAll("[\\s\\u00a0]+", " ")
                    .replaceAll("[\\u2010-\\u2015\\u2212]", "-");
            this.issuer = issuer;
            this.year = year;
        }

        Finding run() {
            Optional<Node> iri = iri();
            if (iri.isPresent()) {
                return facts.contains(iri.get(), Node.ANY, Node.ANY)
                        ? new Finding.Found(documents.summary(iri.get()))
                        : new Finding.Unknown(nearest());
            }
            List<Word> words = words();
            int first = 0;
            while (first < words.size()
                    && !Character.isDigit(words.get(first).text.charAt(0))) {
                first++;
            }
            if (first == words.size()) {
                return titled();
            }
            for (int end = words.size(); end > first; end--) {
                Set<Node> hits = printed(words.get(first).start, words.get(end - 1).end);
                if (!hits.isEmpty()) {
                    return choose(hits, first, end, words);
                }
            }
            Numbers index = numbers();
            Finding found = keyed(words, first, index.exact, Folding::number);
            if (found instanceof Finding.Unknown) {
                // Addresses and OCR give QD-TTg for QĐ-TTg; ĐA and DA then are one, so all of them are listed.
                found = keyed(words, first, index.folded, Folding::foldedNumber);
            }
            if (found instanceof Finding.Unknown unknown && unknown.nearest().isEmpty()) {
                Finding byTitle = titled();
                return byTitle instanceof Finding.Unknown ? new Finding.Unknown(nearest()) : byTitle;
            }
            return found;
        }

        private Optional<Node> iri() {
            String bare = typed.startsWith("<") && typed.endsWith(">") ? typed.substring(1, typed.length() - 1) : typed;
            if (bare.startsWith("http://") || bare.startsWith("https://")) {
                return Optional.of(NodeFactory.createURI(bare));
            }
            String path = bare.startsWith("/") ? bare.substring(1) : bare;
            return path.startsWith("vb/") || path.startsWith("nguon/")
                    ? Optional.of(NodeFactory.createURI(Iris.BASE + path))
                    : Optional.empty();
        }

        private record Word(String text, int start, int end) {}

        private List<Word> words() {
            List<Word> words = new ArrayList<>();
            int from = 0;
            for (String word : Folding.words(typed)) {
                int start = typed.indexOf(word, from);
                words.add(new Word(word, start, start + word.length()));
                from = start + word.length();
            }
            return words;
        }

        /** By the number as it stands: no index needed. */
        private Set<Node> printed(int start, int end) {
            String number = typed.substring(start, end).replace(" ", "");
            Set<Node> hits = new LinkedHashSet<>();
            String bare = number.replaceFirst("^0+(?=\\d)", "");
            for (String variant : new LinkedHashSet<>(List.of(number, bare, "0" + bare))) {
                hits.addAll(facts.subjects(Terms.NUMBER, NodeFactory.createLiteralString(variant)));
            }
            return hits;
        }

        private Finding keyed(List<Word> words, int first, Map<String, Set<Node>> index, Function<String, String> key) {
            for (int end = words.size(); end > first; end--) {
                Set<Node> hits = index.getOrDefault(
                        key.apply(typed.substring(words.get(first).start, words.get(end - 1).end)), Set.of());
                if (!hits.isEmpty()) {
                    return choose(hits, first, end, words);
                }
            }
            return new Finding.Unknown(List.of());
        }

        /** Of the documents with the number those that fit type, issuer and date. */
        private Finding choose(Collection<Node> hits, int first, int end, List<Word> words) {
            List<Node> identified = hits.stream()
                    .filter(hit -> !facts.contains(hit, Terms.TYPE, Terms.UNIDENTIFIED_DOCUMENT))
                    .toList();
            Collection<Node> known = identified.isEmpty() ? hits : identified;
            String before = typed.substring(0, words.get(first).start);
            String after = typed.substring(words.get(end - 1).end);
            List<DocumentSummary> fitting = known.stream()
                    .filter(hit -> fitsType(hit, before) && fitsRest(hit, after))
                    .map(documents::summary)
                    .distinct()
                    .sorted(DocumentSummary.ORDER)
                    .toList();
            if (fitting.isEmpty()) {
                return new Finding.Unknown(known.stream()
                        .map(documents::summary)
                        .sorted(DocumentSummary.ORDER)
                        .limit(CANDIDATES_IN_MESSAGE)
                        .map(summary -> summary.line(Locale.forLanguageTag("vi")))
                        .toList());
            }
            return one(fitting);
        }

        private static Finding one(List<DocumentSummary> fitting) {
            return fitting.size() == 1 ? new Finding.Found(fitting.get(0)) : new Finding.Several(fitting);
        }

        /** "Luật 81/2023/QH15" is not "Nghị quyết 81/2023/QH15". */
        private boolean fitsType(Node document, String before) {
            List<String> words = new ArrayList<>(Folding.words(Folding.fold(before)));
            words.removeAll(FILLERS);
            String stated = String.join(" ", words);
            if (stated.isEmpty() || stated.equals("van ban")) {
                return true;
            }
            List<Node> types = facts.objects(document, Terms.DOCUMENT_TYPE);
            return types.isEmpty()
                    || types.stream()
                            .flatMap(type -> names(type).stream())
                            .anyMatch(name -> name.startsWith(stated) || stated.startsWith(name));
        }

        private boolean fitsRest(Node document, String after) {
            String rest = after;
            Optional<String> date = facts.text(document, Terms.DATE);
            Matcher day = DAY.matcher(rest);
            if (day.find()) {
                String iso = "%s-%02d-%02d"
                        .formatted(day.group(3), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
                if (date.isPresent() && !iso.startsWith(date.get())) {
                    return false;
                }
                rest = day.replaceFirst(" ");
            }
            Matcher stated = YEAR.matcher(rest);
            if (stated.find()) {
                if (!hasYear(document, date, stated.group())) {
                    return false;
                }
                rest = stated.replaceFirst(" ");
            }
            return (year.isEmpty() || hasYear(document, date, Integer.toString(year.getAsInt())))
                    && fitsIssuer(document, rest)
                    && fitsIssuer(document, issuer.orElse(""));
        }

        /** The year of issue is part of a document's identity, so its path has it where the date is not known. */
        private static boolean hasYear(Node document, Optional<String> date, String year) {
            return date.map(iso -> iso.startsWith(year))
                    .orElseGet(() -> document.toString().contains("/" + year + "/"));
        }

        private boolean fitsIssuer(Node document, String stated) {
            List<String> words = new ArrayList<>(Folding.words(Folding.fold(stated)));
            words.removeAll(FILLERS);
            if (words.isEmpty()) {
                return true;
            }
            List<Node> issuers = new ArrayList<>(facts.objects(document, Terms.PASSED_BY));
            issuers.addAll(facts.objects(document, Terms.REGISTER));
            List<String> names = new ArrayList<>();
            for (Node body : issuers) {
                names.addAll(names(body));
                for (Node province : facts.objects(body, Terms.PROVINCE)) {
                    names.addAll(names(province));
                }
            }
            names.addAll(facts.text(document, Terms.ISSUER_STATED).map(Folding::fold).stream()
                    .toList());
            Set<String> all = new LinkedHashSet<>();
            names.forEach(name -> all.addAll(Folding.words(name)));
            return all.containsAll(words);
        }

        /** Folded labels, other labels and the slug of a type, body or place. */
        private List<String> names(Node thing) {
            List<String> names = new ArrayList<>();
            for (Node property : List.of(Terms.LABEL, Terms.PREF_LABEL, Terms.ALT_LABEL)) {
                for (Node label : facts.objects(thing, property)) {
                    if (label.isLiteral()) {
                        names.add(String.join(" ", Folding.words(Folding.fold(label.getLiteralLexicalForm()))));
                    }
                }
            }
            String iri = thing.toString();
            names.add(iri.substring(iri.lastIndexOf('/') + 1).replace('-', ' '));
            return names;
        }

        /** Documents whose title is, or else contains, what was typed. */
        private Finding titled() {
            String wanted = Folding.slug(typed);
            if (wanted.isEmpty()) {
                return new Finding.Unknown(List.of());
            }
            Set<Node> equal = new LinkedHashSet<>();
            Set<Node> containing = new LinkedHashSet<>();
            for (Triple triple : facts.find(Node.ANY, Terms.TITLE, Node.ANY)) {
                if (!facts.contains(triple.getSubject(), Terms.TYPE, Terms.DOCUMENT)) {
                    continue;
                }
                String title = Folding.slug(triple.getObject().getLiteralLexicalForm());
                if (title.equals(wanted)) {
                    equal.add(triple.getSubject());
                } else if (("-" + title + "-").contains("-" + wanted + "-")) {
                    containing.add(triple.getSubject());
                }
            }
            List<DocumentSummary> fitting = (equal.isEmpty() ? containing : equal)
                    .stream()
                            .filter(hit -> fitsRest(hit, ""))
                            .map(documents::summary)
                            .sorted(DocumentSummary.ORDER)
                            .toList();
            return fitting.isEmpty() ? new Finding.Unknown(List.of()) : one(fitting);
        }

        private List<String> nearest() {
            Map<String, String> printed = numbers().printed;
            return Nearest.to(Folding.foldedNumber(typed), printed.keySet(), 3).stream()
                    .map(key -> printed.getOrDefault(key, key))
                    .toList();
        }
    }
}
