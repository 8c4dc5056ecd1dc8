package vn.cancu.responsibility;

import static vn.cancu.responsibility.DutyLexicon.end;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.responsibility.Responsibility.OtherParty;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/**
 * Reads what a body shall do and with whom. The main role is "chủ trì" where the body itself does it, else the verb that
 * opens its clause; partners are those of its own "phối hợp với", not of what it makes others do.
 */
final class ActReader {
    private static final int LONGEST_LEAD_IN = 80;
    private static final int LONGEST_CHAIN = 8;
    /** How far after "bố trí" the money may stand. */
    private static final int MONEY_REACH = 6;

    private static final int FAR_MONEY_REACH = 14;
    private static final int INFORMATION_REACH = 10;
    private static final int LONGEST_REPLY = 20;

    private final Tokens tokens;
    private final DutyLexicon words;
    private final PartyReader parties;

    ActReader(Tokens tokens, DutyLexicon words, PartyReader parties) {
        this.tokens = tokens;
        this.words = words;
        this.parties = parties;
    }

    /** What the passage from {@code from}, after subject and marker, to {@code to} says. */
    Act read(int from, int to) {
        int head = head(from, to);
        Set<Role> roles = new LinkedHashSet<>();
        Set<String> partners = new LinkedHashSet<>();
        Set<OtherParty> others = new LinkedHashSet<>();
        Role main = asked(from, to).orElseGet(() -> verb(head, to, true));
        roles.add(main);
        scan(from, head, to, roles, partners, others);
        List<Role> ordered = new ArrayList<>(roles);
        if (main == Role.IMPLEMENT && ordered.size() > 1 && answers(from, to)) {
            // "… chịu trách nhiệm về nội dung Kế hoạch này. Tham mưu …": to answer for something is no deed.
            ordered.remove(Role.IMPLEMENT);
        }
        if (roles.contains(Role.LEAD)) {
            ordered.remove(Role.LEAD);
            ordered.add(0, Role.LEAD);
        }
        if (!partners.isEmpty() && !roles.contains(Role.COORDINATE)) {
            ordered.add(Role.COORDINATE);
        }
        return new Act(ordered, List.copyOf(partners), List.copyOf(others));
    }

    private boolean answers(int from, int to) {
        int at = from;
        while (at < to && tokens.kind(at) == Tokens.MARK) {
            at++;
        }
        return tokens.word(at) == words.chiuWord
                && tokens.word(at + 1) == words.trach
                && tokens.word(at + 2) == words.nhiem
                && tokens.word(at + 3) == words.ve;
    }

    /** The roles that open a passage, where they do: the verbs of a task's own text. */
    List<Role> opening(int from, int to) {
        Role role = verb(head(from, to), to, true);
        return role == Role.IMPLEMENT ? List.of() : List.of(role);
    }

    /** "Yêu cầu các đơn vị …", "Kiến nghị Bộ A …": to direct, to advise. */
    private Optional<Role> asked(int from, int to) {
        int at = from;
        while (at < to && tokens.kind(at) == Tokens.MARK) {
            at++;
        }
        var cue = words.cues.longest(tokens, at);
        return cue.isPresent()
                        && cue.get().end() < to
                        && parties.startsParty(cue.get().end(), to)
                ? Optional.of(cue.get().value().requested() ? Role.ADVISE : Role.DIRECT)
                : Optional.empty();
    }

    // ---- the head

    /** First token of the verb: behind "Căn cứ …," and adverbs. */
    private int head(int from, int to) {
        int at = from;
        while (at < to && tokens.kind(at) == Tokens.MARK) {
            at++;
        }
        for (int n = 0; n < 3; n++) {
            int adverbs = adverbs(at, to);
            if (adverbs > at) {
                at = tokens.mark(adverbs) == ',' ? adverbs + 1 : adverbs;
            }
            int leadIn = end(words.leadIns, tokens, at, to);
            if (leadIn == at || end(words.roles, tokens, at, to) >= leadIn) {
                break;
            }
            int verb = verbAfter(leadIn, to);
            if (verb == leadIn) {
                break;
            }
            at = verb;
        }
        return adverbs(at, to);
    }

