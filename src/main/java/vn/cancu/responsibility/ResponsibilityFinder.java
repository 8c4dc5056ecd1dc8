package vn.cancu.responsibility;

import static vn.cancu.responsibility.DutyLexicon.end;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.cancu.citation.Citation;
import vn.cancu.citation.CitationExtractor;
import vn.cancu.citation.Form;
import vn.cancu.citation.Lexicon;
import vn.cancu.text.Block;
import vn.cancu.text.Quote;
import vn.cancu.text.SourceKind;
import vn.cancu.text.Span;
import vn.cancu.text.Tokens;

/**
 * Finds who must do what, in all the forms in which plans assign work: below headings that name bodies, in blocks of labels,
 * in tables, and in sentences with a subject of their own. Immutable: one finder serves all threads.
 */
public final class ResponsibilityFinder {
    /** A heading is shorter than this; a longer line without an end is a sentence that goes on. */
    private static final int LONG_SENTENCE = 30;

    private final DutyLexicon words;

    private ResponsibilityFinder(DutyLexicon words) {
        this.words = words;
    }

    /** Adds its words to those of {@code lexicon}: make it before the lexicon reads its first text. */
    public static ResponsibilityFinder of(Lexicon lexicon) {
        return new ResponsibilityFinder(new DutyLexicon(lexicon));
    }

    /**
     * The tasks that a text gives, in order.
     *
     * @param text in normal form NFC, from which {@code read} and {@code blocks} were made
     * @return spans are in {@code text}; finding nothing is an answer
     */
    public List<Responsibility> find(String text, List<Block> blocks, CitationExtractor.Result read) {
        return new Reading(text, blocks, read).run();
    }

    /** One text while it is read. */
    private final class Reading {
        private final String text;
        private final List<Block> blocks;
        private final CitationExtractor.Result read;
        private final Tokens tokens;
        private final PartyReader parties;
        private final SubjectReader subjects;
        private final ActReader acts;
        private final DeadlineReader deadlines;
        private final Assignment assignment;
        private final List<Duty> duties = new ArrayList<>();
        private final Outline outline;
        private final boolean report;

        /** Below a bullet or an unnumbered line that names bodies or leads a list in. */
        private Optional<Frame> inner = Optional.empty();

        private char innerMark;
        /** Behind the end of the body: signature, recipients, notes. */
        private boolean ended;

        private Reading(String text, List<Block> blocks, CitationExtractor.Result read) {
            this.text = text;
            this.blocks = blocks;
            this.read = read;
            this.tokens = read.tokens();
            this.parties = new PartyReader(tokens, words, read.province());
            this.subjects = new SubjectReader(tokens, words, parties);
            this.acts = new ActReader(tokens, words, parties);
            this.deadlines = new DeadlineReader(tokens, words);
            this.assignment = new Assignment(tokens, words, parties, subjects, acts);
            this.outline = new Outline(tokens, words);
            this.report = read.kind() == SourceKind.NEWS_REPORT;
        }

        private List<Responsibility> run() {
            List<int[]> tables = new TableReader(text, tokens, words, acts, assignment, deadlines, duties).read();
            LabelReader labels = new LabelReader(tokens, words, parties, acts, assignment, deadlines, duties);
            int table = 0;
            int read = 0;
            for (int i = 0; i < blocks.size(); i++) {
                Item item = whole(i);
                while (table < tables.size() && tables.get(table)[1] <= item.from()) {
                    table++;
                }
                if (table < tables.size() && tables.get(table)[0] <= item.from()
                        || item.from() >= item.to()
                        || item.from() < read) {
                    continue;
                }
                read = item.to();
                if (ended && !resumes(item)) {
                    continue;
                }
                ended = false;
                if (isRecipients(item)) {
                    labels.flush();
                    ended = true;
                    continue;
                }
                if (isAnnex(item)) {
                    outline.clear();
                    inner = Optional.empty();
                }
                if (item.marker() == Item.Marker.NUMBER && !item.isEmpty()) {
                    outline.enter(item);
                    inner = Optional.empty();
                }
                if (!labels.take(item) && !item.isEmpty()) {
                    Optional<Item> next =
                            i + 1 < blocks.size() ? Optional.of(Item.of(blocks.get(i + 1), tokens)) : Optional.empty();
                    read(item, next);
                }
                if (endsBody(item)) {
                    labels.flush();
                    outline.close();
                    inner = Optional.empty();
                    ended = true;
                }
            }
            labels.flush();
            return finish();
        }

