package vn.cancu.bench.corpus;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import vn.cancu.bench.corpus.Nation.ProvinceOffices;
import vn.cancu.bench.corpus.Reference.Role;

/**
 * Decides, one document after the other, which documents there are and what each cites. A document depends on the seed
 * and on those before it, never on how many there will be: the first ten thousand of a corpus of a hundred thousand are
 * the corpus of ten thousand. Not for several threads.
 *
 * <p>A document cites earlier ones alone. Whom it cites is skewed as citations are (Zipf): the document at rank r of its
 * tier about 1/r as often as the first.
 */
final class Archive {
    private static final LocalDate FIRST_DAY = LocalDate.of(2006, 6, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 5, 31);
    /** So many laws, then so many documents up to the Government's, up to the ministries', stand at the beginning. */
    private static final int[] OPENING = {40, 160, 600};

    private static final int TRIES = 24;

    private final Nation nation;
    private final Profile profile;
    private final long seed;
    private final Set<String> known;
    private final Map<Tier, List<Act>> national = new HashMap<>();
    private final Map<String, List<Act>> provincial = new HashMap<>();
    private final Map<String, Integer> serials = new HashMap<>();
    private final Map<String, List<Act>> rows = new HashMap<>();
    private final Set<Act> repealed = new HashSet<>();
    private int size;

    /** @param known IRIs that belong to real documents, never given to a synthetic one */
    Archive(Nation nation, Profile profile, long seed, Set<String> known) {
        this.nation = nation;
        this.profile = profile;
        this.seed = seed;
        this.known = Set.copyOf(known);
    }

    /** A document and what it cites, its main basis first. */
    record Entry(Act act, List<Reference> references) {
        Entry {
            references = List.copyOf(references);
        }
    }

