package vn.cancu.citation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.text.Block;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/**
 * Says of each mention what is done with the document there: which words govern it, whether it stands inside the title
 * of another, and where its own title ends.
 */
final class CitationReader {
    /** No sentence that means something looks further back than over so many mentions or cues. */
    private static final int LOOK_BACK = 64;
    /** No title is longer, in tokens. */
    private static final int LONGEST_TITLE = 400;
    /** No parenthesis between a document and its title is longer. */
    private static final int LONGEST_ASIDE = 40;

    private final Tokens tokens;
    private final Lexicon lexicon;
    private final List<Block> blocks;
    private final List<Hit> hits = new ArrayList<>();

    /** A cue as it stands. */
    private record Hit(Cue cue, int start, int end) {}

    CitationReader(Tokens tokens, Lexicon lexicon, List<Block> blocks) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.blocks = blocks;
    }

    /**
     * Fills in title, role, nesting and direction.
     *
     * @param drafts in order of their start; indexes into this list are kept in {@code nestedIn}
     */
    void read(List<Draft> drafts) {
        int next = 0;
        Optional<Lead> lead = Optional.empty();
        for (Block block : blocks) {
            int from = tokens.at(block.span().start());
            int to = tokens.at(block.span().end());
            while (next < drafts.size() && drafts.get(next).start < from) {
                // Between blocks stands nothing to read; a mention there keeps its defaults.
                next++;
            }
            int last = next;
            while (last < drafts.size() && drafts.get(last).start < to) {
                last++;
            }
            if (last > next || mayLead(block)) {
                cues(from, to);
                readBlock(block, from, to, drafts, next, last, lead);
                lead = leadAfter(block, to, lead);
            }
            next = last;
        }
    }

    // ---- what leads a list in

    /** The cue of a heading or of a paragraph ending in a colon, which governs the items below it. */
    private record Lead(Cue cue, String section) {}

    private boolean mayLead(Block block) {
        return block.kind() == Block.Kind.HEADING
                || endsWithColon(tokens.at(block.span().end()));
    }

    private boolean endsWithColon(int to) {
        return tokens.mark(to - 1) == ':';
    }

    private Optional<Lead> leadAfter(Block block, int to, Optional<Lead> before) {
        boolean colon = endsWithColon(to);
        boolean article = block.section().startsWith("Điều") && !block.section().contains(".");
        if (block.kind() != Block.Kind.HEADING && !colon && !(article && block.kind() != Block.Kind.BULLET)) {
            return before;
        }
        // The first cue of the lead-in says what is done: "Tiếp tục triển khai thực hiện …, cụ thể:".
        for (Hit hit : hits) {
            if (LEADING.contains(hit.cue)) {
                return Optional.of(new Lead(hit.cue, block.section()));
            }
        }
        return before.filter(lead -> block.section().startsWith(lead.section + "."));
    }

    private static final Set<Cue> LEADING =
            EnumSet.of(Cue.IMPLEMENT, Cue.REPEAL, Cue.ENDED, Cue.AMEND, Cue.LEGAL, Cue.BASIS);

    // ---- one block

    private void cues(int from, int to) {
        hits.clear();
        int i = from;
        while (i < to) {
            Optional<Found<Cue>> found = lexicon.cues.longest(tokens, i);
            if (found.isEmpty() || announces(i, found.get())) {
                i++;
            } else if (found.get().value() == Cue.ENDED) {
                int colon = colonAfter(found.get().end(), to);
                if (colon >= 0) {
                    hits.add(new Hit(Cue.ENDED, i, colon + 1));
                }
                i = Math.max(found.get().end(), colon + 1);
            } else {
                hits.add(new Hit(found.get().value(), i, found.get().end()));
                i = found.get().end();
            }
        }
    }

    /** "thay thế các Quyết định sau:", "sau đây": what follows is announced, not told after something. */
    private boolean announces(int i, Found<Cue> cue) {
        return tokens.is(i, "sau") && cue.end() == i + 1 && (tokens.mark(i + 1) == ':' || tokens.is(i + 1, "đây"));
    }

    /** The colon that ends the clause, or -1. */
    private int colonAfter(int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST_ASIDE); i++) {
            char mark = tokens.mark(i);
            if (mark == ':') {
                return i;
            }
            if (mark == ';' || mark == '.') {
                return -1;
            }
        }
        return -1;
    }

    private void readBlock(
            Block block, int from, int to, List<Draft> drafts, int first, int last, Optional<Lead> lead) {
        Optional<Cue> opening = opening(from);
        boolean basis = opening.isPresent()
                && opening.get() == Cue.BASIS
                && block.section().isEmpty();
        int sentence = from;
        for (int k = first; k < last; k++) {
            Draft draft = drafts.get(k);
            int begin = begin(draft);
            int p = before(drafts, k, begin);
            int previousEnd = k > first ? reach(drafts.get(p), begin) : from;
            int ended = sentenceStart(previousEnd, begin);
            boolean newSentence = k == first || ended >= 0;
            if (ended >= 0) {
                sentence = ended;
            }
            int clause = newSentence ? -1 : clauseStart(previousEnd, begin);
            boolean shortName = isShortName(begin);
            boolean beside = !newSentence && clause < 0 && !shortName && nest(drafts, k, p, first, basis);
            title(draft, to, basis && k == last - 1);
            int bound = newSentence ? sentence : clause >= 0 ? clause : beside ? begin : previousEnd;
            if (shortName) {
                continue;
            }
            if (draft.nestedIn >= 0) {
                nestedRole(drafts, draft, bound, k, first);
            } else {
                topRole(block, draft, drafts, k, first, newSentence, bound, opening, lead, from, sentence, to);
            }
        }
    }

    /** The mention before; the one around it where that one ends later: "Luật sửa đổi … của Luật A ngày …, Luật B". */
    private static int before(List<Draft> drafts, int k, int begin) {
        int p = k - 1;
        while (p >= 0
                && drafts.get(p).nestedIn >= 0
                && encloses(drafts.get(drafts.get(p).nestedIn), drafts.get(p), begin)) {
            p = drafts.get(p).nestedIn;
        }
        return p;
    }

    private static boolean encloses(Draft outer, Draft inner, int begin) {
        return outer.form != Form.UNNUMBERED && outer.end >= inner.end && outer.end <= begin;
    }

    private static int begin(Draft draft) {
        return draft.provisionStart >= 0 ? draft.provisionStart : draft.start;
    }

    /** Up to where the words before a mention belong to the one before it; an enclosing title gives them back. */
    private static int reach(Draft previous, int begin) {
        return previous.end <= begin ? previous.end : previous.titleStart;
    }

    /** The cue that opens the block: "Căn cứ", "Thực hiện", "Theo đề nghị". */
    private Optional<Cue> opening(int from) {
        int at = from;
        while (at < tokens.size() && at < from + 4 && tokens.kind(at) != Tokens.WORD) {
            at++;
        }
        for (Hit hit : hits) {
            if (hit.start == at && tokens.has(at, Tokens.CAPITAL)) {
                return Optional.of(hit.cue);
            }
            if (hit.start > at) {
                break;
            }
        }
        return Optional.empty();
    }

    /**
     * The last cue that ends at or before {@code begin} and starts at or after {@code from}; a passive far from the
     * mention is said of something else ("thủ tục được sửa đổi, bổ sung trong lĩnh vực …").
     */
    private Optional<Hit> nearest(int from, int begin) {
        int last = lastHit(begin);
        return last >= 0
                        && hits.get(last).start >= from
                        && (!hits.get(last).cue.inverse() || reaches(hits.get(last), begin))
                ? Optional.of(hits.get(last))
                : Optional.empty();
    }

    /**
     * The same among those that amend or repeal; "chứng từ sửa đổi, bổ sung theo mẫu ban hành kèm theo …" is done by the
     * document, not to it.
     */
    private Optional<Hit> acting(int from, int begin) {
        int last = lastHit(begin);
        for (int i = last; i >= Math.max(0, last - LOOK_BACK) && hits.get(i).start >= from; i--) {
            Hit hit = hits.get(i);
            if (hit.cue == Cue.AMEND || hit.cue == Cue.REPEAL) {
                return Optional.of(hit);
            }
            if (hit.cue == Cue.FOLLOW && tokens.word(hit.start) == lexicon.theo) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * What is done to a document or a part of it by a word further back than the nearest cue: "bãi bỏ Quy chế ban hành
     * kèm theo Quyết định …", "sửa đổi một số điều tại Thông tư …".
     */
    private Optional<Role> actedOn(Optional<Hit> cue, int bound, int begin) {
        Optional<Hit> act = acting(bound, begin);
        if (act.isEmpty()) {
            return Optional.empty();
        }
        boolean governs = cue.isEmpty() || cue.get().start <= act.get().start;
        boolean between = cue.isPresent() && (cue.get().cue == Cue.ESTABLISH || cue.get().cue == Cue.FOLLOW);
        if ((governs || between) && ofPart(act.get().end, begin)) {
            // "bãi bỏ một số từ, cụm từ của Quy định kèm theo Nghị quyết …": a part goes, the document stays.
            return Optional.of(Role.AMENDS);
        }
        return between && cue.get().start > act.get().start
                ? Optional.of(act.get().cue.role())
                : Optional.empty();
    }

    /** Index of the last cue that ends at or before {@code begin}, or -1. Cues do not overlap. */
    private int lastHit(int begin) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).end <= begin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private void topRole(
            Block block,
            Draft draft,
            List<Draft> drafts,
            int k,
            int first,
            boolean newSentence,
            int bound,
            Optional<Cue> opening,
            Optional<Lead> lead,
            int from,
            int sentence,
            int to) {
        boolean firstSentence = sentence <= afterListMark(from);
        int begin = begin(draft);
        Optional<Hit> cue = nearest(bound, begin);
        draft.governed = cue.isPresent() && begin - cue.get().end <= 1;
        if (draft.form == Form.UNNUMBERED && cue.isPresent() && cue.get().cue == Cue.MENTION) {
            // "xây dựng Kế hoạch …": still to be written.
            return;
        }
        if (firstSentence
                && opening.isPresent()
                && opening.get() == Cue.BASIS
                && adjacentBasis(from, drafts.get(first))) {
            draft.role = block.section().isEmpty() ? Role.LEGAL_BASIS : Role.FOLLOWS;
            return;
        }
        if (endsForce(draft.end, to)) {
            draft.role = Role.REPEALS;
            return;
        }
        Optional<Role> acted = actedOn(cue, bound, begin);
        if (acted.isPresent()) {
            draft.role = acted.get();
            return;
        }
        if (cue.isPresent()) {
            Cue ruling = cue.get().cue;
            if (ruling == Cue.PROPOSE || firstSentence && opening.isPresent() && opening.get() == Cue.PROPOSE) {
                draft.role = Role.MENTIONS;
                return;
            }
            if (ruling == Cue.FOLLOW && funds(sentence, cue.get().start)) {
                draft.role = Role.FUNDS;
                return;
            }
            if (ruling == Cue.BASIS) {
                boolean preamble = block.section().isEmpty();
                draft.role = preamble ? Role.LEGAL_BASIS : Role.FOLLOWS;
                return;
            }
            draft.role = ruling.role();
            draft.inverse = ruling.inverse();
            return;
        }
        if (firstSentence && opening.isPresent() && opening.get() != Cue.MENTION) {
            draft.role = opening.get().role();
            return;
        }
        if (k > first && !newSentence) {
            draft.role = topBefore(drafts, k, first).map(d -> d.role).orElse(Role.MENTIONS);
            return;
        }
        if (lead.isPresent() && firstSentence && isItem(from) && startsBlock(draft, from) && below(block, lead.get())) {
            draft.role = lead.get().cue.role();
        }
    }

    private Optional<Draft> topBefore(List<Draft> drafts, int k, int first) {
        for (int j = k - 1; j >= Math.max(first, k - LOOK_BACK); j--) {
            if (drafts.get(j).nestedIn < 0) {
                return Optional.of(drafts.get(j));
            }
        }
        return Optional.empty();
    }

    /** "căn cứ vào khả năng cân đối ngân sách …": far from any document, no legal basis. */
    private boolean adjacentBasis(int from, Draft first) {
        return begin(first) - from <= 8;
    }

    /** An item of the lead's list: a bullet of its section, or a numbered item below it. */
    private boolean below(Block block, Lead lead) {
        return block.kind() == Block.Kind.BULLET && block.section().equals(lead.section)
                || block.section().startsWith(lead.section + ".");
    }

    /** After "1.", "a)", "-": the list mark is no sentence. */
    private int afterListMark(int from) {
        if (tokens.isDash(from)) {
            return from + 1;
        }
        boolean label =
                tokens.kind(from) == Tokens.NUMBER || tokens.kind(from) == Tokens.WORD && tokens.length(from) <= 4;
        return label && (tokens.mark(from + 1) == '.' || tokens.mark(from + 1) == ')') ? from + 2 : from;
    }

    private boolean isItem(int from) {
        return afterListMark(from) > from;
    }

    /** Only a list mark, a provision or "Các quy định tại" stands before the mention. */
    private boolean startsBlock(Draft draft, int from) {
        return begin(draft) - from <= 6;
    }

    private boolean ofPart(int from, int begin) {
        for (int i = from; i < begin - 1; i++) {
            if (tokens.is(i, "cụm") && tokens.is(i + 1, "từ")
                    || tokens.is(i, "Phụ") && tokens.is(i + 1, "lục")
                    || tokens.is(i, "số") && tokens.is(i + 1, "điều")
                    || tokens.is(i, "khoản")
                    || tokens.is(i, "điểm")) {
                return true;
            }
        }
        return false;
    }

    /** "đã được phân bổ … tại Quyết định số 768/QĐ-UBND": money comes by that document. */
    private boolean funds(int sentence, int cue) {
        boolean money = false;
        boolean given = false;
        for (int i = Math.max(sentence, cue - LONGEST_TITLE); i < cue - 1; i++) {
            money |= lexicon.money.matches(tokens, i);
            given |= lexicon.grants.matches(tokens, i);
        }
        return money && given;
    }

    /** "… hết hiệu lực kể từ ngày …" after the mention. */
    private boolean endsForce(int from, int to) {
        for (int i = from; i < to - 2 && i < from + 60; i++) {
            char mark = tokens.mark(i);
            if (mark == ';' || mark == '.' && tokens.has(i + 1, Tokens.SPACE)) {
                return false;
            }
            if (tokens.kind(i) == Tokens.WORD
                    && tokens.is(i, "hết")
                    && tokens.is(i + 1, "hiệu")
                    && tokens.is(i + 2, "lực")) {
                return true;
            }
        }
        return false;
    }

    // ---- nesting

    private boolean nest(List<Draft> drafts, int k, int p, int first, boolean basis) {
        Draft draft = drafts.get(k);
        Draft previous = drafts.get(p);
        int begin = begin(draft);
        if (originOf(previous, begin)) {
            draft.nestedIn = p;
            return false;
        }
        int joint = begin - 1;
        if (tokens.word(joint) == lexicon.cac) {
            joint--;
        }
        boolean joined =
                tokens.mark(joint) == ',' || tokens.word(joint) == lexicon.va || tokens.word(joint) == lexicon.hoac;
        if (joined && previous.end <= joint) {
            boolean adjacent = joint - previous.end <= 1 && previous.form != Form.UNNUMBERED;
            if (adjacent) {
                draft.nestedIn = sibling(drafts, draft, p);
            } else if (draft.form != Form.NUMBERED) {
                draft.nestedIn = previous.nestedIn;
            }
            // Else words of a title stand before the "và": a document of its own, beside the outermost.
            for (int j = k - 1; j >= Math.max(first, k - LOOK_BACK) && drafts.get(j).titleEnd > joint; j--) {
                if (j != draft.nestedIn) {
                    drafts.get(j).titleEnd = joint;
                }
            }
            return true;
        }
        Optional<Hit> cue = nearest(reach(previous, begin), begin);
        if (cue.isPresent() && cue.get().cue.inverse()) {
            draft.amends = p;
            for (int j = k - 1; j >= Math.max(first, k - LOOK_BACK); j--) {
                // "Nghị định A quy định chi tiết Luật B được sửa đổi bởi Nghị định C": C amends A, being of its kind.
                if (sameKind(drafts.get(j), draft)) {
                    draft.amends = j;
                    break;
                }
            }
            if (basis) {
                // "Căn cứ Luật A được sửa đổi bởi Luật B": the document rests on B too.
                draft.nestedIn = drafts.get(draft.amends).nestedIn;
            } else {
                draft.nestedIn = draft.amends;
                draft.amends = -1;
            }
            return false;
        }
        for (int j = k - 1; j >= Math.max(first, k - LOOK_BACK); j--) {
            Draft outer = drafts.get(j);
            if (outer.hasTitle() && outer.titleStart <= begin && begin < outer.titleEnd) {
                draft.nestedIn = j;
                return false;
            }
        }
        return false;
    }

    /** "được sửa đổi, bổ sung Luật số 87/2025/QH15": with the "bởi" left out, the document must follow at once. */
    private boolean reaches(Hit hit, int begin) {
        String last = tokens.of(hit.end - 1).toLowerCase(java.util.Locale.ROOT);
        return begin - hit.end <= 1
                || last.equals("bởi")
                || last.equals("tại")
                || last.equals("theo")
                || last.equals("bằng");
    }

    /** "(sau đây viết tắt là Nghị quyết số 21-NQ/TW)", "(Nghị quyết 214/NQ-CP)": another name for the one before. */
    private boolean isShortName(int begin) {
        if (tokens.mark(begin - 1) == '(') {
            return true;
        }
        return tokens.is(begin - 1, "là")
                && (tokens.is(begin - 2, "tắt") || tokens.is(begin - 2, "gọn") || tokens.is(begin - 2, "gọi"));
    }

    /** "Kế hoạch A thực hiện Nghị quyết B, Kế hoạch C": C stands beside A, whose kind it is, not beside B. */
    private static int sibling(List<Draft> drafts, Draft draft, int p) {
        for (int j = p; j >= Math.max(0, p - LOOK_BACK); j = drafts.get(j).nestedIn) {
            if (sameKind(drafts.get(j), draft)) {
                return drafts.get(j).nestedIn;
            }
        }
        return drafts.get(p).nestedIn;
    }

    /**
     * "Quy chế … ban hành theo Quyết định số 596/QĐ-UBND", "Quy chế … (theo Quyết định số …)", "Đề án … theo Quyết định
     * số 1079/QĐ-TTg": the decision by which a document without a number was issued.
     */
    private boolean originOf(Draft previous, int begin) {
        if (previous.form != Form.UNNUMBERED || previous.nameEnd > begin) {
            return false;
        }
        int at = previous.nameEnd;
        if (tokens.mark(at) == '(') {
            at++;
        }
        Optional<Found<Cue>> cue = lexicon.cues.longest(tokens, at);
        if (cue.isEmpty() || cue.get().end() != begin) {
            return false;
        }
        String last = tokens.of(begin - 1);
        return (cue.get().value() == Cue.ESTABLISH || cue.get().value() == Cue.FOLLOW)
                && (last.equals("theo") || last.equals("tại"));
    }

    private static boolean sameKind(Draft a, Draft b) {
        return a.typeLabel.equals(b.typeLabel) && !a.typeLabel.isEmpty();
    }

    private void nestedRole(List<Draft> drafts, Draft draft, int bound, int k, int first) {
        int begin = begin(draft);
        Optional<Hit> cue = nearest(bound, begin);
        if (k > first && originOf(drafts.get(k - 1), begin)) {
            // "Nghị quyết sửa đổi … của Quy định kèm theo Nghị quyết số 09/2022/NQ-HĐND" changes what that one issued.
            boolean changes = lexicon.cues
                    .longest(tokens, drafts.get(k - 1).titleStart)
                    .filter(verb -> verb.value() == Cue.AMEND || verb.value() == Cue.REPEAL)
                    .isPresent();
            draft.role = changes ? Role.AMENDS : Role.ESTABLISHES;
            draft.inverse = !changes;
            return;
        }
        draft.governed = cue.isPresent() && begin - cue.get().end <= 1;
        Draft outer = drafts.get(draft.nestedIn);
        if (draft.form == Form.UNNUMBERED && outer.titleStart == begin - 1 && tokens.is(begin - 1, "về")) {
            // "Nghị quyết số 36 … về Chiến lược phát triển bền vững kinh tế biển": the resolution is the strategy.
            draft.role = Role.ESTABLISHES;
            draft.governed = true;
            return;
        }
        Optional<Role> acted = actedOn(cue, bound, begin);
        if (acted.isPresent()) {
            draft.role = acted.get();
            return;
        }
        if (cue.isPresent()) {
            draft.role =
                    cue.get().cue == Cue.BASIS ? Role.FOLLOWS : cue.get().cue.role();
            draft.inverse = cue.get().cue.inverse() || byOrder(cue.get());
            return;
        }
        // A list inside a title: the role of the one before.
        Draft previous = drafts.get(k - 1);
        draft.role = previous.nestedIn == draft.nestedIn ? previous.role : Role.MENTIONS;
    }

    /** "Quy chế … ban hành theo Quyết định …": the decision establishes, not the regulation. */
    private boolean byOrder(Hit hit) {
        String phrase = tokens.phrase(hit.start, hit.end).toLowerCase(java.util.Locale.ROOT);
        return hit.cue == Cue.ESTABLISH && (phrase.endsWith("theo") || phrase.endsWith("tại"));
    }

    // ---- titles and sentences

    private void title(Draft draft, int to, boolean lone) {
        int at = afterAside(draft.end, to);
        if (at >= to || tokens.has(at, Tokens.BLANK) || draft.form != Form.UNNUMBERED && draft.hasTitle()) {
            return;
        }
        if (tokens.word(at) == lexicon.giua) {
            // "giữa A và B về việc phối hợp …"
            int limit = Math.min(to, at + 40);
            while (at < limit && !(lexicon.titleStarts.longest(tokens, at).isPresent() && tokens.is(at, "về"))) {
                at++;
            }
        }
        if (tokens.mark(at) == '“' || tokens.mark(at) == '"') {
            at++;
        }
        if (at >= to || lexicon.titleStarts.longest(tokens, at).isEmpty()) {
            return;
        }
        draft.titleStart = at;
        int end = at;
        int depth = 0;
        int last = Math.min(to, at + LONGEST_TITLE);
        while (end < last) {
            char mark = tokens.mark(end);
            if (mark == '(') {
                if (depth == 0 && opensAside(end + 1)) {
                    break;
                }
                depth++;
            } else if (mark == ')' && --depth < 0) {
                break;
            } else if (mark == ';' && !continuesTitle(end + 1, lone) || isSentenceEnd(end, to)) {
                break;
            } else if (depth == 0 && endsByAmendment(end)) {
                break;
            }
            end++;
        }
        draft.titleEnd = end;
    }

    /** "… của Bộ Nông nghiệp và Phát triển nông thôn (nay là Bộ Nông nghiệp và Môi trường) về việc …": the title follows. */
    private int afterAside(int at, int to) {
        if (tokens.mark(at) != '(' || tokens.has(at, Tokens.BLANK)) {
            return at;
        }
        int end = at + 1;
        while (end < Math.min(to, at + LONGEST_ASIDE) && tokens.mark(end) != ')' && tokens.mark(end) != '(') {
            end++;
        }
        return tokens.mark(end) == ')'
                        && end < to
                        && lexicon.titleStarts.longest(tokens, end + 1).isPresent()
                ? end + 1
                : at;
    }

    /** "(sau đây gọi tắt là …)", "(đã được sửa đổi …)": said of the document, no part of its title. */
    private boolean opensAside(int i) {
        return tokens.is(i, "sau") && tokens.is(i + 1, "đây")
                || tokens.is(i, "gọi") && tokens.is(i + 1, "tắt")
                || tokens.is(i, "viết") && tokens.is(i + 1, "tắt")
                || tokens.is(i, "được") && tokens.is(i + 1, "sửa")
                || tokens.is(i, "đã") && tokens.is(i + 1, "được");
    }

    /** "quy định về phân quyền, phân cấp; phân định thẩm quyền …;": a title goes on where it is the last of its basis. */
    private boolean continuesTitle(int i, boolean lone) {
        return lone
                && tokens.kind(i) == Tokens.WORD
                && !tokens.has(i, Tokens.CAPITAL)
                && lexicon.titleStarts.longest(tokens, i).isPresent();
    }

    /** "… đơn vị sự nghiệp công lập được sửa đổi, bổ sung bởi Nghị định số …": its later fate is no part of its title. */
    private boolean endsByAmendment(int i) {
        return (tokens.word(i) == lexicon.duoc || tokens.is(i, "đã"))
                && lexicon.cues
                        .longest(tokens, i)
                        .filter(cue -> cue.value().inverse()
                                && (lexicon.types.longest(tokens, cue.end()).isPresent()
                                        || lexicon.laws
                                                .longest(tokens, cue.end())
                                                .isPresent()))
                        .isPresent();
    }

    private boolean isSentenceEnd(int i, int to) {
        char mark = tokens.mark(i);
        if (mark == ']'
                && tokens.mark(i - 2) == '['
                && tokens.has(i - 2, Tokens.SPACE)
                && tokens.has(i + 1, Tokens.CAPITAL)) {
            // "… công lập [2] Tại Kế hoạch số …": notes set one after another.
            return true;
        }
        if (mark != '.' && mark != '!' && mark != '?') {
            return false;
        }
        if (i + 1 >= to) {
            return true;
        }
        boolean next = tokens.has(i + 1, Tokens.SPACE)
                && (tokens.has(i + 1, Tokens.CAPITAL) || tokens.kind(i + 1) != Tokens.WORD);
        // "TP. Hồ Chí Minh", "TS. Nguyễn": an abbreviation, not an end; "tỉnh Gia Lai.Theo đó" is an end.
        boolean abbreviation =
                tokens.has(i - 1, Tokens.UPPER) && tokens.length(i - 1) <= 3 && tokens.kind(i - 1) == Tokens.WORD;
        return !abbreviation && (next || tokens.has(i + 1, Tokens.CAPITAL) && !tokens.has(i + 1, Tokens.UPPER));
    }

    /** Start of the last sentence that begins after {@code after} and not after {@code begin}, or -1. */
    private int sentenceStart(int after, int begin) {
        for (int i = begin - 1; i >= after; i--) {
            if (isSentenceEnd(i, begin + 1)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The token after the last semicolon between two mentions, outside parentheses, or -1. */
    private int clauseStart(int from, int to) {
        int depth = 0;
        int start = -1;
        for (int i = from; i < to; i++) {
            char mark = tokens.mark(i);
            if (mark == '(') {
                depth++;
            } else if (mark == ')') {
                depth--;
            } else if (mark == ';' && depth <= 0) {
                start = i + 1;
            }
        }
        return start;
    }
}
