package vn.cancu.responsibility;

import static vn.cancu.responsibility.DutyLexicon.end;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cancu.text.Tokens;

/**
 * Cuts a block into stretches, each of which gives one task to the same bodies: a sentence or clause with a subject of its
 * own starts the next; one without goes on with those who were named before.
 */
final class SegmentReader {
    private final Tokens tokens;
    private final DutyLexicon words;
    private final PartyReader parties;
    private final SubjectReader subjects;
    private final Sentences sentences;
    private final Outline outline;
    private final boolean report;

    /** @param report whether the text is a news report */
    SegmentReader(
            Tokens tokens,
            DutyLexicon words,
            PartyReader parties,
            SubjectReader subjects,
            Sentences sentences,
            Outline outline,
            boolean report) {
        this.tokens = tokens;
        this.words = words;
        this.parties = parties;
        this.subjects = subjects;
        this.sentences = sentences;
        this.outline = outline;
        this.report = report;
    }

    /** A stretch of a block that gives one task to the same bodies. */
    static final class Segment {
        private final int start;
        private int end;
        private final Optional<Subject> subject;

        private Segment(int start, Optional<Subject> subject) {
            this.start = start;
            this.end = start;
            this.subject = subject;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        /** Whom it names itself. */
        Optional<Subject> subject() {
            return subject;
        }
    }

    /** The stretches of {@code item} from the token {@code from} on, in order. */
    List<Segment> read(Item item, int from, Optional<Frame> frame) {
        List<Segment> segments = new ArrayList<>(1);
        Segment open = null;
        int at = from;
        int to = item.to();
        int limit = from;
        boolean sentence = true;
        while (at < to) {
            int end = sentences.partEnd(at, to);
            if (limit < end) {
                // Sentences of many parts are looked through once.
                limit = sentences.end(end, to);
            }
            int start = at;
            if (sentence && end(words.closings, tokens, at) > at && tokens.word(at) == words.tren) {
                // "Trên đây là Kế hoạch …." names the document and gives nothing, unless it goes on to.
                Optional<Subject> subject = subjects.sentence(at, limit).filter(found -> accepts(found, item));
                if (subject.isEmpty()) {
                    sentence = sentences.isEnd(end - 1);
                    at = end;
                    continue;
                }
            }
            Optional<Subject> subject = sentence
                    ? subjects.sentence(skipJoint(at, end), limit)
                    : subjects.clause(skipJoint(at, end), limit);
            subject = subject.filter(found -> accepts(found, item) && !asks(found, item, frame));
            if (subject.isPresent()) {
                // "các sở, ban, ngành; Ủy ban nhân dân các xã": a row may hold the mark that ends clauses.
                end = subject.get().predicate() >= end
                        ? sentences.partEnd(subject.get().predicate(), to)
                        : end;
                if (open == null || !same(open.subject, subject.get(), frame)) {
                    open = new Segment(start, subject);
                    segments.add(open);
                }
            } else if (open == null
                    || sentence
                            && open.subject.isPresent()
                            // A block that names its own subject goes on with it.
                            && segments.get(0).subject.isEmpty()
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
            sentence = sentences.isEnd(end - 1);
            at = end;
        }
        return segments;
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

    /** Whether the subject names others than the heading does. */
    boolean differs(Subject subject, Frame frame) {
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

    /** Whether somebody is named at {@code i}. */
    boolean names(int i, int to) {
        return parties.startsParty(i, to);
    }

    /** "- Yêu cầu các cơ quan báo chí …" below a heading is what those of the heading shall do. */
    private boolean asks(Subject subject, Item item, Optional<Frame> frame) {
        return frame.isPresent()
                && !frame.get().weak()
                && item.marker() != Item.Marker.NONE
                && subject.told()
                && subject.start() == item.head()
                && tokens.word(subject.start()) != words.giao
                && tokens.word(subject.start()) != words.phan
                && differs(subject, frame.get());
    }

    /** Start of a further subject with "có trách nhiệm" behind a comma, or -1. */
    private int obliged(int from, int to, Segment open) {
        if (open.subject.isEmpty()) {
            return -1;
        }
        for (int i = Math.max(from, open.subject.get().predicate()) + 2; i + 2 < to; i++) {
            if (tokens.word(i - 2) == words.phoi && tokens.word(i - 1) == words.hop) {
                // "phối hợp các sở, ban, ngành …": the comma stands within a row.
                int with = tokens.word(i) == words.voi ? i + 1 : i;
                i = Math.max(i, parties.row(with, to).map(Party.Row::end).orElse(i) - 1);
                continue;
            }
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
    boolean accepts(Subject subject, Item item) {
        // "GIAO NHIỆM VỤ CHO GIÁM ĐỐC SỞ … THỰC HIỆN": the document's title.
        int verb = subject.predicate();
        if (tokens.has(verb, Tokens.UPPER) && tokens.length(verb) > 1 && tokens.has(verb + 1, Tokens.UPPER)) {
            return false;
        }
        if (report) {
            return subject.told() && subject.strong() && subject.parties().isPublic();
        }
        if (outline.frame().isPresent()) {
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
}
