package vn.cancu.responsibility;

import static vn.cancu.responsibility.DutyLexicon.end;

import java.util.List;
import java.util.Optional;
import vn.cancu.responsibility.DutyLexicon.Cue;
import vn.cancu.responsibility.DutyLexicon.Predicate;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/** Reads whom a sentence gives a task: "Giao Sở X …", "Sở X chủ trì …", "Căn cứ …, các sở …", "… nếu có vướng mắc, đề nghị các đơn vị …". */
final class SubjectReader {
    /** No adverbial before a subject is longer than this. */
    private static final int LONGEST_LEAD_IN = 120;
    /** A remark in brackets, or "theo chức năng, nhiệm vụ được giao", between subject and verb. */
    private static final int LONGEST_ASIDE = 40;

    private final Tokens tokens;
    private final DutyLexicon words;
    private final PartyReader parties;

    SubjectReader(Tokens tokens, DutyLexicon words, PartyReader parties) {
        this.tokens = tokens;
        this.words = words;
        this.parties = parties;
    }

    /** The subject of the sentence from {@code from} to {@code to}, where it names one. */
    Optional<Subject> sentence(int from, int to) {
        Optional<Subject> plain = clause(from, to);
        if (plain.isPresent()) {
            return plain;
        }
        if (end(words.leadIns, tokens, from, to) == from) {
            return Optional.empty();
        }
        return afterLeadIn(from, to);
    }

    /** The subject that a clause opens with. */
    Optional<Subject> clause(int from, int to) {
        Optional<Subject> told = told(from, to);
        if (told.isPresent()) {
            return told;
        }
        Optional<Party.Row> row = parties.row(from, to);
        if (row.isEmpty()) {
            return relative(from, to);
        }
        Optional<Subject> obliged = obliged(row.get(), from, to);
        if (obliged.isPresent()) {
            return obliged;
        }
        int at = row.get().end();
        // "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành …": who asks is not who shall do it.
        Optional<Subject> other = told(at, to);
        return other.isPresent() ? other : predicate(row.get(), at, to);
    }