    private int verbAfter(int from, int to) {
        int stop = Math.min(to, from + LONGEST_LEAD_IN);
        int fallback = from;
        for (int i = from; i < stop; i++) {
            char mark = tokens.mark(i);
            if (mark == ';' || mark == '.') {
                break;
            }
            if (mark == ',') {
                int verb = adverbs(i + 1, to);
                if (verb > i + 1 || isVerb(verb)) {
                    return i + 1;
                }
            } else if (fallback == from
                    && i > from
                    && isVerb(i)
                    && tokens.word(i - 1) != words.duoc
                    && tokens.word(i) != words.giao) {
                fallback = i;
            }
        }
        return fallback;
    }

    private boolean isVerb(int i) {
        return words.roles.longest(tokens, i).isPresent()
                || words.predicates
                        .longest(tokens, i)
                        .filter(p -> p.value() != DutyLexicon.Predicate.PAST)
                        .isPresent();
    }

    private int adverbs(int i, int to) {
        int at = i;
        while (at < to) {
            int end = end(words.adverbs, tokens, at, to);
            if (end == at) {
                break;
            }
            at = end;
            if (tokens.mark(at) == ',' && end(words.adverbs, tokens, at + 1, to) > at + 1) {
                at++;
            }
        }
        return at;
    }

    // ---- verbs

    /** The role that the verb at {@code i} says; verbs that say none hand on to those joined to them. */
    private Role verb(int i, int to, boolean chain) {
        int at = i;
        for (int n = 0; n < LONGEST_CHAIN && at < to; n++) {
            if (funds(at, to)) {
                return Role.FUND;
            }
            Optional<Found<Role>> found = words.roles.longest(tokens, at);
            if (found.isPresent() && found.get().end() <= to) {
                return role(found.get(), to);
            }
            int verb = end(words.neutral, tokens, at, to);
            if (verb == at) {
                return Role.IMPLEMENT;
            }
            if (informs(at, verb, to)) {
                return Role.PROVIDE_INFORMATION;
            }
            if (inspects(at, verb, to)) {
                return Role.MONITOR;
            }
            int next = adverbs(verb, to);
            Optional<Found<Role>> joined = words.roles.longest(tokens, next);
            // "tiếp nhận phản ánh của người dân": what is received is no task.
            if (joined.isPresent()
                    && tokens.word(verb - 1) != words.nhan
                    && joined.get().end() <= to
                    && joined.get().value() != Role.IMPLEMENT) {
                return role(joined.get(), to);
            }
            int following = next;
            if (tokens.mark(following) == ',' || tokens.mark(following) == '/') {
                following++;
            }
            if (tokens.word(following) == words.va) {
                following++;
            }
            following = following == next ? next : adverbs(following, to);
            if (!chain
                    || following == next
                    || !isVerb(following) && end(words.neutral, tokens, following, to) == following) {
                return Role.IMPLEMENT;
            }
            at = following;
        }
        return Role.IMPLEMENT;
    }

    private Role role(Found<Role> found, int to) {
        int start = found.end();
        switch (found.value()) {
            case PROVIDE_INFORMATION -> {
                return reaches(words.information, start, Math.min(to, start + INFORMATION_REACH))
                        ? Role.PROVIDE_INFORMATION
                        : Role.IMPLEMENT;
            }
            case REPORT -> {
                return tokens.word(start - 1) != words.anhWord || repliesTo(start, to) ? Role.REPORT : Role.IMPLEMENT;
            }
            case IMPLEMENT -> {
                // "Tổ chức kiểm tra, giám sát …" is what it organises.
                int next = adverbs(start, to);
                Optional<Found<Role>> what = words.roles.longest(tokens, next);
                if (tokens.word(start - 1) == words.chuc
                        && what.isPresent()
                        && what.get().value() == Role.MONITOR) {
                    return Role.MONITOR;
                }
                int verb = end(words.neutral, tokens, next, to);
                if (tokens.word(start - 1) == words.chuc && verb > next && inspects(next, verb, to)) {
                    return Role.MONITOR;
                }
                return Role.IMPLEMENT;
            }
            default -> {
                return found.value();
            }
        }
    }

