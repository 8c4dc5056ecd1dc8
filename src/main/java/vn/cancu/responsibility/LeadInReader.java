package vn.cancu.responsibility;

import java.util.Optional;
import vn.cancu.text.Tokens;

/**
 * Reads sentences that lead a list in and say whose it is: "Sở A chỉ đạo Chi cục B thực hiện các nội dung sau:", "Chủ trì,
 * phối hợp với các sở:", "Thủ tướng Chính phủ yêu cầu:".
 */
final class LeadInReader {
    private final Tokens tokens;
    private final DutyLexicon words;
    private final PartyReader parties;
    private final SubjectReader subjects;
    private final SegmentReader segments;
    private final ActReader acts;
    private final Sentences sentences;
    private final Outline outline;
    private final boolean report;

    /** @param report whether the text is a news report, whose sentences lead nothing in */
    LeadInReader(
            Tokens tokens,
            DutyLexicon words,
            PartyReader parties,
            SubjectReader subjects,
            SegmentReader segments,
            ActReader acts,
            Sentences sentences,
            Outline outline,
            boolean report) {
        this.tokens = tokens;
        this.words = words;
        this.parties = parties;
        this.subjects = subjects;
        this.segments = segments;
        this.acts = acts;
        this.sentences = sentences;
        this.outline = outline;
        this.report = report;
    }

    /** Reads a block that ends with a colon. */
    void read(Item item) {
        if (report) {
            return;
        }
        int to = item.to() - 1;
        int from = sentences.last(item.head(), to);
        Optional<Subject> subject = subjects.sentence(from, to).filter(found -> segments.accepts(found, item));
        if (subject.isPresent()) {
            Subject found = subject.get();
            Optional<Party.Row> whom = directed(found, to);
            Frame frame = new Frame(
                    whom.orElse(found.parties()),
                    found.requested(),
                    found.told(),
                    Optional.empty(),
                    whom.map(row -> found.parties()),
                    false);
            frame = whom.isPresent() ? frame : frame.leading(acts.read(found.predicate(), to));
            if (item.marker() == Item.Marker.NONE) {
                outline.address(
                        item.block().section(),
                        Optional.of(new Frame(
                                frame.agencies(),
                                frame.requested(),
                                frame.told(),
                                frame.act(),
                                frame.director(),
                                true)));
            } else {
                outline.set(item, frame);
            }
            return;
        }
        if (item.marker() == Item.Marker.NONE && asks(from, to) && outline.scope() != Scope.EXPLAINS) {
            outline.address(item.block().section(), Optional.empty());
            return;
        }
        Optional<Frame> frame = outline.frame();
        if (frame.isPresent() && !frame.get().weak() && item.marker() != Item.Marker.NUMBER) {
            Frame led = frame.get().leading(acts.read(item.head(), to));
            outline.inner(item, led);
        } else if (frame.isPresent()
                && item.marker() == Item.Marker.NUMBER
                && !frame.get().weak()) {
            Frame led = frame.get().leading(acts.read(item.head(), to));
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
}
