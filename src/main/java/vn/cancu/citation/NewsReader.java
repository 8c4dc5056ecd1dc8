package vn.cancu.citation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.cancu.authority.Province;
import vn.cancu.citation.IssuerReader.Issuer;
import vn.cancu.text.PartialDate;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/**
 * Recognises a report about a document, and the mention that identifies the document it reports: a body that "ban
 * hành", "đã ban hành", "vừa ban hành" it.
 */
final class NewsReader {
    private static final Set<String> ISSUES = Set.of("hành", "ký", "duyệt");

    private final Tokens tokens;
    private final Lexicon lexicon;
    private final IssuerReader issuers;
    private final DateReader dates;

    NewsReader(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.issuers = new IssuerReader(tokens, lexicon);
        this.dates = new DateReader(tokens, lexicon);
    }

    /** Index of the draft that the text reports, or empty where it reports none. */
    OptionalInt reported(List<Draft> drafts) {
        for (int k = 0; k < drafts.size(); k++) {
            Draft draft = drafts.get(k);
            if (draft.form != Form.NUMBERED && draft.form != Form.UNNUMBERED || draft.nestedIn >= 0) {
                continue;
            }
            int before = draft.start - 1;
            if (tokens.kind(before) == Tokens.WORD
                    && ISSUES.contains(tokens.of(before).toLowerCase(Locale.ROOT))
                    && issued(draft, before)) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }

    private boolean issued(Draft draft, int verb) {
        if (draft.issuer.isPresent() && draft.issuer.get().end() <= verb) {
            return true;
        }
        // An unnumbered document: "UBND tỉnh đã ban hành Kế hoạch hoạt động …".
        for (int i = Math.max(0, verb - 12); i < verb; i++) {
            if (!tokens.has(i, Tokens.CAPITAL)) {
                continue;
            }
            Optional<Issuer> issuer = issuers.read(i);
            if (issuer.isPresent()
                    && issuer.get().body().isPresent()
                    && issuer.get().end() <= verb
                    && onlyAdverbs(issuer.get().end(), verb)) {
                draft.issuer = issuer;
                return true;
            }
        }
        return false;
    }

    private boolean onlyAdverbs(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.kind(i) != Tokens.WORD
                    || !Set.of("đã", "vừa", "mới", "ban", "phê", "ký", "tiếp", "tục")
                            .contains(tokens.of(i))) {
                return false;
            }
        }
        return true;
    }

    /** The province that the text names most, where "tỉnh" or "thành phố" stands before it. */
    Optional<Province> province() {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Province> bySlug = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!lexicon.provinces.canStart(tokens, i) || !tokens.has(i, Tokens.CAPITAL)) {
                continue;
            }
            boolean placed = tokens.word(i - 1) == lexicon.tinh || tokens.word(i - 1) == lexicon.pho;
            Optional<Found<Province>> province = lexicon.provinces.longest(tokens, i);
            if (province.isPresent() && placed) {
                counts.merge(province.get().value().slug(), 1, Integer::sum);
                bySlug.putIfAbsent(province.get().value().slug(), province.get().value());
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                .map(best -> bySlug.get(best.getKey()));
    }

    /** The first full date near the head of the text: when it was posted. */
    Optional<PartialDate> posted() {
        for (int i = 0; i < Math.min(tokens.size(), 200); i++) {
            if (tokens.kind(i) == Tokens.NUMBER) {
                Optional<PartialDate> date = dates.days(i).flatMap(DateReader.Found::date);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }
}