    /** "phản ánh … về Sở A": to somebody; newspapers "phản ánh" what they see. */
    private boolean repliesTo(int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST_REPLY); i++) {
            char mark = tokens.mark(i);
            if (mark == ';' || mark == '.') {
                return false;
            }
            int word = tokens.word(i);
            if ((word == words.ve || word == words.gui || word == words.toi || word == words.den || word == words.voi)
                    && parties.startsParty(i + 1, to)) {
                return true;
            }
        }
        // "phản ánh kịp thời những khó khăn để được hướng dẫn"
        return end(words.adverbs, tokens, from, to) > from;
    }

    /** "Bố trí kinh phí", "thẩm định dự toán", "trình cấp có thẩm quyền phê duyệt kinh phí". */
    private boolean funds(int i, int to) {
        int verb = end(words.funding, tokens, i, to);
        if (verb == i) {
            return false;
        }
        boolean far = tokens.word(i) == words.trinh;
        return reaches(words.money, verb, Math.min(to, verb + (far ? FAR_MONEY_REACH : MONEY_REACH)));
    }

    private boolean informs(int i, int end, int to) {
        return tokens.word(i) == words.capWord
                && reaches(words.information, end, Math.min(to, end + INFORMATION_REACH));
    }

    /** "kiểm tra việc …", "kiểm tra, giám sát …"; to check a device is no monitoring. */
    private boolean inspects(int i, int end, int to) {
        if (tokens.word(i) != words.kiem) {
            return false;
        }
        int next = end;
        if (tokens.mark(next) == ',' || tokens.word(next) == words.va) {
            next++;
        }
        Optional<Found<Role>> joined = words.roles.longest(tokens, next);
        return joined.isPresent() && joined.get().value() == Role.MONITOR
                || end(words.inspected, tokens, end, to) > end
                || parties.one(end, to).isPresent();
    }

    private boolean reaches(vn.cancu.text.Phrases<Boolean> phrases, int from, int to) {
        for (int i = from; i < to; i++) {
            char mark = tokens.mark(i);
            if (mark == ';' || mark == '.') {
                return false;
            }
            if (phrases.canStart(tokens, i) && phrases.longest(tokens, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    // ---- the rest of the passage

    private void scan(int from, int head, int to, Set<Role> roles, Set<String> partners, Set<OtherParty> others) {
        boolean open = true;
        boolean reports = false;
        boolean embedded = false;
        int at = from;
        while (at < to) {
            char mark = tokens.mark(at);
            if (mark == ';' || mark == '.') {
                embedded = false;
                reports = mark == ';' && reports;
            }
            if (reports && tokens.word(at) == words.deWord) {
                // "báo cáo UBND tỉnh để xem xét, chỉ đạo": what those shall do who are told.
                embedded = true;
            }
            boolean starts = at == head || open;
            open = isBoundary(at);
            if (tokens.kind(at) != Tokens.WORD) {
                at++;
                continue;
            }
            if (tokens.word(at) == words.phoi && tokens.word(at + 1) == words.hop) {
                boolean own = isOwn(at, from, head) && !embedded;
                if (own) {
                    roles.add(Role.COORDINATE);
                }
                int with = withWhom(at + 2, to);
                Optional<Party.Row> row = parties.row(with, to);
                if (row.isPresent()) {
                    if (own) {
                        partners.addAll(row.get().names());
                    }
                    at = row.get().end();
                    open = own;
                    continue;
                }
                at += 2;
                continue;
            }
            if (tokens.word(at) == words.chu && tokens.word(at + 1) == words.tri) {
                if (isOwn(at, from, head)) {
                    roles.add(Role.LEAD);
                }
                at += 2;
                open = true;
                continue;
            }
            if (starts && !embedded && at > head) {
                int verb = adverbs(at, to);
                Optional<Found<Role>> found = words.roles.longest(tokens, verb);
                boolean coordination = tokens.word(verb) == words.phoi || tokens.word(verb) == words.chu;
                if (!coordination && found.isPresent() && found.get().end() <= to) {
                    roles.add(role(found.get(), to));
                } else if (!coordination && end(words.neutral, tokens, verb, to) > verb) {
                    Role said = verb(verb, to, false);
                    if (said != Role.IMPLEMENT) {
                        roles.add(said);
                    }
                }
            }
            Optional<Found<Role>> here = words.roles.longest(tokens, at);
            if (here.isPresent() && (starts || at == head)) {
                Role role = here.get().value();
                if ((role == Role.ADVISE || role == Role.DIRECT || role == Role.GUIDE)
                        && tokens.mark(here.get().end()) != ','
                        && tokens.word(here.get().end()) != words.va) {
                    embedded = true;
                }
            }
            reports |= tokens.word(at) == words.bao && tokens.word(at + 1) == words.caoWord
                    || tokens.word(at) == words.gui
                    || tokens.word(at) == words.phan && tokens.word(at + 1) == words.anhWord;
            Optional<Party.Row> row = parties.row(at, to);
            if (row.isPresent()) {
                relation(at, from, reports)
                        .ifPresent(relation ->
                                row.get().names().forEach(name -> others.add(new OtherParty(name, relation))));
                at = row.get().end();
                open = false;
                continue;
            }
            at++;
        }
    }

    private boolean isBoundary(int i) {
        char mark = tokens.mark(i);
        return mark == ','
                || mark == ';'
                || mark == '.'
                || mark == ':'
                || tokens.word(i) == words.va
                || tokens.word(i) == words.hoac
                || tokens.word(i) == words.deWord
                || tokens.word(i) == words.thoiWord && tokens.word(i - 1) == words.dongWord;
    }

    /** Whether the verb at {@code i} is the body's own: at the head of a clause, behind adverbs, or joined to such a verb. */
    private boolean isOwn(int i, int from, int head) {
        if (i == from || i == head || isBoundary(i - 1) || tokens.mark(i - 1) == '(') {
            return true;
        }
        for (int back = 1; back <= 4 && i - back >= from; back++) {
            if (end(words.adverbs, tokens, i - back, i) == i) {
                return isOwnAdverb(i - back, from, head);
            }
        }
        int before = tokens.word(i - 1);
        // "Chủ trì phối hợp với …", "có trách nhiệm phối hợp với …"
        return before == words.tri && tokens.word(i - 2) == words.chu && isOwn(i - 2, from, head)
                || before == words.nhiem
                || before == words.moiWord && tokens.word(i - 2) == words.dau;
    }

    private boolean isOwnAdverb(int i, int from, int head) {
        return i <= head || isBoundary(i - 1) || isOwn(i, from, head);
    }

    private int withWhom(int i, int to) {
        int at = adverbs(i, to);
        while (at < to
                && (tokens.word(at) == words.voi
                        || tokens.word(at) == words.cung
                        || tokens.word(at) == words.chatWord
                        || tokens.word(at) == words.cheWord)) {
            at++;
        }
        return at;
    }

    /** What those named at {@code i} have to do with the task. */
    private Optional<String> relation(int i, int from, boolean reports) {
        if (i <= from) {
            return Optional.empty();
        }
        int before = tokens.word(i - 1);
        int second = tokens.word(i - 2);
        if (before == words.cua) {
            // "theo chỉ đạo của …", "bám sát định hướng tuyên truyền của …"
            for (int k = i - 2; k >= Math.max(from, i - 8); k--) {
                if (tokens.kind(k) == Tokens.MARK) {
                    break;
                }
                if (end(words.directions, tokens, k) > k) {
                    return Optional.of("directed-by");
                }
            }
            return Optional.empty();
        }
        if (before == words.qua) {
            return Optional.of("report-via");
        }
        if (before == words.muu && second == words.tham
                || (before == words.cho || before == words.giup) && second == words.muu
                || before == words.giup) {
            return Optional.of("advises");
        }
        if (before == words.caoWord && second == words.bao || before == words.trinh) {
            return Optional.of("report-to");
        }
        if (reports
                && (before == words.ve
                        || before == words.gui
                        || before == words.len
                        || before == words.toi
                        || before == words.cho)) {
            return Optional.of("report-to");
        }
        if (before == words.cho
                || before == words.danWord && second == words.huongWord
                || before == words.docWord
                || before == words.daoWord
                || before == words.huongWord && second == words.dinh
                || before == words.troWord && second == words.hoWord) {
            return Optional.of("recipient");
        }
        return Optional.empty();
    }
}