        /** The block at {@code i}, with the next where a dash within a sentence was taken for a bullet. */
        private Item whole(int i) {
            Item item = Item.of(blocks.get(i), tokens);
            if (i + 1 >= blocks.size()
                    || item.marker() == Item.Marker.BULLET
                    || blocks.get(i + 1).kind() != Block.Kind.BULLET
                    || i + 2 < blocks.size() && blocks.get(i + 2).kind() == Block.Kind.BULLET
                    || item.to() - item.head() < LONG_SENTENCE
                    || tokens.kind(item.to() - 1) == Tokens.MARK) {
                return item;
            }
            Item next = Item.of(blocks.get(i + 1), tokens);
            if (next.isEmpty() || opensWithVerb(next.head()) || tokens.mark(item.from() - 1) == '|') {
                return item;
            }
            Block joined = new Block(
                    item.block().kind(),
                    new Span(item.block().span().start(), next.block().span().end()),
                    item.block().section());
            return new Item(joined, item.from(), item.head(), next.to(), item.marker());
        }

        // ---- the frame of the document

        /** "Nơi nhận:" */
        private boolean isRecipients(Item item) {
            return tokens.word(item.head()) == words.noi && tokens.word(item.head() + 1) == words.nhan;
        }

        /** "./." */
        private boolean endsBody(Item item) {
            int last = item.to() - 1;
            return last >= 2
                    && tokens.mark(last) == '.'
                    && tokens.mark(last - 1) == '/'
                    && tokens.mark(last - 2) == '.';
        }

        /** A numbered heading, or the title of an annex, opens another body. */
        private boolean resumes(Item item) {
            return item.marker() == Item.Marker.NUMBER && item.block().kind() != Block.Kind.BULLET || isAnnex(item);
        }

        private boolean isAnnex(Item item) {
            return tokens.word(item.from()) == words.phuLuc1
                    && tokens.word(item.from() + 1) == words.phuLuc2
                    && tokens.has(item.from(), Tokens.CAPITAL)
                    && item.marker() == Item.Marker.NONE;
        }

        // ---- one block

        private void read(Item item, Optional<Item> next) {
            if (item.marker() == Item.Marker.BULLET && inner.isPresent() && tokens.mark(item.from()) == innerMark) {
                inner = Optional.empty();
            }
            if (heading(item, next)) {
                return;
            }
            boolean leads = tokens.mark(item.to() - 1) == ':';
            if (leads) {
                leadIn(item, next);
                return;
            }
            if (isTitle(item, next)) {
                return;
            }
            tasks(item, item.head(), Optional.empty());
        }

        /** A heading without a task of its own above others: "2.1. Trách nhiệm chung". */
        private boolean isTitle(Item item, Optional<Item> next) {
            if (item.block().kind() != Block.Kind.HEADING || next.isEmpty()) {
                return false;
            }
            Item below = next.get();
            boolean deeper = below.block().section().startsWith(item.block().section() + ".");
            return deeper
                    || below.marker() == Item.Marker.BULLET
                    || below.marker() == Item.Marker.NONE && frame().isEmpty();
        }

        private Optional<Frame> frame() {
            return inner.isPresent() ? inner : outline.frame();
        }

        // ---- headings that name bodies

