package vn.cancu.bench.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Chooses what the questions are asked of: neither the document that everything leads to nor one that nothing does. The
 * same facts give the same choice.
 */
final class Subjects {
    private static final int IMPLEMENTERS = 488;
    private static final int CITING = 2_000;
    private static final int CITED_TOGETHER = 200;

    private final Map<String, Facts.Document> documents = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, Set<String>> implementers = new HashMap<>();
    private final Map<String, Set<String>> upwards = new HashMap<>();
    private final Map<String, Integer> citing = new HashMap<>();
    private final Map<String, Integer> bases = new HashMap<>();
    private final Map<String, Integer> duties = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private Subjects(Facts facts) {
        facts.documents(document -> {
            documents.put(document.iri(), document);
            order.add(document.iri());
            numbers.merge(document.number(), 1, Integer::sum);
        });
        facts.citations(citation -> {
            citing.merge(citation.cited(), 1, Integer::sum);
            boolean carriesOut = citation.role().equals("implements");
            boolean rests = citation.role().equals("legal-basis");
            if (carriesOut) {
                implementers
                        .computeIfAbsent(citation.cited(), k -> new HashSet<>())
                        .add(citation.citing());
            }
            if (carriesOut || rests) {
                upwards.computeIfAbsent(citation.citing(), k -> new HashSet<>()).add(citation.cited());
            }
            if (rests) {
                bases.merge(citation.citing(), 1, Integer::sum);
            }
        });
        facts.duties(duty -> duties.merge(duty.document(), 1, Integer::sum));
    }

    static Map<Question, String> choose(Facts facts) {
        Subjects all = new Subjects(facts);
        Predicate<String> any = document -> true;
        Predicate<String> plan = document -> all.documents.get(document).type().equals("Plan")
                && document.contains("/ubnd-")
                && !document.contains("/ubnd-huyen-");
        Predicate<String> national =
                document -> all.documents.get(document).province().isEmpty();
        String carriedOut = all.nearest(national, document -> all.below(document, 4 * IMPLEMENTERS), IMPLEMENTERS);
        Map<Question, String> subjects = new EnumMap<>(Question.class);
        subjects.put(Question.TRANSITIVE_IMPLEMENTERS, carriedOut);
        subjects.put(Question.PROVINCES_WITHOUT_PLAN, carriedOut);
        subjects.put(Question.LEGAL_BASES, all.nearest(plan, document -> all.bases.getOrDefault(document, 0), 4));
        subjects.put(
                Question.RESPONSIBILITIES, all.nearest(plan, document -> all.duties.getOrDefault(document, 0), 12));
        subjects.put(
                Question.CITING_BY_YEAR_AND_PROVINCE,
                all.nearest(national, document -> all.citing.getOrDefault(document, 0), CITING));
        subjects.put(
                Question.CO_CITED,
                all.nearest(national, document -> all.citing.getOrDefault(document, 0), CITED_TOGETHER));
        subjects.put(Question.CHAIN_TO_LAW, all.nearest(any, all::above, 30));
        subjects.put(Question.TITLE_CONTAINS, "phòng, chống đuối nước trên địa bàn tỉnh");
        subjects.put(
                Question.LOOK_UP,
                all.documents
                        .get(all.nearest(
                                any,
                                document -> all.numbers.get(
                                        all.documents.get(document).number()),
                                63))
                        .number());
        subjects.put(Question.MOST_LEADS, "");
        subjects.put(Question.STALE_AT_DATE, "");
        return subjects;
    }

    /** The first document of which there are about so many. */
    private String nearest(Predicate<String> among, ToIntFunction<String> measure, int wanted) {
        String best = order.get(0);
        int distance = Integer.MAX_VALUE;
        for (String document : order) {
            if (among.test(document)) {
                int off = Math.abs(measure.applyAsInt(document) - wanted);
                if (off < distance) {
                    distance = off;
                    best = document;
                }
                if (off == 0) {
                    break;
                }
            }
        }
        return best;
    }

    /** How many carry it out, up to a bound. */
    private int below(String document, int bound) {
        return reach(document, implementers, bound);
    }

    /** How much a district's plan rests on in the end, laws among it. */
    private int above(String document) {
        return document.contains("/ubnd-huyen-") ? reach(document, upwards, 100) : 0;
    }

    private static int reach(String document, Map<String, Set<String>> edges, int bound) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(document));
        while (!next.isEmpty() && seen.size() < bound) {
            for (String other : edges.getOrDefault(next.remove(), Set.of())) {
                if (seen.add(other)) {
                    next.add(other);
                }
            }
        }
        return seen.size();
    }
}
