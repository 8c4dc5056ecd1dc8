package vn.cancu.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;
import vn.cancu.index.StatedColumns;

/** Where what citations state of a document contradicts itself, its number or its register. */
final class ContradictionsFromIndex {
    private ContradictionsFromIndex() {}

    /** {@code ngay-hay-co-quan-nao-mau-thuan}. */
    static IndexedQuestion datesAndIssuers() {
        return new IndexedQuestion(
                List.of("document", "matter", "value", "statements", "quote", "source"),
                (terms, values, solutions) -> new Search(terms, solutions).find());
    }

    /** {@code ngay-nao-khac-nam-trong-so}. */
    static IndexedQuestion datesAndNumbers() {
        return new IndexedQuestion(
                List.of("citing", "cited", "number", "statedDate", "quote", "source", "start"),
                ContradictionsFromIndex::datesAndNumbers);
    }

    private static void datesAndNumbers(IndexTerms terms, Map<String, Node> values, Solutions solutions) {
        CitationIndex index = terms.index();
        index.stated().ofAnotherYear(citation -> {
            solutions.look();
            if (index.isQuoted(citation)) {
                solutions.add(new long[] {
                    TermCode.thing(index.citingDocument(citation)),
                    TermCode.thing(index.citedDocument(citation)),
                    TermCode.of(TermCode.Kind.TEXT, index.stated().number(citation)),
                    TermCode.of(TermCode.Kind.DATE, index.stated().date(citation)),
                    TermCode.of(TermCode.Kind.TEXT, index.quotePlace(citation)),
                    TermCode.thing(index.source(citation)),
                    TermCode.integer(index.start(citation))
                });
            }
        });
    }

    private static final class Search {
        private final IndexTerms terms;
        private final CitationIndex index;
        private final StatedColumns stated;
        private final Solutions solutions;
        private final RegisterNames names;

        Search(IndexTerms terms, Solutions solutions) {
            this.terms = terms;
            this.index = terms.index();
            this.stated = index.stated();
            this.solutions = solutions;
            this.names = new RegisterNames(index);
        }

        void find() {
            stated.withSeveralDates(this::dates);
            issuers();
        }

        private void dates(int document) {
            Map<Integer, List<Integer>> byDate = new LinkedHashMap<>();
            index.allCiting(document, (citing, role, citation) -> {
                solutions.look();
                byDate.computeIfAbsent(stated.date(citation), any -> new ArrayList<>())
                        .add(citation);
            });
            byDate.keySet().removeIf(place -> index.text(place).isEmpty());
            byDate.forEach((date, citations) -> {
                String day = index.text(date);
                // A year alone agrees with each of its days.
                boolean contradicted = byDate.keySet().stream()
                        .peek(any -> solutions.look())
                        .map(index::text)
                        .anyMatch(other -> !day.startsWith(other) && !other.startsWith(day));
                if (contradicted) {
                    solution(document, Terms.DATE, TermCode.of(TermCode.Kind.DATE, date), citations);
                }
            });
        }

        private void issuers() {
            // A document in several registers is in several pairs.
            Set<Long> done = new HashSet<>();
            for (int pair = 0; pair < stated.pairs(); pair++) {
                solutions.look();
                int issuer = stated.statedIssuer(pair);
                if (names.agree(stated.register(pair), issuer)) {
                    continue;
                }
                Map<Integer, List<Integer>> byDocument = new HashMap<>();
                stated.citations(pair, citation -> {
                    solutions.look();
                    byDocument
                            .computeIfAbsent(index.citedDocument(citation), any -> new ArrayList<>())
                            .add(citation);
                });
                byDocument.forEach((document, citations) -> {
                    if (done.add((long) document << Integer.SIZE | Integer.toUnsignedLong(issuer))) {
                        solution(document, Terms.STATED_ISSUER, TermCode.of(TermCode.Kind.TEXT, issuer), citations);
                    }
                });
            }
        }

        /** One row a value, with how often it is stated, and the first of the quotes in the order of their IRIs. */
        private void solution(int document, Node matter, long value, List<Integer> citations) {
            int[] quoted = citations.stream()
                    .mapToInt(Integer::intValue)
                    .filter(index::isQuoted)
                    .toArray();
            IntStream.of(quoted)
                    .boxed()
                    .min((a, b) -> evidence(a).compareTo(evidence(b)))
                    .ifPresent(first -> solutions.add(new long[] {
                        TermCode.thing(document),
                        terms.code(matter),
                        value,
                        TermCode.integer(quoted.length),
                        TermCode.of(TermCode.Kind.TEXT, index.quotePlace(first)),
                        TermCode.thing(index.source(first))
                    }));
        }

        /** The IRI of the evidence that a quote is. */
        private String evidence(int citation) {
            return Iris.evidence(index.iri(index.source(citation)), index.start(citation), index.end(citation));
        }
    }

    /** By which names registers are stated; one object for one answer, as it remembers them. */
    private static final class RegisterNames {
        private static final List<Property> PREFERRED =
                List.of(Property.PREF_LABEL_VI, Property.PREF_LABEL_EN, Property.PREF_LABEL);
        private static final List<Property> LABELS = List.of(Property.LABEL_VI, Property.LABEL_EN, Property.LABEL);

        private final CitationIndex index;
        private final Map<Integer, Names> known = new HashMap<>();

        /**
         * Of a register, all in small letters.
         *
         * @param preferred whether it has a name of its own; of what has none nothing is known
         * @param kinds what bodies of its kind, and those who sign in their registers, are called
         * @param provinces where it is
         */
        private record Names(boolean preferred, List<String> own, List<String> kinds, List<String> provinces) {}

        RegisterNames(CitationIndex index) {
            this.index = index;
        }

        /** Whether a stated issuer may be the office whose register it is. */
        boolean agree(int register, int statedIssuer) {
            Names names = known.computeIfAbsent(register, this::look);
            String issuer = small(index.text(statedIssuer));
            return !names.preferred
                    // A minister or a chairman signs in the register of the office.
                    || names.own.stream().anyMatch(name -> issuer.contains(name) || name.contains(issuer))
                    // "UBND tỉnh Gia Lai" is the ubnd of Gia Lai.
                    || (names.kinds.stream().anyMatch(issuer::contains)
                            && names.provinces.stream().anyMatch(issuer::contains));
        }

        private Names look(int register) {
            List<String> preferred = texts(register, PREFERRED).toList();
            return new Names(
                    !preferred.isEmpty(),
                    Stream.of(preferred.stream(), texts(register, List.of(Property.ALT_LABEL)), texts(register, LABELS))
                            .flatMap(names -> names)
                            .toList(),
                    related(register, Property.AGENCY_KIND)
                            .flatMap(kind -> IntStream.concat(IntStream.of(kind), signers(kind))
                                    .boxed())
                            .flatMap(signing -> Stream.concat(
                                    texts(signing, PREFERRED), texts(signing, List.of(Property.ALT_LABEL))))
                            .toList(),
                    related(register, Property.PROVINCE)
                            .flatMap(province -> texts(province, PREFERRED))
                            .toList());
        }

        private IntStream signers(int kind) {
            return IntStream.of(index.allRelated(kind, Property.SIGNER));
        }

        private Stream<Integer> related(int thing, Property property) {
            return IntStream.of(index.allRelated(thing, property)).boxed();
        }

        private Stream<String> texts(int thing, List<Property> properties) {
            return properties.stream()
                    .flatMap(property -> index.allTexts(thing, property).stream())
                    .map(RegisterNames::small);
        }

        private static String small(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