    /**
     * "Các thành viên Ban Chỉ đạo, Tổ trưởng Tổ công tác ở tỉnh, các ủy viên có trách nhiệm …": a row with words that no list
     * knows, told from a sentence by the words that oblige all of them.
     */
    private Optional<Subject> obliged(Party.Row row, int from, int to) {
        int at = row.end();
        if (at >= to
                || tokens.mark(at) != ',' && tokens.kind(at) != Tokens.WORD
                || !tokens.has(from, Tokens.CAPITAL)
                || words.predicates
                        .longest(tokens, at)
                        .filter(found -> tokens.word(at) != words.duoc)
                        .isPresent()) {
            return Optional.empty();
        }
        int stop = Math.min(to, from + LONGEST_LEAD_IN);
        for (int i = at; i + 2 < stop; i++) {
            char mark = tokens.mark(i);
            if (mark == '.' || mark == ':') {
                return Optional.empty();
            }
            boolean has = tokens.word(i) == words.coWord || tokens.word(i) == words.chiuWord;
            if (has && tokens.word(i + 1) == words.trach && tokens.word(i + 2) == words.nhiem) {
                int end = i;
                return parties.whole(from, i)
                        .filter(Party.Row::isPublic)
                        .map(all -> new Subject(all, false, false, true, from, end, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** Whether {@code i} holds a word that gives work to those named after it. */
    private Optional<Subject> told(int i, int to) {
        Optional<Found<Cue>> cue = words.cues.longest(tokens, i);
        if (cue.isEmpty() || cue.get().end() >= to) {
            return Optional.empty();
        }
        int at = cue.get().end();
        if (tokens.mark(at) == ':') {
            at++;
        }
        Optional<Party.Row> row = parties.row(at, to);
        if (row.isEmpty() || !row.get().isPublic() && !tokens.has(i, Tokens.CAPITAL)) {
            return Optional.empty();
        }
        int end = aside(row.get().end(), to);
        boolean strong = isStrong(end);
        return Optional.of(new Subject(
                row.get(),
                cue.get().value().requested(),
                true,
                strong,
                i,
                row.get().end(),
                Optional.empty()));
    }

    /** The predicate after the parties that end before {@code i}. */
    private Optional<Subject> predicate(Party.Row row, int i, int to) {
        int at = aside(i, to);
        if (at >= to || tokens.has(at, Tokens.CAPITAL) && tokens.mark(at - 1) != ':') {
            return relative(row.start(), to);
        }
        Optional<Found<Predicate>> predicate = words.predicates.longest(tokens, at);
        if (predicate.isPresent() && predicate.get().value() != Predicate.PAST) {
            if (asks(at)) {
                // "Thủ tướng Chính phủ đề nghị …" those whom no rule finds: who asks shall not do it.
                return Optional.empty();
            }
            if (tokens.word(at) == words.tham) {
                // "Tất cả lực lượng tham gia thực hiện Kế hoạch này phải …"
                Optional<Subject> obliged = relative(row.start(), to);
                if (obliged.isPresent()) {
                    return obliged;
                }
            }
            int verb = tokens.word(i) == words.cua ? at : i;
            return Optional.of(new Subject(row, false, false, isStrong(at), row.start(), verb, Optional.empty()));
        }
        return relative(row.start(), to);
    }

    private boolean asks(int i) {
        return words.cues
                .longest(tokens, i)
                .filter(cue -> tokens.word(i) != words.giao && tokens.word(i) != words.phan)
                .isPresent();
    }

    private boolean isStrong(int i) {
        return words.predicates
                .longest(tokens, i)
                .filter(p -> p.value() == Predicate.STRONG)
                .isPresent();
    }

    /** Index after a remark in brackets and commas between subject and verb. */
    private int aside(int i, int to) {
        int at = i;
        if (at < to && tokens.mark(at) == '(') {
            int close = parties.closing(at, Math.min(to, at + LONGEST_ASIDE));
            if (close > 0) {
                at = close;
            }
        }
        if (at < to && tokens.word(at) == words.cua) {
            // "Thường trực Ủy ban A của Quốc hội chủ trì …"
            at = parties.one(at + 1, to).map(Party::end).orElse(at);
        }
        if (at < to && tokens.mark(at) == ',') {
            at++;
        }
        return at;
    }

    /**
     * "Các cơ quan được phân công chủ trì thực hiện nhiệm vụ theo Kế hoạch này có trách nhiệm …": a group described by what it
     * does, up to the words that oblige it.
     */
    private Optional<Subject> relative(int from, int to) {
        int at = end(words.determiners, tokens, from, to);
        if (end(words.conditions, tokens, at, to) > at + 1) {
            return Optional.empty();
        }
        Optional<Found<DutyLexicon.Noun>> noun = words.nouns.longest(tokens, at);
        if (noun.isEmpty() || noun.get().end() >= to) {
            return Optional.empty();
        }
        int stop = Math.min(to, from + LONGEST_ASIDE);
        for (int i = noun.get().end(); i < stop; i++) {
            char mark = tokens.mark(i);
            if (mark == ';' || mark == ':' || mark == '.' || tokens.word(i) == words.deWord) {
                return Optional.empty();
            }
            boolean obliged = tokens.word(i) == words.trach
                    && tokens.word(i + 1) == words.nhiem
                    && (tokens.word(i - 1) == words.coWord || tokens.word(i - 1) == words.chiuWord);
            // "Tất cả lực lượng tham gia thực hiện Kế hoạch này phải …"
            if (obliged || at > from && i > noun.get().end() + 1 && tokens.word(i + 1) == words.phaiWord) {
                int end = obliged ? i - 1 : i + 1;
                if (tokens.word(end - 1) == words.khongWord) {
                    return Optional.empty();
                }
                end = tokens.word(end - 1) == words.phaiWord ? end - 1 : end;
                Party party = parties.described(from, end, noun.get().value());
                Party.Row row = new Party.Row(List.of(party), end);
                return row.isPublic()
                        ? Optional.of(new Subject(row, false, false, true, from, end, Optional.empty()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Hàng năm, tại thời điểm …, Sở Tài chính kiểm tra …"; "… nếu có vướng mắc đề nghị các đơn vị phản ánh …". */
    private Optional<Subject> afterLeadIn(int from, int to) {
        int stop = Math.min(to, from + LONGEST_LEAD_IN);
        boolean closing = end(words.closings, tokens, from, to) > from;
        int at = from + 1;
        while (at < stop && tokens.mark(at) != ';') {
            if (words.cues.canStart(tokens, at) && !tokens.has(at, Tokens.CAPITAL)) {
                Optional<Subject> told = told(at, to);
                // "theo yêu cầu của …", "kiến nghị của …" give nothing.
                if (told.isPresent() && !isNoun(at)) {
                    return told;
                }
            }
            // "Trường hợp …, thì Giám đốc Sở A có trách nhiệm …"
            if (tokens.mark(at) == ',' || tokens.word(at) == words.thiThen) {
                Optional<Subject> clause = clause(at + 1, to);
                if (clause.isPresent()) {
                    return clause;
                }
            }
            // A row inside the adverbial: its commas open no clause.
            Optional<Party.Row> row = tokens.kind(at) == Tokens.WORD ? parties.row(at, to) : Optional.empty();
            if (row.isPresent()) {
                Optional<Subject> ends = tokens.mark(at - 1) == ',' || row.get().end() >= to
                        ? Optional.empty()
                        : told(row.get().end(), to);
                if (ends.isPresent()) {
                    return ends;
                }
                if (closing
                        && row.get().isPublic()
                        && end(words.replies, tokens, row.get().end(), to)
                                > row.get().end()) {
                    // "… nếu thấy cần sửa đổi, bổ sung các sở, ngành chủ động đề xuất …"
                    return Optional.of(new Subject(
                            row.get(), false, false, false, at, row.get().end(), Optional.empty()));
                }
                at = Math.max(at + 1, row.get().end());
            } else {
                at++;
            }
        }
        return Optional.empty();
    }

    private boolean isNoun(int i) {
        int before = tokens.word(i - 1);
        return before == words.theo
                || before == words.cac
                || before == words.coWord
                || before == words.duoc
                // "Trường hợp đề nghị cơ quan khác …", "Về đề nghị Chính phủ …:" tell of what is asked.
                || before == words.hop && tokens.word(i - 2) != words.phoi
                || before == words.khiWord
                || before == words.neuWord
                || before == words.ve;
    }
}