        /** "3. Sở Tài chính", "2. Sở Tài chính: Căn cứ …", "Giao Sở Nội vụ:"; true where the block is one. */
        private boolean heading(Item item, Optional<Item> next) {
            int from = item.head();
            int to = item.to();
            while (to > from && (tokens.mark(to - 1) == ':' || tokens.mark(to - 1) == '.')) {
                to--;
            }
            int opener = end(words.headingOpeners, tokens, from, to);
            int at = opener;
            boolean requested = false;
            boolean told = false;
            var cue = words.cues.longest(tokens, at);
            if (cue.isPresent() && cue.get().end() < to) {
                requested = cue.get().value().requested();
                told = true;
                at = cue.get().end();
                if (tokens.mark(at) == ':') {
                    at++;
                }
            }
            int colon = colon(at, to);
            int nameEnd = closed(at, colon < 0 ? to : colon);
            Optional<Party.Row> row = parties.whole(at, nameEnd);
            if (row.isEmpty() || !mayHead(item, next, colon >= 0, told)) {
                return false;
            }
            Frame frame = new Frame(row.get(), requested, Optional.empty(), Optional.empty(), false);
            if (colon < 0) {
                set(item, frame);
                return true;
            }
            if (tokens.mark(item.to() - 1) == ':') {
                set(item, lead(frame, acts.read(colon + 1, to)));
                return true;
            }
            set(item, frame);
            tasks(item, colon + 1, Optional.of(frame));
            return true;
        }

        private int colon(int from, int to) {
            for (int i = from; i < to; i++) {
                char mark = tokens.mark(i);
                if (mark == ':') {
                    return i;
                }
                if (mark == '.' && tokens.has(i + 1, Tokens.CAPITAL | Tokens.SPACE)) {
                    return -1;
                }
            }
            return -1;
        }

        /** Without "có trách nhiệm", "thực hiện các nhiệm vụ sau" at the end. */
        private int closed(int from, int to) {
            for (int i = Math.max(from + 1, to - 18); i < to; i++) {
                if (end(words.headingClosers, tokens, i) == to) {
                    return tokens.mark(i - 1) == ',' ? i - 1 : i;
                }
            }
            return to;
        }

        /** Names alone are a heading where they are numbered, told to do something, or stand above what they do. */
        private boolean mayHead(Item item, Optional<Item> next, boolean withText, boolean told) {
            if (report) {
                return false;
            }
            boolean colon = tokens.mark(item.to() - 1) == ':';
            return switch (item.marker()) {
                case NUMBER -> true;
                case BULLET ->
                    colon
                            || withText
                                    && (frame().isPresent()
                                            || outline.scope() != Scope.EXPLAINS && outline.scope() != Scope.CONTENT
                                            || told)
                            || next.filter(below -> below.marker() == Item.Marker.BULLET
                                                    && tokens.mark(below.from()) != tokens.mark(item.from()))
                                            .isPresent()
                                    && outline.scope() == Scope.ASSIGNS;
                case NONE ->
                    told && (colon || withText)
                            || colon
                                    && outline.scope() != Scope.EXPLAINS
                                    && next.filter(below -> below.marker() != Item.Marker.NONE)
                                            .isPresent()
                            || withText && outline.scope() == Scope.ASSIGNS
                            || outline.scope() == Scope.ASSIGNS
                                    && next.filter(below -> below.marker() == Item.Marker.BULLET)
                                            .isPresent();
            };
        }

        private void set(Item item, Frame frame) {
            if (item.marker() == Item.Marker.NUMBER) {
                outline.frame(frame);
                inner = Optional.empty();
            } else {
                inner = Optional.of(frame);
                innerMark = item.marker() == Item.Marker.BULLET ? tokens.mark(item.from()) : 0;
            }
        }

        /** What a lead-in says of leading and helping holds for all that it leads in. */
        private Frame lead(Frame frame, Act act) {
            boolean says = act.roles().contains(Role.LEAD) || !act.partners().isEmpty();
            return says ? frame.with(act) : frame;
        }

        // ---- lead-ins

