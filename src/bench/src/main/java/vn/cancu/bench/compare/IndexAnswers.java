package vn.cancu.bench.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.cancu.citation.Role;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Days;
import vn.cancu.index.Property;
import vn.cancu.text.Folding;

/** Questions about citations, answered from the citation index. */
final class IndexAnswers {
    /** What all roles of tasks begin with. */
    static final String ROLE = "https://w3id.org/cancu/nhiem-vu/";

    private static final String CANCU = "https://w3id.org/cancu/ontology#";
    private static final int MOST = 20;
    private static final int YEARS = 10_000;

    private final CitationIndex index;
    /** Those that some citation has: where a document is cited is looked up role by role. */
    private final List<Role> roles;

    IndexAnswers(CitationIndex index) {
        this.index = index;
        this.roles = Arrays.stream(Role.values()).filter(this::isUsed).toList();
    }

    private boolean isUsed(Role role) {
        boolean[] used = {false};
        index.all(role, (from, to, citation) -> used[0] = true);
        return used[0];
    }

    List<String> implementers(String document) {
        List<String> rows = new ArrayList<>();
        for (int one : index.allThatDo(index.thing(document), Role.IMPLEMENTS)) {
            rows.add(index.iri(one) + '\t' + text(one, Property.NUMBER) + '\t' + text(one, Property.DATE));
        }
        return rows;
    }

    List<String> legalBases(String document) {
        List<String> rows = new ArrayList<>();
        index.done(
                index.thing(document),
                Role.LEGAL_BASIS,
                (basis, citation) -> rows.add(index.iri(basis)
                        + '\t'
                        + text(basis, Property.NUMBER)
                        + '\t'
                        + text(basis, Property.DATE)
                        + '\t'
                        + index.quote(citation)));
        return rows;
    }

    List<String> citingByYearAndProvince(String document) {
        Map<Long, Integer> counts = new TreeMap<>();
        for (int one : citing(index.thing(document))) {
            long year = Days.year(index.date(one));
            index.provinces(one, province -> counts.merge(year << Integer.SIZE | province, 1, Integer::sum));
        }
        List<String> rows = new ArrayList<>();
        counts.forEach(
                (key, count) -> rows.add((key >>> Integer.SIZE) + "\t" + index.iri((int) (long) key) + '\t' + count));
        return rows;
    }

    List<String> provincesWithout(String document) {
        BitSet covered = new BitSet();
        for (int one : index.allThatDo(index.thing(document), Role.IMPLEMENTS)) {
            index.provinces(one, covered::set);
        }
        int province = index.thing(CANCU + "Province");
        List<String> rows = new ArrayList<>();
        for (int thing = index.documents(); thing < index.things(); thing++) {
            if (!covered.get(thing) && index.has(thing, Property.CLASS, province)) {
                rows.add(index.iri(thing));
            }
        }
        return rows;
    }

    List<String> laws(String document) {
        int law = index.thing(CANCU + "Law");
        List<String> rows = new ArrayList<>();
        BitSet seen = new BitSet();
        BitSet next = new BitSet();
        next.set(index.thing(document));
        for (int here = next.nextSetBit(0); here >= 0; here = next.nextSetBit(0)) {
            next.clear(here);
            for (Role role : List.of(Role.IMPLEMENTS, Role.LEGAL_BASIS)) {
                index.done(here, role, (above, citation) -> {
                    if (!seen.get(above)) {
                        seen.set(above);
                        next.set(above);
                        if (index.has(above, Property.CLASS, law)) {
                            rows.add(index.iri(above) + '\t' + text(above, Property.NUMBER));
                        }
                    }
                });
            }
        }
        return rows;
    }

    List<String> staleByYear() {
        int[] counts = new int[YEARS];
        // Of a document the repeal for which it was counted last: it may cite what is repealed more than once.
        int[] counted = new int[index.documents()];
        int[] repeals = {0};
        index.all(Role.REPEALS, (repealing, repealed, citation) -> {
            int repeal = ++repeals[0];
            int day = index.date(repealing);
            for (Role role : roles) {
                index.suffered(repealed, role, (one, cites) -> {
                    int issued = index.date(one);
                    if (issued > day && one != repealing && counted[one] != repeal) {
                        counted[one] = repeal;
                        counts[Days.year(issued)]++;
                    }
                });
            }
        });
        List<String> rows = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            if (counts[year] > 0) {
                rows.add(year + "\t" + counts[year]);
            }
        }
        return rows;
    }

    List<String> mostLeads() {
        int lead = index.thing(ROLE + "lead");
        Map<Integer, Integer> counts = new HashMap<>();
        index.tasks().each((documents, agencies, partners, roles) -> {
            if (Arrays.stream(roles).anyMatch(role -> role == lead)) {
                for (int agency : agencies) {
                    counts.merge(agency, 1, Integer::sum);
                }
            }
        });
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(agency -> index.iri(agency.getKey())))
                .limit(MOST)
                .map(agency -> index.iri(agency.getKey()) + '\t' + agency.getValue())
                .toList();
    }

    List<String> numbered(String number) {
        List<String> rows = new ArrayList<>();
        for (CitationIndex.Numbered numbered : index.numbered(Folding.foldedNumber(number))) {
            if (numbered.number().equals(number)) {
                for (int one : numbered.things()) {
                    int issuer = index.related(one, Property.PASSED_BY);
                    rows.add(index.iri(one)
                            + '\t'
                            + text(one, Property.DATE)
                            + '\t'
                            + (issuer == CitationIndex.NONE ? "" : index.iri(issuer)));
                }
            }
        }
        return rows;
    }

    List<String> citedTogether(String document) {
        int cited = index.thing(document);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int one : citing(cited)) {
            Collected cites = new Collected();
            for (Role role : roles) {
                index.done(one, role, (other, citation) -> cites.add(other));
            }
            for (int other : cites.distinct()) {
                if (other != cited) {
                    counts.merge(other, 1, Integer::sum);
                }
            }
        }
        // Documents are numbered in the order of their IRIs.
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(other -> index.iri(other.getKey()) + '\t' + other.getValue())
                .toList();
    }

    /** Documents that cite one, in whatever role, each once. */
    private int[] citing(int cited) {
        Collected citing = new Collected();
        for (Role role : roles) {
            index.suffered(cited, role, (one, citation) -> citing.add(one));
        }
        return citing.distinct();
    }

    /** Numbers of documents as they come. */
    private static final class Collected {
        private int[] all = new int[8];
        private int size;

        void add(int one) {
            if (size == all.length) {
                all = Arrays.copyOf(all, 2 * size);
            }
            all[size++] = one;
        }

        int[] distinct() {
            int[] sorted = Arrays.copyOf(all, size);
            Arrays.sort(sorted);
            int kept = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    sorted[kept++] = sorted[i];
                }
            }
            return Arrays.copyOf(sorted, kept);
        }
    }

    private String text(int thing, Property property) {
        return index.text(thing, property).orElse("");
    }
}