    /** What is drawn for one document, whatever was drawn for the others. */
    SplittableRandom random(int ordinal, int purpose) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + ordinal * 31L + purpose);
    }

    Entry next() {
        SplittableRandom random = random(size, 0);
        Tier tier = tier(random);
        ProvinceOffices province =
                nation.provinces().get(skewed(nation.provinces().size(), random));
        Optional<Act> parent = parent(tier, province, random);
        LocalDate date = date(tier, parent, random);
        Series series = pick(Series.of(tier), random);
        Office office = office(series, province, random);
        Act act = act(size++, series, office, date, random);
        Map<Act, Role> cited = new LinkedHashMap<>();
        parent.ifPresent(above -> cited.put(above, roleOfParent(series, above, random)));
        change(act, cited, random);
        cite(act, province, cited, profile.citations(random), random);
        keep(act);
        List<Reference> references = new ArrayList<>();
        cited.forEach((target, role) -> references.add(new Reference(target, role)));
        return new Entry(act, references);
    }

    private Tier tier(SplittableRandom random) {
        for (int i = 0; i < OPENING.length; i++) {
            if (size < OPENING[i]) {
                return Tier.values()[i];
            }
        }
        int draw = random.nextInt(1000);
        return draw < 1
                ? Tier.LAW
                : draw < 15
                        ? Tier.GOVERNMENT
                        : draw < 70
                                ? Tier.MINISTRY
                                : draw < 450 ? Tier.PROVINCE : draw < 700 ? Tier.DEPARTMENT : Tier.DISTRICT;
    }

    /** What a document carries out: mostly from the tier above, at times from higher up, at times nothing. */
    private Optional<Act> parent(Tier tier, ProvinceOffices province, SplittableRandom random) {
        int draw = random.nextInt(100);
        List<Act> above =
                switch (tier) {
                    case LAW -> List.of();
                    case GOVERNMENT -> national(Tier.LAW);
                    case MINISTRY -> draw < 85 ? national(Tier.GOVERNMENT) : national(Tier.LAW);
                    case PROVINCE ->
                        draw < 50
                                ? national(Tier.MINISTRY)
                                : draw < 90 ? national(Tier.GOVERNMENT) : draw < 95 ? national(Tier.LAW) : List.of();
                    case DEPARTMENT -> draw < 95 ? provincial(province, Tier.PROVINCE) : List.of();
                    case DISTRICT -> provincial(province, draw < 60 ? Tier.DEPARTMENT : Tier.PROVINCE);
                };
        return before(above, LAST_DAY.minusDays(30), random);
    }

    private LocalDate date(Tier tier, Optional<Act> parent, SplittableRandom random) {
        if (parent.isEmpty()) {
            int days = tier == Tier.LAW ? 3_650 : (int) ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY);
            return FIRST_DAY.plusDays(random.nextInt(days));
        }
        int longest =
                switch (tier) {
                    case LAW, GOVERNMENT -> 2_400;
                    case MINISTRY -> 1_500;
                    case PROVINCE -> 1_100;
                    case DEPARTMENT, DISTRICT -> 150;
                };
        LocalDate start = parent.get().date();
        int room = (int) ChronoUnit.DAYS.between(start, LAST_DAY);
        return start.plusDays(1 + random.nextInt(Math.min(longest, room)));
    }

    private Office office(Series series, ProvinceOffices province, SplittableRandom random) {
        return switch (series) {
            case LAW -> nation.assembly();
            case DECREE -> nation.government();
            case PRIME_DECISION, PRIME_DIRECTIVE -> nation.primeMinister();
            case CENTRAL_RESOLUTION -> nation.centre();
            case CIRCULAR, MINISTRY_DECISION, MINISTRY_LETTER -> pick(nation.ministries(), random);
            case PROVINCE_PLAN, PROVINCE_DECISION, PROVINCE_RULE -> province.committee();
            case COUNCIL_RESOLUTION -> province.council();
            case PARTY_PLAN -> province.party();
            case DEPARTMENT_PLAN, PROPOSAL -> pick(province.departments(), random);
            case DISTRICT_PLAN, DISTRICT_DECISION -> pick(province.districts(), random);
        };
    }

    private Act act(int ordinal, Series series, Office office, LocalDate date, SplittableRandom random) {
        String subject = series == Series.LAW
                ? nation.lawNames().get(random.nextInt(nation.lawNames().size()))
                : Subjects.title(office, date.getYear(), random);
        Act act;
        do {
            String row = new Act(ordinal, series, office, 0, date, subject).row();
            act = new Act(ordinal, series, office, serials.merge(row, 1, Integer::sum), date, subject);
        } while (known.contains(act.iri()));
        return act;
    }

    private static Role roleOfParent(Series series, Act above, SplittableRandom random) {
        if (above.series() == Series.LAW || series.form() == Series.Form.NORMATIVE) {
            return Role.LEGAL_BASIS;
        }
        return series.plans() || random.nextInt(3) > 0 ? Role.IMPLEMENTS : Role.LEGAL_BASIS;
    }

    /** One decision in seven repeals an earlier one of its row, one in twelve amends one. */
    private void change(Act act, Map<Act, Role> cited, SplittableRandom random) {
        int draw = random.nextInt(84);
        if (!act.series().repeals() || draw >= 19) {
            return;
        }
        List<Act> earlier = rows.getOrDefault(row(act), List.of());
        for (int i = 0; i < TRIES && !earlier.isEmpty(); i++) {
            Act changed = earlier.get(random.nextInt(earlier.size()));
            if (changed.date().isBefore(act.date()) && !repealed.contains(changed) && !cited.containsKey(changed)) {
                cited.put(changed, draw < 12 ? Role.REPEALS : Role.AMENDS);
                if (draw < 12) {
                    repealed.add(changed);
                }
                return;
            }
        }
    }

    private void cite(Act act, ProvinceOffices province, Map<Act, Role> cited, int count, SplittableRandom random) {
        if (act.series() == Series.LAW) {
            return;
        }
        for (int i = 0; cited.size() < count && i < 4 * count; i++) {
            boolean local = act.series().tier().compareTo(Tier.PROVINCE) >= 0;
            int draw = random.nextInt(100);
            List<Act> from = draw < 25
                    ? national(Tier.LAW)
                    : draw < 50
                            ? national(Tier.GOVERNMENT)
                            : draw < 75 || !local ? national(Tier.MINISTRY) : provincial(province, Tier.PROVINCE);
            Role role = role(act, i, random);
            before(from, act.date(), random)
                    .filter(target -> target.series() != Series.LAW || role != Role.FUNDS)
                    .ifPresent(target ->
                            cited.putIfAbsent(target, target.series() == Series.LAW ? Role.LEGAL_BASIS : role));
        }
        if (profile == Profile.REAL
                && act.series().rules()
                && act.office().province().isPresent()) {
            Office department = pick(province.departments(), random);
            LocalDate day = act.date().minusDays(1 + random.nextInt(20));
            cited.put(
                    new Act(Act.OUTSIDE, Series.PROPOSAL, department, 1 + random.nextInt(300), day, act.subject()),
                    Role.MENTIONS);
        }
    }

    /** The first ones open the document, the others stand in its body. */
    private static Role role(Act act, int i, SplittableRandom random) {
        if (i < 4) {
            return Role.LEGAL_BASIS;
        }
        int draw = random.nextInt(10);
        return draw < 4 ? Role.FOLLOWS : draw < 8 ? Role.IMPLEMENTS : draw < 9 ? Role.FUNDS : Role.LEGAL_BASIS;
    }

    private void keep(Act act) {
        if (act.series().tier().compareTo(Tier.PROVINCE) >= 0) {
            provincial
                    .computeIfAbsent(
                            key(
                                    act.office().province().orElseThrow(),
                                    act.series().tier()),
                            k -> new ArrayList<>())
                    .add(act);
        } else {
            national.computeIfAbsent(act.series().tier(), k -> new ArrayList<>())
                    .add(act);
        }
        if (act.series().repeals()) {
            rows.computeIfAbsent(row(act), k -> new ArrayList<>()).add(act);
        }
    }

    /** Documents that may repeal one another, of whatever year. */
    private static String row(Act act) {
        return act.office().register() + "/" + act.series();
    }

    private List<Act> national(Tier tier) {
        return national.getOrDefault(tier, List.of());
    }

    private List<Act> provincial(ProvinceOffices province, Tier tier) {
        return provincial.getOrDefault(key(province.slug(), tier), List.of());
    }

    private static String key(String province, Tier tier) {
        return province + "/" + tier;
    }

    private static Optional<Act> before(List<Act> acts, LocalDate day, SplittableRandom random) {
        for (int i = 0; i < TRIES && !acts.isEmpty(); i++) {
            Act act = acts.get(skewed(acts.size(), random));
            if (act.date().isBefore(day)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    /** An index below {@code size}, the r-th about 1/r as often as the first. */
    private static int skewed(int size, SplittableRandom random) {
        return Math.min(size - 1, (int) Math.pow(size + 1.0, random.nextDouble()) - 1);
    }

    private static <T> T pick(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    /** So far, for tests and reports. */
    Set<Act> repealed() {
        return Collections.unmodifiableSet(repealed);
    }
}