        /** "Sở A chỉ đạo Chi cục B thực hiện các nội dung sau:", "Chủ trì, phối hợp với các sở:", "Thủ tướng Chính phủ yêu cầu:" */
        private void leadIn(Item item, Optional<Item> next) {
            if (report) {
                return;
            }
            int to = item.to() - 1;
            int from = lastSentence(item.head(), to);
            Optional<Subject> subject = subjects.sentence(from, to).filter(found -> accepts(found, item));
            if (subject.isPresent()) {
                Subject found = subject.get();
                Optional<Party.Row> whom = directed(found, to);
                Frame frame = new Frame(
                        whom.orElse(found.parties()),
                        found.requested(),
                        Optional.empty(),
                        whom.map(row -> found.parties()),
                        false);
                frame = whom.isPresent() ? frame : lead(frame, acts.read(found.predicate(), to));
                if (item.marker() == Item.Marker.NONE) {
                    outline.address(
                            item.block().section(),
                            Optional.of(new Frame(
                                    frame.agencies(), frame.requested(), frame.act(), frame.director(), true)));
                } else {
                    set(item, frame);
                }
                return;
            }
            if (item.marker() == Item.Marker.NONE && asks(from, to) && outline.scope() != Scope.EXPLAINS) {
                outline.address(item.block().section(), Optional.empty());
                return;
            }
            Optional<Frame> frame = frame();
            if (frame.isPresent() && !frame.get().weak() && item.marker() != Item.Marker.NUMBER) {
                Frame led = lead(frame.get(), acts.read(item.head(), to));
                inner = Optional.of(led);
                innerMark = item.marker() == Item.Marker.BULLET ? tokens.mark(item.from()) : 0;
            } else if (frame.isPresent()
                    && item.marker() == Item.Marker.NUMBER
                    && !frame.get().weak()) {
                Frame led = lead(frame.get(), acts.read(item.head(), to));
                if (led.act().isPresent()) {
                    outline.frame(led);
                }
            }
        }

