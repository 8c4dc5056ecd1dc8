package vn.cancu.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.cancu.citation.IssuerReader.Issuer;
import vn.cancu.text.PartialDate;
import vn.cancu.text.Tokens;

/**
 * Date and issuer that stand before the mention: "Ngày 27/2/2024, UBND tỉnh đã ban hành Kế hoạch số 43/KH-UBND", "Theo
 * đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV".
 */
final class ContextReader {
    /** How far before the verb a body's name may start. */
    private static final int REACH = 16;

    private static final Set<String> VERB_END = Set.of("hành", "ra", "ký", "có");
    private static final Set<String> BEFORE_VERB = Set.of("ban", "đã", "vừa", "tiếp", "tục", "ký", "mới", "cũng");

    /** Last words of "đề nghị", "ý kiến", "chỉ đạo", "yêu cầu". */
    private static final Set<String> SPEECH_END = Set.of("nghị", "kiến", "đạo", "cầu");

    private final Tokens tokens;
    private final Lexicon lexicon;
    private final IssuerReader issuers;
    private final DateReader dates;

    ContextReader(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.issuers = new IssuerReader(tokens, lexicon);
        this.dates = new DateReader(tokens, lexicon);
    }

    /** A day and month whose year has to come from elsewhere. */
    record DayMonth(int day, int month, int start, int end) {}

    /**
     * Fills in what stands before the mentions.
     *
     * @return for each draft, in order, a day without a year that dates it
     */
    List<Optional<DayMonth>> read(List<Draft> drafts) {
        List<Optional<DayMonth>> days = new java.util.ArrayList<>(drafts.size());
        for (int k = 0; k < drafts.size(); k++) {
            days.add(before(drafts.get(k)));
            if (k > 0) {
                inherit(drafts.get(k - 1), drafts.get(k));
            }
        }
        return days;
    }

    private Optional<DayMonth> before(Draft draft) {
        int at = draft.start - 1;
        if (tokens.mark(at) == '(') {
            // "Theo đề nghị của Giám đốc Sở Tài chính (Tờ trình số 12/TTr-STC …)"
            if (draft.issuer.isEmpty()) {
                proposer(at)
                        .filter(issuer -> issuer.end() == at)
                        .ifPresent(issuer -> draft.issuer = Optional.of(issuer));
            }
            return Optional.empty();
        }
        if (tokens.kind(at) != Tokens.WORD) {
            return Optional.empty();
        }
        String word = tokens.of(at).toLowerCase(Locale.ROOT);
        int nameEnd;
        if (VERB_END.contains(word)) {
            nameEnd = at;
            while (tokens.kind(nameEnd - 1) == Tokens.WORD
                    && BEFORE_VERB.contains(tokens.of(nameEnd - 1).toLowerCase(Locale.ROOT))) {
                nameEnd--;
            }
        } else if (tokens.word(at) == lexicon.tai
                || tokens.word(at) == lexicon.cac && tokens.word(at - 1) == lexicon.tai) {
            nameEnd = tokens.word(at) == lexicon.tai ? at : at - 1;
            if (draft.issuer.isEmpty()) {
                proposer(nameEnd).ifPresent(issuer -> draft.issuer = Optional.of(issuer));
            }
            return Optional.empty();
        } else {
            return Optional.empty();
        }
        Optional<Issuer> issuer = endingAt(nameEnd);
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        if (draft.issuer.isEmpty()) {
            draft.issuer = issuer;
        }
        return draft.date.isEmpty() ? dateBefore(draft, issuer.get().start()) : Optional.empty();
    }

    /** The body that ends right before {@code end}. */
    private Optional<Issuer> endingAt(int end) {
        for (int i = Math.max(0, end - REACH); i < end; i++) {
            if (tokens.has(i, Tokens.CAPITAL)
                    && (lexicon.bodies.canStart(tokens, i) || lexicon.leaders.canStart(tokens, i))) {
                Optional<Issuer> issuer = issuers.read(i);
                if (issuer.isPresent()
                        && issuer.get().end() == end
                        && issuer.get().body().isPresent()) {
                    return issuer;
                }
            }
        }
        return Optional.empty();
    }

    /** "Theo đề nghị của X tại …", "ý kiến chỉ đạo của X tại …". */
    private Optional<Issuer> proposer(int end) {
        for (int i = end - 1; i > Math.max(0, end - REACH - 6); i--) {
            if (tokens.word(i) == lexicon.cua
                    && tokens.kind(i - 1) == Tokens.WORD
                    && SPEECH_END.contains(tokens.of(i - 1).toLowerCase(Locale.ROOT))) {
                return issuers.read(i + 1).filter(issuer -> issuer.end() <= end);
            }
        }
        return Optional.empty();
    }

    private Optional<DayMonth> dateBefore(Draft draft, int issuerStart) {
        int end = tokens.mark(issuerStart - 1) == ',' ? issuerStart - 1 : issuerStart;
        for (int i = end - 1; i > Math.max(-1, end - 9); i--) {
            if (tokens.word(i) != lexicon.ngay) {
                continue;
            }
            Optional<DateReader.Found> date = dates.afterNgay(i);
            if (date.isPresent() && date.get().end() == end) {
                Optional<PartialDate> day = date.get().date();
                if (day.isPresent()) {
                    draft.date = day;
                    draft.dateStart = i;
                    draft.dateEnd = end;
                    return Optional.empty();
                }
                return date.get().impossible()
                        ? Optional.empty()
                        : Optional.of(new DayMonth(date.get().day(), date.get().month(), i, end));
            }
        }
        return Optional.empty();
    }

    /** "tại Tờ trình số 33/… và Tờ trình số 42/…": one proposer for both. */
    private void inherit(Draft previous, Draft draft) {
        boolean adjacent = draft.start - previous.end == 1
                && (tokens.word(previous.end) == lexicon.va || tokens.mark(previous.end) == ',');
        boolean sameIssuer = previous.number.isPresent()
                && draft.number.isPresent()
                && !draft.number.get().incomplete()
                && !previous.number.get().incomplete()
                && lastSymbol(previous).equals(lastSymbol(draft));
        if (adjacent
                && sameIssuer
                && draft.issuer.isEmpty()
                && previous.issuer.isPresent()
                && previous.issuer.get().start() < previous.start) {
            draft.issuer = previous.issuer;
        }
    }

    private static String lastSymbol(Draft draft) {
        List<String> symbols = draft.number.orElseThrow().symbols();
        return symbols.get(symbols.size() - 1);
    }
}
