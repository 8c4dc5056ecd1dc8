package vn.cancu.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Iris;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;
import vn.cancu.text.Folding;

/**
 * Finds the document that a person means by what they type: a number ({@code 1191/QĐ-TTg}, {@code 1191 qd ttg}), a
 * number with type, issuer, date or year ({@code Kế hoạch 43/KH-UBND Quảng Trị 2024}), the title of a document without
 * number, a path ({@code vb/…}) or an IRI. One object for one generation of the database; any number of threads may use
 * it.
 */
public final class DocumentFinder {
    private static final int CANDIDATES_IN_MESSAGE = 6;
    private static final Set<String> FILLERS =
            Set.of("cua", "ngay", "thang", "nam", "do", "ban", "hanh", "so", "of", "by", "in", "no", "dated");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Supplier<CitationIndex> index;

    /** Over the index of a generation. */
    public DocumentFinder(CitationIndex index) {
        this(() -> index);
    }

    /** @param data whose named graphs are indexed first */
    public DocumentFinder(DatasetGraph data) {
        this(new LazyIndex(data));
    }

    DocumentFinder(Supplier<CitationIndex> index) {
        this.index = index;
    }

    /** In which it finds them. */
    Supplier<CitationIndex> index() {
        return index;
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
        return new Search(index.get(), typed, issuer, year).run();
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

    /** Documents whose number begins with what was typed, in any spelling; at most so many, by date. */
    List<DocumentSummary> startingWith(String typed, int most) {
        CitationIndex known = index.get();
        String key = Folding.foldedNumber(typed);
        int unidentified = known.thing(CitationIndex.UNIDENTIFIED);
        Set<Integer> found = new LinkedHashSet<>();
        if (!key.isEmpty()) {
            Deadline deadline = Deadline.kept();
            known.allNumbers((folded, numbered) -> {
                deadline.check();
                if (folded.startsWith(key)) {
                    Arrays.stream(numbered.things())
                            .filter(thing -> !known.has(thing, Property.CLASS, unidentified))
                            .forEach(found::add);
                }
            });
        }
        Summaries summaries = new Summaries(known);
        return found.stream()
                .limit(most)
                .map(summaries::summary)
                .sorted(DocumentSummary.ORDER)
                .toList();
    }

    /** Whether the document of an IRI is of that issuer and year, as in {@link #find(String, Optional, OptionalInt)}. */
    boolean fits(String document, Optional<String> issuer, OptionalInt year) {
        if (issuer.isEmpty() && year.isEmpty()) {
            return true;
        }
        int thing = index.get().thing(document);
        return thing != CitationIndex.NONE && new Search(index.get(), "", issuer, year).fitsRest(thing, "");
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

    /** One question. */
    private static final class Search {
        private final CitationIndex index;
        private final Summaries documents;
        private final int unidentified;
        private final String typed;
        private final Optional<String> issuer;
        private final OptionalInt year;

        Search(CitationIndex index, String typed, Optional<String> issuer, OptionalInt year) {
            this.index = index;
            this.documents = new Summaries(index);
            this.unidentified = index.thing(CitationIndex.UNIDENTIFIED);
            this.typed = Normalizer.normalize(typed, Normalizer.Form.NFC)
                    .strip()
                    .replaceAll("[\\s\\u00a0]+", " ")
                    .replaceAll("[\\u2010-\\u2015\\u2212]", "-");
            this.issuer = issuer;
            this.year = year;
        }

        Finding run() {
            Optional<String> iri = iri();
            if (iri.isPresent()) {
                int thing = index.thing(iri.get());
                return thing != CitationIndex.NONE && index.isDescribed(thing)
                        ? new Finding.Found(documents.summary(thing))
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
                String part = typed.substring(words.get(first).start, words.get(end - 1).end);
                Set<String> printed = printed(part);
                int[] hits = numbered(part, printed::contains);
                if (hits.length > 0) {
                    return choose(hits, first, end, words);
                }
            }
            Finding found = keyed(words, first, false);
            if (found instanceof Finding.Unknown) {
                // Addresses and OCR give QD-TTg for QĐ-TTg; ĐA and DA then are one, so all of them are listed.
                found = keyed(words, first, true);
            }
            if (found instanceof Finding.Unknown unknown && unknown.nearest().isEmpty()) {
                found = serial(words, first);
            }
            if (found instanceof Finding.Unknown unknown && unknown.nearest().isEmpty()) {
                Finding byTitle = titled();
                return byTitle instanceof Finding.Unknown ? new Finding.Unknown(nearest()) : byTitle;
            }
            return found;
        }

        private Optional<String> iri() {
            String bare = typed.startsWith("<") && typed.endsWith(">") ? typed.substring(1, typed.length() - 1) : typed;
            if (bare.startsWith("http://") || bare.startsWith("https://")) {
                return Optional.of(bare);
            }
            String path = bare.startsWith("/") ? bare.substring(1) : bare;
            return path.startsWith("vb/") || path.startsWith("nguon/")
                    ? Optional.of(Iris.BASE + path)
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

        /** The number as it stands, with and without a zero before it. */
        private static Set<String> printed(String part) {
            String number = part.replace(" ", "");
            String bare = number.replaceFirst("^0+(?=\\d)", "");
            return new LinkedHashSet<>(List.of(number, bare, "0" + bare));
        }

        /** Those whose number has the folded key of {@code part} and fits as it is printed. */
        private int[] numbered(String part, Predicate<String> fits) {
            return index.numbered(Folding.foldedNumber(part)).stream()
                    .filter(numbered -> fits.test(numbered.number()))
                    .flatMapToInt(numbered -> IntStream.of(numbered.things()))
                    .distinct()
                    .toArray();
        }

        /** @param folded whether Đ and D are one */
        private Finding keyed(List<Word> words, int first, boolean folded) {
            for (int end = words.size(); end > first; end--) {
                String part = typed.substring(words.get(first).start, words.get(end - 1).end);
                String key = Folding.number(part);
                int[] hits = numbered(
                        part, number -> folded || Folding.number(number).equals(key));
                if (hits.length > 0) {
                    return choose(hits, first, end, words);
                }
            }
            return new Finding.Unknown(List.of());
        }

        /** The first part of a number alone, "1191": every document whose number begins with it, before any title. */
        private Finding serial(List<Word> words, int first) {
            String serial = Folding.foldedNumber(words.get(first).text);
            if (first + 1 < words.size() || !serial.chars().allMatch(Character::isDigit)) {
                return new Finding.Unknown(List.of());
            }
            Set<Integer> hits = new LinkedHashSet<>();
            Deadline deadline = Deadline.kept();
            index.allNumbers((key, numbered) -> {
                deadline.check();
                if (key.startsWith(serial + "-")) {
                    IntStream.of(numbered.things()).forEach(hits::add);
                }
            });
            return hits.isEmpty()
                    ? new Finding.Unknown(List.of())
                    : choose(hits.stream().mapToInt(Integer::intValue).toArray(), first, first + 1, words);
        }

        private boolean isUnidentified(int document) {
            return index.has(document, Property.CLASS, unidentified);
        }

        /** Of the documents with the number those that fit type, issuer and date. */
        private Finding choose(int[] hits, int first, int end, List<Word> words) {
            int[] identified =
                    IntStream.of(hits).filter(hit -> !isUnidentified(hit)).toArray();
            int[] known = identified.length == 0 ? hits : identified;
            String before = typed.substring(0, words.get(first).start);
            String after = typed.substring(words.get(end - 1).end);
            List<DocumentSummary> fitting = IntStream.of(known)
                    .filter(hit -> fitsType(hit, before) && fitsRest(hit, after))
                    .mapToObj(documents::summary)
                    .sorted(DocumentSummary.ORDER)
                    .toList();
            if (fitting.isEmpty()) {
                return new Finding.Unknown(IntStream.of(known)
                        .mapToObj(documents::summary)
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
        private boolean fitsType(int document, String before) {
            List<String> words = new ArrayList<>(Folding.words(Folding.fold(before)));
            words.removeAll(FILLERS);
            String stated = String.join(" ", words);
            if (stated.isEmpty() || stated.equals("van ban")) {
                return true;
            }
            int[] types = index.allRelated(document, Property.DOCUMENT_TYPE);
            return types.length == 0
                    || IntStream.of(types)
                            .mapToObj(documents::names)
                            .flatMap(List::stream)
                            .anyMatch(name -> name.startsWith(stated) || stated.startsWith(name));
        }

        private boolean fitsRest(int document, String after) {
            String rest = after;
            Optional<String> date = index.text(document, Property.DATE);
            Optional<Days.Stated> day = Days.in(rest);
            if (day.isPresent()) {
                if (date.isPresent() && !day.get().day().toString().startsWith(date.get())) {
                    return false;
                }
                rest = day.get().rest();
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
        private boolean hasYear(int document, Optional<String> date, String year) {
            return date.map(iso -> iso.startsWith(year))
                    .orElseGet(() -> index.iri(document).contains("/" + year + "/"));
        }

        private boolean fitsIssuer(int document, String stated) {
            List<String> words = new ArrayList<>(Folding.words(Folding.fold(stated)));
            words.removeAll(FILLERS);
            if (words.isEmpty()) {
                return true;
            }
            List<String> names = new ArrayList<>();
            for (Property property : List.of(Property.PASSED_BY, Property.REGISTER)) {
                for (int body : index.allRelated(document, property)) {
                    names.addAll(documents.names(body));
                    for (int province : index.allRelated(body, Property.PROVINCE)) {
                        names.addAll(documents.names(province));
                    }
                }
            }
            index.text(document, Property.ISSUER_STATED).map(Folding::fold).ifPresent(names::add);
            Set<String> all = new LinkedHashSet<>();
            names.forEach(name -> all.addAll(Folding.words(name)));
            return all.containsAll(words);
        }

        /** Documents whose title is, or else contains, what was typed. */
        private Finding titled() {
            String wanted = Folding.slug(typed);
            if (wanted.isEmpty()) {
                return new Finding.Unknown(List.of());
            }
            int documentClass = index.thing(CitationIndex.DOCUMENT);
            Set<Integer> equal = new LinkedHashSet<>();
            Set<Integer> containing = new LinkedHashSet<>();
            Deadline deadline = Deadline.kept();
            for (int document = 0; document < index.documents(); document++) {
                deadline.check();
                if (!index.has(document, Property.CLASS, documentClass)) {
                    continue;
                }
                int candidate = document;
                documents.titles(document).map(Folding::slug).forEach(title -> {
                    if (title.equals(wanted)) {
                        equal.add(candidate);
                    } else if (("-" + title + "-").contains("-" + wanted + "-")) {
                        containing.add(candidate);
                    }
                });
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
            Map<String, String> printed = new TreeMap<>();
            Deadline deadline = Deadline.kept();
            index.allNumbers((key, numbered) -> {
                deadline.check();
                if (!printed.containsKey(key)
                        && IntStream.of(numbered.things()).anyMatch(thing -> !isUnidentified(thing))) {
                    printed.put(key, numbered.number());
                }
            });
            return Nearest.to(Folding.foldedNumber(typed), printed.keySet(), 3).stream()
                    .map(key -> printed.getOrDefault(key, key))
                    .toList();
        }
    }
}