        /** "… yêu cầu:" */
        private boolean asks(int from, int to) {
            for (int i = Math.max(from, to - 3); i < to; i++) {
                if (words.cues.longest(tokens, i).filter(cue -> cue.end() == to).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        /** Whom "chỉ đạo" makes do what follows. */
        private Optional<Party.Row> directed(Subject subject, int to) {
            int at = subject.predicate();
            return tokens.word(at) == words.chiWord && tokens.word(at + 1) == words.daoWord
                    ? parties.row(at + 2, to)
                    : Optional.empty();
        }

        private int lastSentence(int from, int to) {
            int start = from;
            for (int i = from; i < to; i++) {
                if (isSentenceEnd(i)) {
                    start = i + 1;
                }
            }
            return start;
        }

        private boolean isSentenceEnd(int i) {
            return tokens.mark(i) == '.'
                    && tokens.has(i + 1, Tokens.CAPITAL)
                    && tokens.has(i + 1, Tokens.SPACE)
                    && !(tokens.has(i - 1, Tokens.UPPER) && tokens.length(i - 1) <= 2);
        }

        // ---- tasks

        /** A stretch of a block that gives one task to the same bodies. */
        private final class Segment {
            private final int start;
            private int end;
            private final Optional<Subject> subject;

            private Segment(int start, Optional<Subject> subject) {
                this.start = start;
                this.end = start;
                this.subject = subject;
            }
        }

        private void tasks(Item item, int from, Optional<Frame> own) {
            Optional<Frame> frame = own.isPresent() ? own : frame();
            List<Segment> segments = segments(item, from, frame);
            boolean closes = own.isEmpty()
                    && item.marker() == Item.Marker.NONE
                    && frame.isPresent()
                    && isClosing(item, segments, frame.get());
            if (closes) {
                outline.close();
                inner = Optional.empty();
                frame = Optional.empty();
            }
            boolean first = true;
            for (Segment segment : segments) {
                boolean opens = first && segment.start <= from;
                first = false;
                if (segment.subject.isEmpty()
                        && (frame.isEmpty()
                                || !isTask(item, segment.start, segment.end, own.isPresent(), frame.get()))) {
                    inferred(item, segment, opens);
                    continue;
                }
                write(item, segment, frame, opens, closes);
            }
        }

        private List<Segment> segments(Item item, int from, Optional<Frame> frame) {
            List<Segment> segments = new ArrayList<>(1);
            Segment open = null;
            int at = from;
            int to = item.to();
            boolean sentence = true;
            while (at < to) {
                int end = partEnd(at, to);
                int limit = sentenceEnd(end, to);
                int start = at;
                if (sentence && end(words.closings, tokens, at) > at && tokens.word(at) == words.tren) {
                    // "Trên đây là Kế hoạch …." names the document and gives nothing, unless it goes on to.
                    Optional<Subject> subject = subjects.sentence(at, limit).filter(found -> accepts(found, item));
                    if (subject.isEmpty()) {
                        sentence = isSentenceEnd(end - 1);
                        at = end;
                        continue;
                    }
                }
                Optional<Subject> subject = sentence
                        ? subjects.sentence(skipJoint(at, end), limit)
                        : subjects.clause(skipJoint(at, end), limit);
                subject = subject.filter(found -> accepts(found, item));
                if (subject.isPresent()) {
                    // "các sở, ban, ngành; Ủy ban nhân dân các xã": a row may hold the mark that ends clauses.
                    end = subject.get().predicate() >= end
                            ? partEnd(subject.get().predicate(), to)
                            : end;
                    if (open == null || !same(open.subject, subject.get(), frame)) {
                        open = new Segment(start, subject);
                        segments.add(open);
                    }
                } else if (open == null
                        || sentence
                                && open.subject.isPresent()
                                && frame.isPresent()
                                && differs(open.subject.get(), frame.get())
                        || !sentence
                                && frame.isPresent()
                                && allNamed(segments, frame.get())
                                && end(words.leadIns, tokens, at) > at) {
                    open = new Segment(start, Optional.empty());
                    segments.add(open);
                }
                // "…, các cơ quan phối hợp có trách nhiệm …"
                int split = obliged(at, end, open);
                while (split > at) {
                    open.end = split;
                    open = new Segment(split, subjects.clause(split, end));
                    segments.add(open);
                    at = split;
                    split = obliged(at, end, open);
                }
                open.end = end;
                sentence = isSentenceEnd(end - 1);
                at = end;
            }
            return segments;
        }

        /** Index after the ";" or full stop that ends the part from {@code from}. */
        private int partEnd(int from, int to) {
            int depth = 0;
            for (int i = from; i < to; i++) {
                char mark = tokens.mark(i);
                if (mark == '(') {
                    depth++;
                } else if (mark == ')') {
                    depth--;
                } else if (depth <= 0 && (mark == ';' || isSentenceEnd(i))) {
                    return i + 1;
                }
            }
            return to;
        }

        /** Index after the full stop at or behind {@code from}. */
        private int sentenceEnd(int from, int to) {
            for (int i = from - 1; i < to; i++) {
                if (isSentenceEnd(i)) {
                    return i + 1;
                }
            }
            return to;
        }

        /** Behind "đồng thời,", "riêng". */
        private int skipJoint(int from, int to) {
            int at = from;
            if (tokens.word(at) == words.dongWord && tokens.word(at + 1) == words.thoiWord) {
                at += 2;
                if (tokens.mark(at) == ',') {
                    at++;
                }
            }
            return Math.min(at, to);
        }

        private boolean same(Optional<Subject> open, Subject subject, Optional<Frame> frame) {
            List<String> before = open.map(found -> found.parties().names())
                    .orElse(frame.map(Frame::names).orElse(List.of()));
            return folded(before).equals(folded(subject.parties().names()));
        }

        private boolean differs(Subject subject, Frame frame) {
            return !folded(subject.parties().names()).equals(folded(frame.names()));
        }

        private List<String> folded(List<String> names) {
            return names.stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .sorted()
                    .toList();
        }

        /** Whether each body of the heading has had a clause of its own: what follows is for all. */
        private boolean allNamed(List<Segment> segments, Frame frame) {
            List<String> named = new ArrayList<>();
            segments.forEach(segment -> segment.subject.ifPresent(
                    subject -> named.addAll(folded(subject.parties().names()))));
            return frame.names().size() > 1 && named.containsAll(folded(frame.names()));
        }

        /** Start of a further subject with "có trách nhiệm" behind a comma, or -1. */
        private int obliged(int from, int to, Segment open) {
            if (open.subject.isEmpty()) {
                return -1;
            }
            for (int i = Math.max(from, open.subject.get().predicate()) + 2; i + 2 < to; i++) {
                if (tokens.mark(i) != ',' || !parties.startsParty(i + 1, to)) {
                    continue;
                }
                Optional<Subject> subject = subjects.clause(i + 1, to);
                if (subject.isPresent() && subject.get().strong() && isObliged(subject.get())) {
                    return i + 1;
                }
            }
            return -1;
        }

        private boolean isObliged(Subject subject) {
            return tokens.word(subject.predicate() + 1) == words.trach
                    && tokens.word(subject.predicate() + 2) == words.nhiem;
        }

        /** Whether the place makes the sentence a task. */
        private boolean accepts(Subject subject, Item item) {
            if (isEnforcement(subject, item.to())) {
                return false;
            }
            if (report) {
                return subject.told() && subject.strong() && subject.parties().isPublic();
            }
            if (frame().isPresent()) {
                return true;
            }
            return switch (outline.scope()) {
                case ASSIGNS, FUNDS -> true;
                case CONTENT ->
                    (subject.told() || subject.strong()) && subject.parties().isPublic();
                case EXPLAINS ->
                    subject.told() && tokens.has(subject.start(), Tokens.CAPITAL) && subject.start() == item.head();
            };
        }

        /** "… chịu trách nhiệm thi hành Quyết định này": every decision says so. */
        private boolean isEnforcement(Subject subject, int limit) {
            int to = Math.min(limit, subject.predicate() + 14);
            for (int i = subject.predicate(); i < to; i++) {
                if (tokens.word(i) == words.thi && tokens.word(i + 1) == words.hanh) {
                    for (int k = i + 2; k < Math.min(limit, i + 7); k++) {
                        if (tokens.word(k) == words.nay) {
                            return true;
                        }
                    }
                    return i + 2 >= limit || tokens.mark(i + 2) == '.';
                }
            }
            return false;
        }

        /** A paragraph behind the tasks of a heading that addresses others. */
        private boolean isClosing(Item item, List<Segment> segments, Frame frame) {
            if (end(words.closings, tokens, item.head()) > item.head()) {
                return true;
            }
            return segments.stream()
                            .anyMatch(segment -> segment.subject.isPresent()
                                    && segment.subject.get().told()
                                    && differs(segment.subject.get(), frame))
                    && segments.get(0).subject.isPresent();
        }

        /** Whether a passage without a subject is a task of those whom the heading names. */
        private boolean isTask(Item item, int from, int to, boolean inline, Frame frame) {
            int count = 0;
            for (int i = from; i < to && count < 3; i++) {
                count += tokens.kind(i) == Tokens.WORD ? 1 : 0;
            }
            if (count < 3 || isAside(from)) {
                return false;
            }
            if (frame.weak()) {
                return item.marker() != Item.Marker.NONE
                        && item.block().kind() != Block.Kind.HEADING
                        && opensWithVerb(from);
            }
            return inline || item.marker() != Item.Marker.NONE || opensWithVerb(from);
        }

        private boolean isAside(int i) {
            return tokens.mark(i) == '(' || tokens.mark(i) == '[';
        }

        private boolean opensWithVerb(int i) {
            return words.predicates
                            .longest(tokens, i)
                            .filter(p -> p.value() != DutyLexicon.Predicate.PAST)
                            .isPresent()
                    || words.roles.longest(tokens, i).isPresent()
                    || words.neutral.longest(tokens, i).isPresent()
                    || words.adverbs.longest(tokens, i).isPresent()
                    || words.leadIns.longest(tokens, i).isPresent() && !isCondition(i);
        }

        /** "Trường hợp …", "Đối với …" go into what was said before. */
        private boolean isCondition(int i) {
            return end(words.conditions, tokens, i) > i;
        }

        private void write(Item item, Segment segment, Optional<Frame> frame, boolean opens, boolean closes) {
            Optional<Subject> subject = segment.subject;
            int predicate = subject.map(Subject::predicate).orElse(segment.start);
            Act act = acts.read(predicate, segment.end);
            if (subject.isEmpty() && frame.isPresent()) {
                act = inherited(act, frame.get());
            }
            if (outline.scope() == Scope.FUNDS) {
                act = funded(act, predicate, segment.end);
            }
            boolean requested = subject.isPresent() && (subject.get().told() || frame.isEmpty())
                    ? subject.get().requested()
                    : frame.map(Frame::requested).orElse(false);
            List<String> agencies = subject.map(found -> found.parties().names())
                    .orElseGet(() -> frame.orElseThrow().names());
            String section = item.block().section();
            if (closes) {
                int dot = section.lastIndexOf('.');
                section = dot < 0 ? section : section.substring(0, dot);
            }
            int start = opens ? item.block().span().start() : tokens.start(segment.start);
            int end = segment.end >= item.to() ? item.block().span().end() : tokens.end(segment.end - 1);
            duties.add(new Duty(
                    start,
                    end,
                    section,
                    item.marker() == Item.Marker.NUMBER,
                    agencies,
                    true,
                    act,
                    requested,
                    deadlines.running(segment.start, segment.end)));
        }

        private Act inherited(Act act, Frame frame) {
            List<Responsibility.OtherParty> others = new ArrayList<>(act.others());
            frame.director().ifPresent(row -> row.names()
                    .forEach(name -> others.add(new Responsibility.OtherParty(name, "directed-by"))));
            if (frame.act().isEmpty()) {
                return new Act(act.roles(), act.partners(), others);
            }
            List<Role> roles = new ArrayList<>();
            frame.act().get().roles().stream()
                    .filter(role -> role == Role.LEAD || role == Role.COORDINATE)
                    .forEach(roles::add);
            act.roles().stream().filter(role -> !roles.contains(role)).forEach(roles::add);
            List<String> partners = new ArrayList<>(act.partners());
            frame.act().get().partners().stream()
                    .filter(name -> !partners.contains(name))
                    .forEach(partners::add);
            return new Act(roles, partners, others);
        }

        /** In the section on money, who provides it pays. */
        private Act funded(Act act, int from, int to) {
            if (act.roles().get(0) != Role.IMPLEMENT) {
                return act;
            }
            for (int i = from; i < to; i++) {
                if (words.money.canStart(tokens, i)
                        && words.money.longest(tokens, i).isPresent()) {
                    List<Role> roles = new ArrayList<>(List.of(Role.FUND));
                    act.roles().stream()
                            .filter(role -> role != Role.FUND && role != Role.IMPLEMENT)
                            .forEach(roles::add);
                    return new Act(roles, act.partners(), act.others());
                }
            }
            return act;
        }

        /** What names nobody as subject but says whose it is: money given to a body, a programme between two. */
        private void inferred(Item item, Segment segment, boolean opens) {
            if (report || outline.scope() == Scope.EXPLAINS) {
                return;
            }
            if (outline.scope() == Scope.FUNDS) {
                granted(segment).ifPresent(row -> add(item, segment, row, List.of(Role.FUND), true, opens));
            } else if (item.marker() != Item.Marker.NUMBER || outline.scope() == Scope.CONTENT) {
                between(segment).ifPresent(row -> add(item, segment, row, List.of(Role.IMPLEMENT), false, opens));
            }
        }

        private void add(Item item, Segment segment, Party.Row row, List<Role> roles, boolean stated, boolean opens) {
            int start = opens ? item.block().span().start() : tokens.start(segment.start);
            int end = segment.end >= item.to() ? item.block().span().end() : tokens.end(segment.end - 1);
            duties.add(new Duty(
                    start,
                    end,
                    item.block().section(),
                    item.marker() == Item.Marker.NUMBER,
                    row.names(),
                    stated,
                    new Act(roles, List.of(), List.of()),
                    false,
                    deadlines.running(segment.start, segment.end)));
        }

        /** "Kinh phí … đã được phân bổ cho Sở …" */
        private Optional<Party.Row> granted(Segment segment) {
            if (end(words.money, tokens, segment.start) == segment.start) {
                return Optional.empty();
            }
            for (int i = segment.start; i + 2 < segment.end; i++) {
                if (tokens.word(i) == words.cho && end(words.granting, tokens, i - 2) == i) {
                    return parties.row(i + 1, segment.end);
                }
            }
            return Optional.empty();
        }

        /** "Triển khai Chương trình phối hợp số … giữa Sở A và Bộ Chỉ huy B …" */
        private Optional<Party.Row> between(Segment segment) {
            if (!opensWithVerb(segment.start)) {
                return Optional.empty();
            }
            boolean joint = false;
            int to = Math.min(segment.end, segment.start + 60);
            for (int i = segment.start; i + 3 < to; i++) {
                joint |= tokens.word(i) == words.phoi && tokens.word(i + 1) == words.hop && tokens.has(i - 1, 0);
                if (joint && tokens.word(i) == words.giua) {
                    Optional<Party.Row> row = parties.row(i + 1, segment.end);
                    return row.filter(found -> found.all().size() == 2
                            && found.all().stream().allMatch(party -> party.kind() == Party.Kind.BODY));
                }
            }
            return Optional.empty();
        }

        // ---- the answer

        private List<Responsibility> finish() {
            duties.sort(Comparator.comparingInt(Duty::start).thenComparingInt(duty -> -duty.end()));
            Map<String, Integer> count = new HashMap<>();
            duties.forEach(duty -> count.merge(duty.section(), 1, Integer::sum));
            Map<String, Integer> ordinal = new HashMap<>();
            AboutReader about = new AboutReader(tokens, words);
            List<Responsibility> found = new ArrayList<>(duties.size());
            int next = 0;
            List<Citation> citations = read.citations();
            for (Duty duty : duties) {
                Span span = new Span(duty.start(), duty.end());
                String section = duty.section();
                if (count.get(duty.section()) > 1) {
                    int n = ordinal.merge(duty.section(), 1, Integer::sum);
                    section = section.isEmpty() ? String.valueOf(n) : section + "." + n;
                }
                while (next < citations.size()
                        && citations.get(next).mention().quote().span().start() < span.start()) {
                    next++;
                }
                List<Integer> cited = new ArrayList<>();
                for (int k = Math.max(0, next); k < citations.size(); k++) {
                    Span where = citations.get(k).mention().quote().span();
                    if (where.start() >= span.end()) {
                        break;
                    }
                    if (citations.get(k).mention().form() != Form.SELF && where.start() >= span.start()) {
                        cited.add(k);
                    }
                }
                found.add(new Responsibility(
                        Quote.of(text, span),
                        section,
                        duty.agencies(),
                        duty.stated(),
                        duty.act().roles().stream().map(Role::code).toList(),
                        duty.act().partners(),
                        duty.act().others(),
                        duty.requested() ? "requested" : "assigned",
                        duty.deadline().map(Deadline::text),
                        duty.deadline().flatMap(Deadline::date),
                        duty.deadline().flatMap(Deadline::period),
                        cited,
                        about.read(tokens.at(span.start()), tokens.at(span.end()))));
            }
            return found;
        }
    }
}
